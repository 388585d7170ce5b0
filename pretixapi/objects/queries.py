"""What is read about the relations between objects."""

from collections.abc import Collection
from functools import cache

from sqlalchemy import ColumnElement, Row, Select, Table, bindparam, select

from pretixapi.models import Base, Item, ItemVariation, fetch
from pretixapi.models.json_sql import list_of

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
    """Return the `id` and the `event_id` of the objects with these ids, by id.

    None of them goes before the transaction ends.
    """
    ids = list(ids)
    parts = (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
    return {row.id: row for part in parts for row in fetch(_known(kind), {"ids": part})}


@cache
def _known(kind: type[Base]) -> Select:
    if kind is ItemVariation:
        rows = select(kind.id, Item.event_id, kind.item_id).join(Item, Item.id == kind.item_id)
    else:
        rows = select(kind.id, kind.event_id)
    rows = rows.where(kind.id.in_(bindparam("ids", expanding=True)))
    return rows.with_for_update(read=True, key_share=True, of=kind)
