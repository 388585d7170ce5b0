"""The lists of dates, of one event or of all of an organizer's, and what narrows them."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, bindparam, true

from pretixapi.availability.queries import availability_of_dates
from pretixapi.events.listing import REACHED, SOLD_THROUGH_CHANNEL, reach
from pretixapi.http.listing import Listing, LongListing, Selection
from pretixapi.http.search import search_in
from pretixapi.meta_properties.queries import having
from pretixapi.models import Event, EventMetaValue, SubEvent, SubEventMetaValue
from pretixapi.objects.dates import date_filters
from pretixapi.subevents.queries import OF_EVENT, OF_ORGANIZER, ROWS

# Called with filters and, for what dates have left, with a channel.
Dates = Callable[..., Selection]

FILTERS = {
    "active": SubEvent.active == bindparam("active"),
    "is_public": SubEvent.is_public == bindparam("is_public"),
    "event__live": Event.live == bindparam("event__live"),
    **date_filters(SubEvent, true()),
    "modified_since": SubEvent.last_modified >= bindparam("modified_since"),
    "sales_channel": SOLD_THROUGH_CHANNEL,
}
TEXTS = (SubEvent.name, SubEvent.location)


def _listing(place: ColumnElement, *texts: ColumnElement, **filters: ColumnElement) -> Listing:
    return LongListing(
        ROWS.where(place),
        key=SubEvent.id,
        orderings={
            "id": SubEvent.id,
            "date_from": SubEvent.date_from,
            "last_modified": SubEvent.last_modified,
        },
        default="date_from",
        filters={**FILTERS, "search": search_in(*texts), **filters},
        searched=texts,
    )


OF_ONE_EVENT = _listing(OF_EVENT, *TEXTS)
OF_ALL_EVENTS = _listing(OF_ORGANIZER, *TEXTS, Event.slug, **REACHED)
WITH_AVAILABILITY = {
    listing: listing.adding(best_availability_state=availability_of_dates())
    for listing in (OF_ONE_EVENT, OF_ALL_EVENTS)
}


def dates_of_event(filters: Mapping[str, Any], channel: str | None = None) -> Selection:
    """Return the dates of the event that pass `filters`.

    They tell of their availability through `channel`, if one is given.
    """
    return _selection(OF_ONE_EVENT, filters, channel)


def visible_dates(filters: Mapping[str, Any], channel: str | None = None) -> Selection:
    """Return the dates of the events that the caller may see, as far as they pass `filters`.

    They tell of their availability through `channel`, if one is given.
    """
    return _selection(OF_ALL_EVENTS, {**filters, **reach()}, channel)


def _selection(listing: Listing, filters: Mapping[str, Any], channel: str | None) -> Selection:
    filters = {**filters}
    # What a date has no value of its own for it has from its event.
    clauses = having(filters.pop("attr", {}), SubEventMetaValue, EventMetaValue)
    if channel is None:
        return listing.selection(filters, clauses)
    return WITH_AVAILABILITY[listing].selection(filters, clauses, channel=channel)
