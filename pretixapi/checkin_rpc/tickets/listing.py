"""The lists of tickets at check-in lists, and what narrows them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

from sqlalchemy import Row, bindparam, exists, false, func, literal, not_, select

from pretixapi.auth.permissions import Permission
from pretixapi.checkin_lists.queries import ARE_GOOD, FOR_TICKETS
from pretixapi.checkin_rpc import queries
from pretixapi.checkin_rpc.places import find_place
from pretixapi.checkin_rpc.tickets.expansion import expanded_by_events
from pretixapi.checkin_rpc.tickets.queries import LIST_IDS, TICKETS, WRITTEN_AT_LISTS
from pretixapi.events.listing import reach
from pretixapi.http.errors import NotFound
from pretixapi.http.ids import existing, read_id
from pretixapi.http.listing import LongListing, Selection
from pretixapi.models import Checkin, CheckinList, Order, OrderPosition, fetch
from pretixapi.models.types import UTCDateTime
from pretixapi.positions import listing as positions

# Whoever may only check in has to know for whom they look.
SHORTEST_SEARCH = 3
MODEL = "OrderPosition"
FIRST = literal(datetime.min.replace(tzinfo=UTC), UTCDateTime)

AT_LISTS = (
    Checkin.position_id == OrderPosition.id,
    Checkin.list_id.in_(LIST_IDS),
    Checkin.successful,
)
LAST_CHECKED_IN = (
    select(func.max(Checkin.datetime)).where(*AT_LISTS).correlate(OrderPosition).scalar_subquery()
)
OF_LISTS = LongListing(
    select(
        *(column.label(name) for name, column in WRITTEN_AT_LISTS.items()), OrderPosition.event_id
    )
    .select_from(TICKETS)
    .join(CheckinList, FOR_TICKETS)
    .where(CheckinList.id.in_(LIST_IDS), not_(OrderPosition.canceled)),
    key=OrderPosition.id,
    orderings={
        **positions.ORDERINGS,
        "order__email": func.coalesce(Order.email, ""),
        # What was never scanned comes first, on both engines.
        "last_checked_in": func.coalesce(LAST_CHECKED_IN, FIRST),
    },
    default="attendee_name,positionid",
    filters={
        **positions.FILTERS,
        "has_checkin": exists(select(Checkin.id).where(*AT_LISTS).correlate(OrderPosition))
        == bindparam("has_checkin"),
        "is_good": ARE_GOOD,
        "is_hidden": false(),
    },
    searched=positions.TEXTS,
)

TICKET = OF_LISTS.base.add_columns(ARE_GOOD.label("is_good")).where(
    OrderPosition.id == bindparam("id")
)


def tickets_of(filters: Mapping[str, Any], places: Sequence[Row]) -> Selection:
    """Return the tickets of check-in lists that pass `filters`."""
    filters = {**filters}
    expand = filters.pop("expand", ())
    if not filters.pop("ignore_status", False):
        filters["is_good"] = True
    if len(filters.get("search", "")) < SHORTEST_SEARCH and not _may_read(places):
        filters["is_hidden"] = True
    positions.check_filters(filters)
    selection = OF_LISTS.selection(filters, list_ids=[place.id for place in places])
    if not expand:
        return selection
    return selection.completed(partial(_expanded, expand))


def _expanded(wanted: Sequence[str], rows: Sequence[Row]) -> list[dict[str, Any]]:
    return expanded_by_events([row._asdict() for row in rows], wanted)


def ticket_of(list_id: str, position_id: str) -> Row:
    """Return the ticket of a check-in list of the event at hand that a URL names."""
    place = find_place(list_id)
    number = read_id(position_id, MODEL)
    return existing(fetch(TICKET, {"list_ids": [place.id], "id": number}).one_or_none(), MODEL)


def shown_ticket(found: Row, expand: Sequence[str], *, ignore_status: bool) -> dict[str, Any]:
    """Return a ticket as answers have it, if its order is good or may be in any status."""
    if not found.is_good and not ignore_status:
        raise NotFound(MODEL)
    return _expanded(expand, [found])[0]


def _may_read(places: Sequence[Row]) -> bool:
    """Tell whether the caller may read orders at the events of all the lists."""
    permission = Permission.EVENT_ORDERS_READ
    if not reach(permission):
        return True
    readable = queries.places([place.id for place in places], permission)
    return len(readable) == len(places)
