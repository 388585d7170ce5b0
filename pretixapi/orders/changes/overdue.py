"""Letting orders expire that were not paid in time."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Row, bindparam, update

from pretixapi.log.entries import write
from pretixapi.models import Order, store
from pretixapi.orders.changes import queries
from pretixapi.orders.expiry import end_of_day
from pretixapi.settings.dates import local_day

# Engines take only so many parameters.
AT_ONCE = 1_000
EXPIRE = (
    update(Order)
    .where(Order.id == bindparam("order_id"))
    .values(status="e", last_modified=bindparam("now"))
)


class _Event(NamedTuple):
    """What the log notes of an event."""

    id: int
    slug: str


def expire_overdue() -> str:
    """Let orders expire whose time to pay is over, where their events want that."""
    now = datetime.now(UTC)
    place_of = cache(queries.place_of)
    ids = [
        order.id
        for order in queries.overdue(now)
        if _is_to_expire(order, place_of(order.event_id), now)
    ]
    return f"Let {sum(map(len, _expire(ids, now)))} orders expire."


def _is_to_expire(order: Row, place: queries.Place, now: datetime) -> bool:
    event, settings = place
    days = settings["payment_term_expire_delay_days"] or 0
    if not settings["payment_term_expire_automatically"]:
        return False
    return not days or _end_of_grace(order.expires + timedelta(days=days), event) < now


def _end_of_grace(moment: datetime, event: Row) -> datetime:
    return end_of_day(local_day(moment, event), ZoneInfo(event.timezone))


def _expire(ids: Sequence[int], now: datetime) -> Iterator[Sequence[Row]]:
    """Let orders expire unless they were paid by now, and yield those that did."""
    for start in range(0, len(ids), AT_ONCE):
        orders = queries.lock_overdue(ids[start : start + AT_ONCE], now)
        store(EXPIRE, [{"order_id": order.id, "now": now} for order in orders])
        for order in orders:
            _log(order)
        yield orders


def _log(order: Row) -> None:
    write(
        [("pretix.event.order.expired", {})],
        (Order, order.id),
        organizer_id=order.organizer_id,
        event=_Event(order.event_id, order.slug),
    )
