"""Storing the parts that an item is created with."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import insert

from pretixapi.models import Base, store
from pretixapi.objects.columns import defaults

Entries = Sequence[Mapping[str, Any]]


def adder(kind: type[Base]) -> Callable[[int, Entries], None]:
    """Return what adds parts of this kind to a new item, all at once."""
    statement = insert(kind)
    unsaid = defaults(kind)

    def add_all(item_id: int, entries: Entries) -> None:
        store(statement, [{**unsaid, **entry, "item_id": item_id} for entry in entries])

    return add_all
