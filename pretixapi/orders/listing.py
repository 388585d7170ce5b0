"""The lists of orders, of one event or of all of an organizer's, and what narrows them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    exists,
    false,
    func,
    literal_column,
    select,
)

from pretixapi.auth.permissions import Permission
from pretixapi.events.listing import reach, reached
from pretixapi.http.listing import Listing, LongListing, Selection
from pretixapi.http.search import Searched, beginning, holding, search_in, small_letters
from pretixapi.models import (
    Item,
    ItemVariation,
    Order,
    OrderPayment,
    OrderPosition,
    SalesChannel,
    SubEvent,
)
from pretixapi.objects.choices import check_choices
from pretixapi.objects.place import ORGANIZER_ID
from pretixapi.orders.parts.queries import OF_ORGANIZER
from pretixapi.orders.queries import ALL_ROWS, EVENT, ROWS

CHOICES = {"item": Item, "variation": ItemVariation, "subevent": SubEvent}


def _with_position(*conditions: ColumnElement) -> ColumnElement:
    """Return the clause for orders with a position, canceled or not, for which these hold."""
    return exists(select(1).where(OrderPosition.order_id == Order.id, *conditions))


def _with_any(column: ColumnElement, name: str) -> ColumnElement:
    """Return the clause for orders with a position that has the value `name` in a column.

    Left to choose, SQLite would look through all these positions once for each order.
    """
    positions = select(OrderPosition.order_id).where(column == bindparam(name))
    return Order.id.in_(positions)


def _for_date(condition: ColumnElement) -> ColumnElement:
    dates = select(1).where(SubEvent.id == OrderPosition.subevent_id, condition)
    return _with_position(exists(dates))


def _full_code(pattern: ColumnElement) -> ColumnElement:
    """Return the clause for codes with the slug of the event before them, such as DEMO-ABC12."""
    code = EVENT.scalar_subquery() + literal_column("'-'") + Order.code
    has_dash = func.length(pattern) > func.length(func.replace(pattern, "-", ""))
    return and_(has_dash, holding(pattern, code))


def _positions(pattern: ColumnElement) -> ColumnElement:
    """Return the clause for orders with a ticket of somebody's, or with a secret."""
    names = (OrderPosition.attendee_name, OrderPosition.attendee_email)
    return _with_position(holding(pattern, *names, beginning(OrderPosition.secret)))


TEXTS: tuple[Searched, ...] = (
    Order.code,
    _full_code,
    Order.email,
    Order.comment,
    Order.invoice_address["name"].as_string(),
    Order.invoice_address["company"].as_string(),
    _positions,
)
CHANNEL = select(SalesChannel.id).where(
    SalesChannel.organizer_id == ORGANIZER_ID,
    SalesChannel.identifier == bindparam("sales_channel"),
)
FILTERS = {
    "code": and_(OF_ORGANIZER, Order.code == func.upper(bindparam("code"))),
    "status": Order.status == func.lower(bindparam("status")),
    "email": small_letters(Order.email) == small_letters(bindparam("email")),
    "search": search_in(*TEXTS),
    "item": _with_any(OrderPosition.item_id, "item"),
    "variation": _with_any(OrderPosition.variation_id, "variation"),
    "subevent": _with_any(OrderPosition.subevent_id, "subevent"),
    "customer": false(),
    **{
        name: getattr(Order, name) == bindparam(name)
        for name in ("locale", "testmode", "require_approval")
    },
    "sales_channel": Order.sales_channel_id.in_(CHANNEL),
    "payment_provider": exists(
        select(1).where(
            OrderPayment.order_id == Order.id,
            OrderPayment.provider == bindparam("payment_provider"),
        )
    ),
    "modified_since": Order.last_modified >= bindparam("modified_since"),
    "created_since": Order.datetime >= bindparam("created_since"),
    "created_before": Order.datetime < bindparam("created_before"),
    "subevent_after": _for_date(
        func.coalesce(SubEvent.date_to, SubEvent.date_from) > bindparam("subevent_after")
    ),
    "subevent_before": _for_date(SubEvent.date_from < bindparam("subevent_before")),
}


def _listing(rows: Select, **filters: ColumnElement) -> Listing:
    return LongListing(
        rows,
        key=Order.id,
        orderings={
            name: getattr(Order, name)
            for name in ("datetime", "code", "status", "last_modified", "cancellation_date")
        },
        default="datetime",
        filters={**FILTERS, **filters},
        searched=TEXTS,
    )


OF_ONE_EVENT = _listing(ROWS)
OF_ALL_EVENTS = _listing(ALL_ROWS.where(OF_ORGANIZER), **reached(Order.event_id))


def orders_of_event(filters: Mapping[str, Any]) -> Selection:
    """Return the orders of the event that pass `filters`."""
    return _selection(OF_ONE_EVENT, filters)


def visible_orders(filters: Mapping[str, Any]) -> Selection:
    """Return the orders that pass `filters` of the events whose orders the caller may see."""
    return _selection(OF_ALL_EVENTS, {**filters, **reach(Permission.EVENT_ORDERS_READ)})


def _selection(listing: Listing, filters: Mapping[str, Any]) -> Selection:
    check_choices(filters, CHOICES)
    narrowing = {name: value for name, value in filters.items() if name in listing.filters}
    shown = {name: value for name, value in filters.items() if name not in narrowing}
    return listing.selection(narrowing, **shown)
