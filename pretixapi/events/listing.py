"""The list of events, with everything it can be narrowed by."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from flask import g
from sqlalchemy import (
    Boolean,
    ColumnElement,
    and_,
    bindparam,
    case,
    exists,
    false,
    func,
    not_,
    or_,
    select,
    true,
)

from pretixapi.events.queries import EVENT_ROWS
from pretixapi.http.listing import Listing, Selection
from pretixapi.models import (
    Event,
    EventMetaProperty,
    EventMetaValue,
    SalesChannel,
    event_sales_channels,
    fetch,
    team_events,
)
from pretixapi.models.types import UTCDateTime
from pretixapi.objects.search import search_in

OF_TEAMS = Event.id.in_(
    select(team_events.c.event_id).where(
        team_events.c.team_id.in_(bindparam("team_ids", expanding=True))
    )
)
NOW = bindparam("now", callable_=lambda: datetime.now(UTC), type_=UTCDateTime)
END = func.coalesce(Event.date_to, Event.date_from)
SINGLE = not_(Event.has_subevents)
SOLD_THROUGH_CHANNEL = or_(
    Event.all_sales_channels,
    exists(
        select(1)
        .select_from(event_sales_channels)
        .join(SalesChannel, SalesChannel.id == event_sales_channels.c.sales_channel_id)
        .where(
            event_sales_channels.c.event_id == Event.id,
            SalesChannel.identifier == bindparam("sales_channel"),
        )
        .correlate(Event)
    ),
)


def _is(condition: ColumnElement, name: str) -> ColumnElement:
    return case((condition, true()), else_=false()) == bindparam(name, type_=Boolean)


FILTERED_PROPERTIES = select(
    EventMetaProperty.id, EventMetaProperty.name, EventMetaProperty.default
).where(
    EventMetaProperty.organizer_id == bindparam("organizer_id"),
    EventMetaProperty.name.in_(bindparam("names", expanding=True)),
    EventMetaProperty.filter_allowed,
)

FILTERS = {
    "team_ids": OF_TEAMS,
    **{
        name: getattr(Event, name) == bindparam(name)
        for name in ("is_public", "live", "has_subevents", "testmode")
    },
    "is_past": _is(and_(SINGLE, END < NOW), "is_past"),
    "is_future": _is(and_(SINGLE, END >= NOW), "is_future"),
    "ends_after": and_(SINGLE, bindparam("ends_after", type_=UTCDateTime) <= END),
    "date_from_after": Event.date_from >= bindparam("date_from_after"),
    "date_from_before": Event.date_from <= bindparam("date_from_before"),
    "date_to_after": Event.date_to >= bindparam("date_to_after"),
    "date_to_before": Event.date_to <= bindparam("date_to_before"),
    "sales_channel": SOLD_THROUGH_CHANNEL,
    "search": search_in(Event.name, Event.slug, Event.location),
}

EVENTS = Listing(
    EVENT_ROWS.where(Event.organizer_id == bindparam("organizer_id")),
    key=Event.id,
    orderings={"slug": Event.slug, "date_from": Event.date_from},
    default="slug",
    filters=FILTERS,
)


def visible_events(filters: Mapping[str, Any]) -> Selection:
    """Return the events that the caller may see and that pass `filters`."""
    filters = dict(filters)
    clauses = _attribute_clauses(filters.pop("attr", {}))
    if not any(grant.all_events for grant in g.grants):
        filters["team_ids"] = [grant.team_id for grant in g.grants]
    return EVENTS.selection(filters, clauses, organizer_id=g.organizer_id)


def _attribute_clauses(wanted: Mapping[str, str]) -> list[ColumnElement]:
    """Return clauses for the events whose meta data has the `wanted` values.

    An event without a value of its own has the property's default.
    """
    if not wanted:
        return []
    parameters = {"organizer_id": g.organizer_id, "names": list(wanted)}
    properties = fetch(FILTERED_PROPERTIES, parameters)
    clauses = []
    for row in properties:
        own = select(1).where(
            EventMetaValue.event_id == Event.id, EventMetaValue.property_id == row.id
        )
        value = wanted[row.name]
        if value == row.default:
            clauses.append(not_(exists(own.where(EventMetaValue.value != value).correlate(Event))))
        else:
            clauses.append(exists(own.where(EventMetaValue.value == value).correlate(Event)))
    return clauses
