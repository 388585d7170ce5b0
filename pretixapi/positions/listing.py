"""The lists of positions, of one event or of all of an organizer's, and what narrows them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, false, func, or_, select
from sqlalchemy.orm import aliased

from pretixapi.auth.permissions import Permission
from pretixapi.events.listing import reach, reached
from pretixapi.http.errors import Invalid
from pretixapi.http.fields import NO_CHOICE
from pretixapi.http.listing import Listing, LongListing, Selection
from pretixapi.http.search import Searched, beginning, search_in, small_letters
from pretixapi.models import Checkin, Event, Item, ItemVariation, Order, OrderPosition, SubEvent
from pretixapi.objects.choices import check_choices
from pretixapi.objects.place import EVENT_ID, ORGANIZER_ID
from pretixapi.positions.queries import ALL_ROWS, OF_EVENT, SHOWN

OF_ORGANIZER = OrderPosition.organizer_id == ORGANIZER_ID
RELATED = {
    "item": (OrderPosition.item_id, Item),
    "variation": (OrderPosition.variation_id, ItemVariation),
    "subevent": (OrderPosition.subevent_id, SubEvent),
    "addon_to": (OrderPosition.addon_to_id, OrderPosition),
}
CHOICES = {name + several: kind for name, (_, kind) in RELATED.items() for several in ("", "__in")}

Parent = aliased(OrderPosition)
# Of the one that a position was added to, for somebody who is named there.
PARENTS_NAME = (
    select(Parent.attendee_name)
    .where(Parent.id == OrderPosition.addon_to_id)
    .correlate(OrderPosition)
    .scalar_subquery()
)
TEXTS: tuple[Searched, ...] = (
    OrderPosition.attendee_name,
    PARENTS_NAME,
    OrderPosition.attendee_email,
    Order.code,
    Order.email,
    Order.invoice_address["name"].as_string(),
    beginning(OrderPosition.secret),
)
# Left alone the engines disagree on where those without a name come.
NAME = func.coalesce(OrderPosition.attendee_name, PARENTS_NAME, "")
ORDERINGS = {
    "order__code": Order.code,
    "order__datetime": Order.datetime,
    "positionid": OrderPosition.positionid,
    "attendee_name": NAME,
    "order__status": Order.status,
}


def _is_named(name: ColumnElement) -> ColumnElement:
    return small_letters(name) == small_letters(bindparam("attendee_name"))


FILTERS = {
    "order": and_(Order.organizer_id == ORGANIZER_ID, Order.code == func.upper(bindparam("order"))),
    "search": search_in(*TEXTS),
    **{name: column == bindparam(name) for name, (column, _) in RELATED.items()},
    **{
        f"{name}__in": column.in_(bindparam(f"{name}__in", expanding=True))
        for name, (column, _) in RELATED.items()
    },
    # The organizer leads to the indexes of what is unique.
    "secret": and_(OF_ORGANIZER, OrderPosition.secret == bindparam("secret")),
    "pseudonymization_id": and_(
        OF_ORGANIZER, OrderPosition.pseudonymization_id == bindparam("pseudonymization_id")
    ),
    "attendee_name": or_(_is_named(OrderPosition.attendee_name), _is_named(PARENTS_NAME)),
    "order__status": Order.status == bindparam("order__status"),
    "order__status__in": Order.status.in_(bindparam("order__status__in", expanding=True)),
    "has_checkin": exists(
        select(1).where(Checkin.position_id == OrderPosition.id, Checkin.successful)
    )
    == bindparam("has_checkin"),
    "voucher__code": false(),
    "customer": false(),
}


def _listing(rows: Select, **filters: ColumnElement) -> Listing:
    return LongListing(
        rows.where(SHOWN),
        key=OrderPosition.id,
        orderings=ORDERINGS,
        default="order__datetime,positionid",
        filters={**FILTERS, **filters},
        searched=TEXTS,
    )


EVENT = select(Event.slug).where(Event.id == OrderPosition.event_id).correlate(OrderPosition)
OF_ONE_EVENT = _listing(
    # Said of orders as well, it leads to their index in the order of the list.
    ALL_ROWS.where(OF_EVENT, Order.event_id == EVENT_ID)
)
OF_ALL_EVENTS = _listing(
    ALL_ROWS.where(OF_ORGANIZER),
    **reached(OrderPosition.event_id),
).adding(event=EVENT.scalar_subquery())


def positions_of_event(filters: Mapping[str, Any]) -> Selection:
    """Return the positions of the event's orders that pass `filters`."""
    return _selection(OF_ONE_EVENT, filters)


def visible_positions(filters: Mapping[str, Any]) -> Selection:
    """Return the positions that pass `filters` of the events whose orders the caller may see."""
    return _selection(OF_ALL_EVENTS, {**filters, **reach(Permission.EVENT_ORDERS_READ)})


def check_filters(filters: Mapping[str, Any]) -> None:
    """Refuse to look for positions that are related to objects that there are not."""
    if "voucher" in filters:
        raise Invalid({"voucher": [NO_CHOICE]})
    check_choices(filters, CHOICES)


def _selection(listing: Listing, filters: Mapping[str, Any]) -> Selection:
    check_filters(filters)
    narrowing = {name: value for name, value in filters.items() if name in listing.filters}
    shown = {name: value for name, value in filters.items() if name not in narrowing}
    return listing.selection(narrowing, **shown)
