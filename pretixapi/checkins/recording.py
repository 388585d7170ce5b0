"""What is written with every check-in."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple

from flask import g
from sqlalchemy import bindparam, update

from pretixapi.log.entries import write
from pretixapi.models import Event, Order, store
from pretixapi.models.types import UTCDateTime

# Scanners ask for the orders that were modified since they asked last.
TOUCH = (
    update(Order)
    .where(Order.id == bindparam("order_id"))
    .values(last_modified=bindparam("moment", type_=UTCDateTime))
)


class EventOfList(NamedTuple):
    """The event of a check-in list, as the log names it."""

    id: int
    slug: str


class Scanned(NamedTuple):
    """The ticket that was scanned: its order, and its number there."""

    order_id: int
    positionid: int


def device_id() -> int | None:
    """Return the id of the device that scans, if one does."""
    device = g.access.device
    return device and device.device_row_id


def touch_orders(order_ids: Iterable[int]) -> None:
    """Note that orders have changed."""
    now = datetime.now(UTC)
    store(TOUCH, [{"order_id": each, "moment": now} for each in dict.fromkeys(order_ids)])


def tell(action: str, event: Any, scanned: Scanned | None, **told: Any) -> None:
    """Tell in the log what became of a ticket, or of what is none."""
    subject = (Event, event.id)
    if scanned is not None:
        subject = (Order, scanned.order_id)
        told["position"] = scanned.positionid
    changes = {name: [None, value] for name, value in told.items()}
    write([(action, changes)], subject, organizer_id=g.organizer_id, event=event)
