"""The end of the time to pay."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from pretixapi.http.errors import Detailed
from pretixapi.http.fields.dates import read_moment
from pretixapi.models import Order
from pretixapi.orders.changes import queries
from pretixapi.orders.changes.noting import note
from pretixapi.orders.changes.places import refuse_without_places, take_places
from pretixapi.orders.expiry import end_of_day
from pretixapi.settings.dates import local_day

NOT_PENDING = "The order is not pending."
NOT_TO_BE_EXTENDED = "The order is not pending or expired."
NO_DATE = "New date is missing."
BAD_DATE = "New date is invalid."
PAST_DATE = "The new expiry date needs to be in the future."


def mark_expired(order: Order) -> None:
    """Let an order expire; one that waits for approval is not to be paid yet."""
    if order.status != "n" or order.require_approval:
        raise Detailed(NOT_PENDING)
    order.status = "e"
    note(order, "expired")


def extend(order: Order, said: Any, *, force: bool) -> None:
    """Give an order time to pay until the end of a day; an expired one is pending again."""
    if not said:
        raise Detailed(NO_DATE)
    event = queries.place_of(order.event_id).event
    expires = _end_of_said_day(said, event)
    if order.status not in ("n", "e"):
        raise Detailed(NOT_TO_BE_EXTENDED)
    if expires < datetime.now(UTC):
        raise Detailed(PAST_DATE)
    if order.status == "e":
        if not force:
            refuse_without_places(order)
        take_places(order, "n")
    order.expires = expires
    note(order, "expirychanged", expires=expires)


def _end_of_said_day(said: Any, event: Any) -> datetime:
    moment = read_moment(said) if isinstance(said, str) else None
    if moment is None:
        raise Detailed(BAD_DATE)
    return end_of_day(local_day(moment, event), ZoneInfo(event.timezone))
