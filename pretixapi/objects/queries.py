"""What is read about the relations between objects."""

from collections.abc import Collection
from functools import cache

from sqlalchemy import ColumnElement, Row, Select, Table, bindparam, select

from pretixapi.models import Base, Event, Item, ItemVariation, fetch
from pretixapi.models.json_sql import list_of
from pretixapi.objects.place import ORGANIZER_ID

# Engines take only so many parameters.
AT_ONCE = 10_000


def linked_ids(table: Table) -> ColumnElement:
    """Return the ids of what an object is linked to in an association table, as a list.

    The first column of `table` refers to the object, the second one to what it is linked to.
    """
    owner, target = table.columns
    (key,) = owner.foreign_keys
    ids = select(target).where(owner == key.column).order_by(target)
    return list_of(ids.correlate(key.column.table))


def known(kind: type[Base], ids: Collection[int]) -> dict[int, Row]:
    """Return the `id` and the `event_id` of the organizer's objects with these ids, by id.

    None of them goes before the transaction ends.
    """
    return rows_of(_known(kind), ids)


def rows_of(statement: Select, ids: Collection[int]) -> dict[int, Row]:
    """Return the rows that a statement finds for its parameter `ids`, by their first column."""
    ids = list(dict.fromkeys(ids))
    parts = (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
    return {row[0]: row for part in parts for row in fetch(statement, {"ids": part})}


@cache
def _known(kind: type[Base]) -> Select:
    if kind is ItemVariation:
        rows = select(kind.id, Item.event_id, kind.item_id).join(Item, Item.id == kind.item_id)
        event_id = Item.event_id
    else:
        rows = select(kind.id, kind.event_id)
        event_id = kind.event_id
    # What other organizers have is nobody's business.
    rows = rows.join(Event, Event.id == event_id).where(Event.organizer_id == ORGANIZER_ID)
    rows = rows.where(kind.id.in_(bindparam("ids", expanding=True)))
    return rows.with_for_update(read=True, key_share=True, of=kind)
