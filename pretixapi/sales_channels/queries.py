"""What is read about sales channels."""

from typing import Any

from flask import g
from sqlalchemy import ColumnElement, Row, Table, bindparam, case, select

from pretixapi.http.ids import existing, read_name
from pretixapi.http.listing import Listing, Selection
from pretixapi.models import Base, SalesChannel, db, event_sales_channels, fetch
from pretixapi.models.json_sql import list_of
from pretixapi.objects.place import ORGANIZER_ID

MODEL = "SalesChannel"

OF_ORGANIZER = SalesChannel.organizer_id == bindparam("organizer_id")
THIS = SalesChannel.identifier == bindparam("identifier")
ROWS = select(*SalesChannel.__table__.c).where(OF_ORGANIZER)
ROW = ROWS.where(THIS)
LOCKED = select(SalesChannel).where(OF_ORGANIZER, THIS).with_for_update()
ALL_CHANNELS = list_of(
    select(SalesChannel.identifier)
    .where(SalesChannel.organizer_id == ORGANIZER_ID)
    .order_by(SalesChannel.identifier)
)
IDS = (
    select(SalesChannel.identifier, SalesChannel.id)
    .where(SalesChannel.organizer_id == ORGANIZER_ID)
    .with_for_update(read=True, key_share=True)
)
USE = (
    select(event_sales_channels.c.event_id)
    .where(event_sales_channels.c.sales_channel_id == bindparam("sales_channel_id"))
    .limit(1)
)

SALES_CHANNELS = Listing(
    ROWS,
    key=SalesChannel.id,
    orderings={"position": SalesChannel.position},
    default="position",
)


def sales_channels() -> Selection:
    """Return the organizer's sales channels."""
    return SALES_CHANNELS.selection(organizer_id=g.organizer_id)


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
    """Tell whether an event is limited to the sales channel."""
    return fetch(USE, {"sales_channel_id": sales_channel_id}).first() is not None


def _place(identifier: str) -> dict[str, Any]:
    return {"organizer_id": g.organizer_id, "identifier": read_name(identifier, MODEL)}


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
