"""What objects refer to: whether it is there, and whether it belongs to the event at hand."""

from collections.abc import Collection, Mapping
from typing import Any

from flask import g
from sqlalchemy import Table, bindparam, delete, insert

from pretixapi.http.errors import Invalid
from pretixapi.http.fields import absent, shown
from pretixapi.models import Base, store
from pretixapi.objects.changes import Replace
from pretixapi.objects.queries import event_ids, known

ABSENT_EVENT = "Object with slug={} does not exist."


def refuse_absent(
    values: Mapping[str, Any], kinds: Mapping[str, type[Base]], *, here: bool = False
) -> None:
    """Refuse ids that no object of the organizer has; `here`, of the event at hand.

    `kinds` says for each field that holds an id, or a list of such, what it refers to.
    """
    faults = {}
    for name, kind in kinds.items():
        ids = ids_in(values.get(name))
        found = known(kind, ids)
        if here:
            found = {key: row for key, row in found.items() if row.event_id == g.event.id}
        missing = [each for each in ids if each not in found]
        if missing:
            faults[name.removesuffix("_id")] = [absent(missing[0])]
    if faults:
        raise Invalid(faults)


def refuse_absent_events(values: Mapping[str, Any], _stored: Any = None) -> None:
    """Refuse to limit something to events that the organizer does not have."""
    asked = values.get("limit_events", [])
    known_ones = event_ids(asked)
    for slug in asked:
        if slug not in known_ones:
            raise Invalid({"limit_events": [ABSENT_EVENT.format(shown(slug))]})


def are_foreign(kind: type[Base], value: Any) -> bool:
    """Tell whether an id, or one of a list of such, is that of an object of another event."""
    return any(row.event_id != g.event.id for row in known(kind, ids_in(value)).values())


def ids_in(value: int | Collection[int] | None) -> list[int]:
    """Return the ids that the value of a field holds."""
    if value is None:
        return []
    return [value] if isinstance(value, int) else list(dict.fromkeys(value))


def links(table: Table) -> Replace:
    """Return what links an object to others in an association table, in place of those before.

    The first column of `table` refers to the object, the second one to what it is linked to.
    """
    owner, target = table.columns
    unlink = delete(table).where(owner == bindparam("owner_id"))
    link = insert(table)

    def replace(subject: Any, ids: Collection[int]) -> None:
        store(unlink, {"owner_id": subject.id})
        rows = [{owner.name: subject.id, target.name: each} for each in dict.fromkeys(ids)]
        store(link, rows)

    return replace


def event_links(table: Table) -> Replace:
    """Return what links an object to events by their slugs, in place of those before."""
    replace_ids = links(table)

    def replace(subject: Any, slugs: Collection[str]) -> None:
        replace_ids(subject, event_ids(slugs).values())

    return replace
