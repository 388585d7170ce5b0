"""What is read about events, one at a time."""

from collections.abc import Collection, Sequence
from typing import Any

from flask import g
from sqlalchemy import Numeric, Row, Text, bindparam, cast, exists, literal, or_, select

from pretixapi.http.ids import still_there
from pretixapi.meta_properties.queries import meta_data
from pretixapi.models import (
    Event,
    EventMetaProperty,
    EventMetaValue,
    Item,
    ItemMetaProperty,
    ItemVariation,
    Order,
    Organizer,
    Quota,
    db,
    event_sales_channels,
    fetch,
)
from pretixapi.models.json_sql import object_of
from pretixapi.sales_channels.queries import channel_columns

ITEM_META_PROPERTIES = object_of(
    select(ItemMetaProperty.name, ItemMetaProperty.default)
    .where(ItemMetaProperty.event_id == Event.id)
    .order_by(ItemMetaProperty.name)
    .correlate(Event)
)
PARTS = {
    "meta_data": meta_data(EventMetaValue),
    "item_meta_properties": ITEM_META_PROPERTIES,
    "public_url": literal("/") + Organizer.slug + "/" + Event.slug + "/",
    **channel_columns(event_sales_channels, Event),
}
EVENT_ROWS = select(
    *(column for column in Event.__table__.c if column.name != "settings"),
    *(part.label(name) for name, part in PARTS.items()),
).where(Event.organizer_id == Organizer.id)
EVENT_ROW = EVENT_ROWS.where(Event.id == bindparam("event_id"))
ENTITY = select(Event).where(Event.id == bindparam("event_id"))
LOCKED_EVENT = ENTITY.with_for_update(key_share=True)
LOCKED_TO_DELETE = ENTITY.with_for_update()
ORDERED = select(exists().where(Order.event_id == bindparam("event_id")))
SLUG = select(Event.id).where(
    Event.organizer_id == bindparam("organizer_id"), Event.slug == bindparam("slug")
)
PLUGINS = select(Event.plugins).where(Event.id == bindparam("event_id"))


def event_row(event_id: int) -> Row:
    """Return an event with its parts, as answers show it.

    Raise `Forbidden` if it has gone since the caller was let through.
    """
    return still_there(fetch(EVENT_ROW, {"event_id": event_id}).one_or_none())


def lock_event(event_id: int) -> Event:
    """Return the event to change, locked until the transaction ends.

    Raise `Forbidden` if it has gone since the caller was let through.
    """
    return still_there(db.session.scalars(LOCKED_EVENT, {"event_id": event_id}).one_or_none())


def lock_event_to_delete(event_id: int) -> Event:
    """Return the event to delete, locked so that nobody can order anything.

    Raise `Forbidden` if it has gone since the caller was let through.
    """
    return still_there(db.session.scalars(LOCKED_TO_DELETE, {"event_id": event_id}).one_or_none())


def has_orders(event_id: int) -> bool:
    """Tell whether somebody has ordered something at the event, be it canceled since."""
    return fetch(ORDERED, {"event_id": event_id}).scalar_one()


def lock_events_with(organizer_id: int, plugins: Collection[str]) -> Sequence[Event]:
    """Return the events with any of these plugins, locked in the order of their ids."""
    stored = cast(Event.plugins, Text)
    named = (stored.contains(f'"{name}"', autoescape=True) for name in plugins)
    statement = select(Event).where(Event.organizer_id == organizer_id, or_(*named))
    return db.session.scalars(statement.order_by(Event.id).with_for_update()).all()


def slug_is_taken(slug: str) -> bool:
    """Tell whether the organizer has an event of that slug."""
    parameters = {"organizer_id": g.organizer_id, "slug": slug}
    return fetch(SLUG, parameters).first() is not None


def item_meta_properties(event_id: int) -> Sequence[ItemMetaProperty]:
    """Return the item meta properties of an event."""
    statement = select(ItemMetaProperty).where(ItemMetaProperty.event_id == event_id)
    return db.session.scalars(statement).all()


def parts(event_id: int) -> dict[str, Any]:
    """Return what an event has in other tables and a client may replace as a whole."""
    names = ("meta_data", "item_meta_properties", "limit_sales_channels")
    row = event_row(event_id)
    return {name: getattr(row, name) for name in names}


def event_plugins(event_id: int) -> list[str]:
    """Return the plugins that are enabled for an event."""
    return still_there(fetch(PLUGINS, {"event_id": event_id}).one_or_none())[0]


def organizer_plugins() -> list[str]:
    """Return the plugins that are enabled for the organizer, which keeps them meanwhile."""
    statement = select(Organizer.plugins).where(Organizer.id == g.organizer_id)
    statement = statement.with_for_update(read=True)
    return db.session.execute(statement).scalar_one()


def missing_meta_property(event_id: int) -> str | None:
    """Return the name of the first required meta property that the event has no value for."""
    valued = exists().where(
        EventMetaValue.event_id == event_id,
        EventMetaValue.property_id == EventMetaProperty.id,
        EventMetaValue.value != "",
    )
    statement = select(EventMetaProperty.name).where(
        EventMetaProperty.organizer_id == g.organizer_id, EventMetaProperty.required, ~valued
    )
    return db.session.execute(statement.order_by(EventMetaProperty.id)).scalars().first()


def sells_for_money(event_id: int) -> bool:
    """Tell whether an item of the event, or a variation of one, costs something."""
    of_event = Item.event_id == event_id
    items = select(Item.id).where(of_event, cast(Item.default_price, Numeric) > 0)
    variations = (
        select(ItemVariation.id)
        .join(Item, Item.id == ItemVariation.item_id)
        .where(of_event, cast(ItemVariation.default_price, Numeric) > 0)
    )
    return db.session.execute(select(or_(exists(items), exists(variations)))).scalar_one()


def has_quota(event_id: int) -> bool:
    """Tell whether the event has a quota."""
    return db.session.execute(select(exists().where(Quota.event_id == event_id))).scalar_one()
