"""The list of events, with everything it can be narrowed by."""

from collections.abc import Mapping
from typing import Any

from flask import g
from sqlalchemy import bindparam, not_, select

from pretixapi.availability.queries import availability_of_events
from pretixapi.events.queries import EVENT_ROWS
from pretixapi.http.listing import Listing, Selection
from pretixapi.http.search import search_in
from pretixapi.meta_properties.queries import having
from pretixapi.models import Event, EventMetaValue, event_sales_channels, team_events
from pretixapi.objects.dates import date_filters
from pretixapi.sales_channels.queries import sold_through

OF_TEAMS = Event.id.in_(
    select(team_events.c.event_id).where(
        team_events.c.team_id.in_(bindparam("team_ids", expanding=True))
    )
)
SOLD_THROUGH_CHANNEL = sold_through(event_sales_channels, Event, bindparam("sales_channel"))

TEXTS = (Event.name, Event.slug, Event.location)
FILTERS = {
    "team_ids": OF_TEAMS,
    **{
        name: getattr(Event, name) == bindparam(name)
        for name in ("is_public", "live", "has_subevents", "testmode")
    },
    **date_filters(Event, not_(Event.has_subevents)),
    "sales_channel": SOLD_THROUGH_CHANNEL,
    "search": search_in(*TEXTS),
}

EVENTS = Listing(
    EVENT_ROWS.where(Event.organizer_id == bindparam("organizer_id")),
    key=Event.id,
    orderings={"slug": Event.slug, "date_from": Event.date_from},
    default="slug",
    filters=FILTERS,
    searched=TEXTS,
)
EVENTS_WITH_AVAILABILITY = EVENTS.adding(best_availability_state=availability_of_events())


def visible_events(filters: Mapping[str, Any], channel: str | None = None) -> Selection:
    """Return the events that the caller may see and that pass `filters`.

    They tell of their availability through `channel`, if one is given.
    """
    filters = {**filters, **reach()}
    clauses = having(filters.pop("attr", {}), EventMetaValue)
    place = {"organizer_id": g.organizer_id}
    if channel is None:
        return EVENTS.selection(filters, clauses, **place)
    return EVENTS_WITH_AVAILABILITY.selection(filters, clauses, **place, channel=channel)


def reach() -> dict[str, list[int]]:
    """Return the filter for the events that the caller may see, if there are others."""
    if any(grant.all_events for grant in g.grants):
        return {}
    return {"team_ids": [grant.team_id for grant in g.grants]}
