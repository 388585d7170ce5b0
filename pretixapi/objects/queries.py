"""What is read about the relations between objects."""

from collections.abc import Collection
from functools import cache

from sqlalchemy import ColumnElement, Row, Select, Table, bindparam, exists, select

from pretixapi.models import Base, Event, Item, ItemVariation, OrderPosition, fetch
from pretixapi.models.json_sql import list_of
from pretixapi.objects.place import EVENT_ID, ORGANIZER_ID

# Engines take only so many parameters.
AT_ONCE = 10_000
ORDERED = {
    name: select(exists().where(OrderPosition.__table__.c[name] == bindparam("id")))
    for name in ("item_id", "variation_id", "subevent_id")
}
# None of them can go meanwhile.
EVENT_IDS = (
    select(Event.slug, Event.id)
    .where(Event.organizer_id == ORGANIZER_ID, Event.slug.in_(bindparam("ids", expanding=True)))
    .with_for_update(read=True, key_share=True)
)


def linked_ids(table: Table) -> ColumnElement:
    """Return the ids of what an object is linked to in an association table, as a list.

    The first column of `table` refers to the object, the second one to what it is linked to.
    """
    owner, target = table.columns
    (key,) = owner.foreign_keys
    ids = select(target).where(owner == key.column).order_by(target)
    return list_of(ids.correlate(key.column.table))


def linked_slugs(table: Table) -> ColumnElement:
    """Return the slugs of the events that an object is linked to, as `linked_ids` does ids."""
    owner, target = table.columns
    (key,) = owner.foreign_keys
    slugs = select(Event.slug).join(table, target == Event.id).where(owner == key.column)
    return list_of(slugs.order_by(Event.slug).correlate(key.column.table))


def event_ids(slugs: Collection[str]) -> dict[str, int]:
    """Return the ids of those events of the organizer at hand that `slugs` name."""
    return {slug: row.id for slug, row in rows_of(EVENT_IDS, slugs).items()}


def known(kind: type[Base], ids: Collection[int]) -> dict[int, Row]:
    """Return the `id` and the `event_id` of the organizer's objects with these ids, by id.

    None of them goes before the transaction ends.
    """
    return rows_of(_known(kind), ids)


def unknown_choices(kind: type[Base], ids: Collection[int], *, at_event: bool) -> set[int]:
    """Return those of the ids that no object has, of the event or else of the organizer."""
    return set(ids).difference(rows_of(_choices(kind, at_event), ids))


def rows_of(statement: Select, ids: Collection[int]) -> dict[int, Row]:
    """Return the rows that a statement finds for its parameter `ids`, by their first column."""
    ids = list(dict.fromkeys(ids))
    parts = (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
    return {row[0]: row for part in parts for row in fetch(statement, {"ids": part})}


@cache
def _known(kind: type[Base]) -> Select:
    return _of_organizer(kind).with_for_update(read=True, key_share=True, of=kind)


@cache
def _choices(kind: type[Base], at_event: bool) -> Select:
    rows = _of_organizer(kind)
    return rows.where(Event.id == EVENT_ID) if at_event else rows


def _of_organizer(kind: type[Base]) -> Select:
    if kind is ItemVariation:
        rows = select(kind.id, Item.event_id, kind.item_id).join(Item, Item.id == kind.item_id)
        event_id = Item.event_id
    else:
        rows = select(kind.id, kind.event_id)
        event_id = kind.event_id
    # What other organizers have is nobody's business.
    rows = rows.join(Event, Event.id == event_id).where(Event.organizer_id == ORGANIZER_ID)
    return rows.where(kind.id.in_(bindparam("ids", expanding=True)))


def is_ordered(**reference: int) -> bool:
    """Tell whether an order, be it canceled, has an item, a variation or a date of that id.

    Where it is locked to be deleted, none comes to have it any more.
    """
    return any(fetch(ORDERED[name], {"id": id_}).scalar_one() for name, id_ in reference.items())
