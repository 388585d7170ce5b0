"""What the parts that an item is created with must hold to, of whatever kind they are."""

from collections.abc import Mapping, Sequence
from typing import Any

from pretixapi.http.errors import Invalid
from pretixapi.http.fields import absent
from pretixapi.models import Base
from pretixapi.objects.queries import known


def refuse_absent_in(
    name: str, entries: Sequence[Mapping[str, Any]], kinds: Mapping[str, type[Base]]
) -> None:
    """Refuse ids in the list of that name that no object has, of this event or of another one.

    `kinds` says for each key that holds an id what it refers to.
    """
    faults = [{} for _ in entries]
    for key, kind in kinds.items():
        ids = ids_of(key, entries)
        missing = set(ids).difference(known(kind, ids))
        for entry, fault in zip(entries, faults, strict=True):
            if entry.get(key) in missing:
                fault[key.removesuffix("_id")] = [absent(entry[key])]
    if any(faults):
        raise Invalid({name: faults})


def ids_of(key: str, entries: Sequence[Mapping[str, Any]]) -> list[int]:
    """Return the ids that entries hold under a key."""
    return [entry[key] for entry in entries if entry.get(key) is not None]
