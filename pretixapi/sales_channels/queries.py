"""What is read about sales channels."""

from sqlalchemy import ColumnElement, Row, Table, bindparam, case, exists, or_, select

from pretixapi.http.ids import existing, read_name
from pretixapi.http.listing import Listing
from pretixapi.models import (
    Base,
    Order,
    SalesChannel,
    db,
    discount_sales_channels,
    event_sales_channels,
    fetch,
    item_sales_channels,
    variation_sales_channels,
)
from pretixapi.models.json_sql import list_of
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import ORGANIZER_ID

MODEL = "SalesChannel"

OF_ORGANIZER = SalesChannel.organizer_id == ORGANIZER_ID
THIS = SalesChannel.identifier == bindparam("identifier")
ROWS = select(*SalesChannel.__table__.c).where(OF_ORGANIZER)
ROW = ROWS.where(THIS)
ENTITIES = select(SalesChannel).where(OF_ORGANIZER)
LOCKED = ENTITIES.where(THIS).with_for_update()
ALL_CHANNELS = list_of(
    select(SalesChannel.identifier).where(OF_ORGANIZER).order_by(SalesChannel.identifier)
)
IDS = (
    select(SalesChannel.identifier, SalesChannel.id)
    .where(OF_ORGANIZER)
    .with_for_update(read=True, key_share=True)
)
LIMITED = (
    event_sales_channels,
    item_sales_channels,
    variation_sales_channels,
    discount_sales_channels,
)
REFERRING = (*LIMITED, Order.__table__)
USE = select(
    or_(*(exists().where(each.c.sales_channel_id == bindparam("id")) for each in REFERRING))
)

SALES_CHANNEL = Lookup(MODEL, ROWS, ENTITIES)
SALES_CHANNELS = Listing(
    ROWS,
    key=SalesChannel.id,
    orderings={"position": SalesChannel.position},
    default="position",
    searched=(SalesChannel.identifier, SalesChannel.label),
)


def sales_channel_row(identifier: str) -> Row:
    """Return the sales channel of that identifier, as answers show it."""
    return existing(fetch(ROW, _place(identifier)).one_or_none(), MODEL)


def lock_sales_channel(identifier: str) -> SalesChannel:
    """Return the sales channel to change, locked until the transaction ends."""
    return existing(db.session.scalars(LOCKED, _place(identifier)).one_or_none(), MODEL)


def is_taken(identifier: str) -> bool:
    """Tell whether the organizer has a sales channel of that identifier."""
    return fetch(ROW, _place(identifier)).first() is not None


def is_used(sales_channel_id: int) -> bool:
    """Tell whether something is limited to the sales channel, or was ordered through it."""
    return fetch(USE, {"id": sales_channel_id}).scalar_one()


def channel_ids() -> dict[str, int]:
    """Return the ids of the organizer's sales channels; none of them can go meanwhile."""
    return dict(fetch(IDS).all())


def channel_columns(table: Table, kind: type[Base]) -> dict[str, ColumnElement]:
    """Return the lists of channels that the objects of a kind are limited to, and are sold through.

    `table` is the association table of the kind.
    """
    owner, channel = table.columns
    limit = list_of(
        select(SalesChannel.identifier)
        .join(table, channel == SalesChannel.id)
        .where(owner == kind.id)
        .order_by(SalesChannel.identifier)
        .correlate(kind)
    )
    sold = case((kind.all_sales_channels, ALL_CHANNELS), else_=limit)
    return {"limit_sales_channels": limit, "sales_channels": sold}


def _place(identifier: str) -> dict[str, str]:
    return {"identifier": read_name(identifier, MODEL)}


def sold_through(table: Table, kind: type[Base], identifier: ColumnElement) -> ColumnElement:
    """Return whether an object of a kind is sold through the channel of that identifier.

    `table` is the association table of the kind.
    """
    owner, channel = table.columns
    named = (
        select(owner)
        .join(SalesChannel, channel == SalesChannel.id)
        .where(owner == kind.id, SalesChannel.identifier == identifier)
        .correlate(kind)
    )
    return or_(kind.all_sales_channels, exists(named))
