"""What the objects of an event are called."""

from collections.abc import Iterable, Mapping

from pretixapi.console.events.queries import named_rows
from pretixapi.console.languages import pick

# By the log's word for the kind of an object, and its id.
Names = dict[tuple[str, int], str]


def names_of(objects: Iterable[tuple[str, int | None]]) -> Names:
    """Return what objects are called, without those that have gone or never had a name."""
    return {(row.kind, row.id): readable(row.object["name"]) for row in named_rows(objects)}


def readable(name: Mapping[str, str] | str | None) -> str:
    """Return a name as the user reads it, whether there is one for each language or for all."""
    return pick(name) if isinstance(name, Mapping) else name or ""
