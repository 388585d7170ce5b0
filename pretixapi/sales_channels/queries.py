"""What is read about sales channels."""

from typing import Any

from flask import g
from sqlalchemy import Row, bindparam, select

from pretixapi.http.ids import existing, read_name
from pretixapi.http.listing import Listing, Selection
from pretixapi.models import SalesChannel, db, event_sales_channels, fetch

MODEL = "SalesChannel"

OF_ORGANIZER = SalesChannel.organizer_id == bindparam("organizer_id")
THIS = SalesChannel.identifier == bindparam("identifier")
ROWS = select(*SalesChannel.__table__.c).where(OF_ORGANIZER)
ROW = ROWS.where(THIS)
LOCKED = select(SalesChannel).where(OF_ORGANIZER, THIS).with_for_update()
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
    return SALES_CHANNELS.select(organizer_id=g.organizer_id)


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
