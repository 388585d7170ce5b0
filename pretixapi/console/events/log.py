"""The log of an event, told day by day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain, groupby
from typing import Any, NamedTuple

from sqlalchemy import Row

from pretixapi.console.events import words
from pretixapi.console.events.dates import day_in_words, time_in_words
from pretixapi.console.events.naming import Names, names_of, readable
from pretixapi.console.events.queries import NAMING
from pretixapi.console.events.references import named, objects_in
from pretixapi.console.events.values import in_words
from pretixapi.pages.moments import local

ACTORS = {"token": "API token", "command": "server"}
# As many fields as a sentence names.
MOST_FIELDS = 4
MISSING = "…"


class Change(NamedTuple):
    """What a field was before, and what it has become."""

    field: str
    old: str
    new: str


class Entry(NamedTuple):
    """What somebody did, when; `kind` tells an actor who is no user from one of the same name."""

    moment: datetime
    time: str
    actor: str
    kind: str | None
    words: str
    changes: Sequence[Change]


class Day(NamedTuple):
    """What was done on one day."""

    name: str
    entries: Sequence[Entry]


def told(rows: Sequence[Row], zone: str) -> list[Day]:
    """Return the days of these entries of the log, in their order, as they were in a time zone."""
    names = names_of(chain.from_iterable(map(_objects, rows)))
    entries = (_entry(row, names, zone) for row in rows)
    days = groupby(entries, key=lambda entry: day_in_words(entry.moment))
    return [Day(name, list(of_day)) for name, of_day in days]


def _objects(row: Row) -> Iterator[tuple[str, int | None]]:
    """Yield the kinds and ids of all objects that an entry is to name."""
    yield row.object["type"], row.object["id"]
    yield from objects_in(row.changes)


def _entry(row: Row, names: Names, zone: str) -> Entry:
    template = words.words_for(row.action) or words.OTHER
    changes = _unsaid(row, template)
    moment = local(row.datetime, zone)
    return Entry(
        moment,
        time_in_words(moment),
        row.actor["name"],
        ACTORS.get(row.actor["type"]),
        template.format_map(_values(row, names)) + _ending(row.action, changes),
        [_change(name, change, names) for name, change in changes.items()],
    )


def _unsaid(row: Row, template: str) -> dict[str, list]:
    """Return the changes that the sentence itself does not tell of."""
    said = {"id"} | words.names_in(template) | words.fields_in(row.action)
    if "object" in said and row.action.endswith(".deleted"):
        # The object has gone, and is called by it.
        said.add(_naming(row))
    return {name: change for name, change in row.changes.items() if name not in said}


def _change(field: str, values: Iterable[Any], names: Names) -> Change:
    old, new = (in_words(named(field, value, names)) for value in values)
    return Change(_called(field), old, new)


def _values(row: Row, names: Names) -> Mapping[str, str]:
    """Return what may stand in a sentence; of a field that is its new value, or else the old."""
    kind, id_ = row.object["type"], row.object["id"]
    fields = {name: old if new is None else new for name, (old, new) in row.changes.items()}
    values = {name: in_words(value) for name, value in fields.items()}
    if "count" in fields:
        values["count"] = f"{fields['count']:,}"
    if "plugin" in fields:
        values["plugin"] = words.PLUGINS.get(fields["plugin"], fields["plugin"])
    # What has gone is called what it was called when the entry was written.
    name = names.get((kind, id_)) or readable(fields.get(_naming(row)))
    values["object"] = f"“{name}”" if name else f"#{id_}"
    values |= {"action": row.action, "kind": words.KINDS.get(kind, kind)}
    return defaultdict(lambda: MISSING, values)


def _naming(row: Row) -> str:
    """Return the field that says what the object of an entry is called."""
    return NAMING.get(row.object["type"], "name")


def _ending(action: str, changes: Iterable[str]) -> str:
    """Return how a sentence ends that says what was changed."""
    names = list(map(_called, changes))
    if not names or action.rpartition(".")[2] not in words.CHANGING:
        return ""
    rest = len(names) - MOST_FIELDS
    more = f" and {rest} more" if rest > 0 else ""
    return f": {', '.join(names[:MOST_FIELDS])}{more}"


def _called(field: str) -> str:
    return words.FIELDS.get(field) or field.replace("_", " ")
