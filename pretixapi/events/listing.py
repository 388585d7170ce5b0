"""The list of events, with everything it can be narrowed by."""

from collections.abc import Mapping
from typing import Any

from flask import g
from sqlalchemy import ColumnElement, bindparam, not_, select

from pretixapi.auth.grants import holding
from pretixapi.auth.permissions import Permission
from pretixapi.availability.queries import availability_of_events
from pretixapi.events.queries import EVENT_ROWS
from pretixapi.http.listing import Listing, Selection
from pretixapi.http.search import search_in
from pretixapi.meta_properties.queries import having
from pretixapi.models import (
    Event,
    EventMetaValue,
    device_events,
    event_sales_channels,
    team_events,
)
from pretixapi.objects.dates import date_filters
from pretixapi.sales_channels.queries import sold_through


def reached(event_id: ColumnElement) -> dict[str, ColumnElement]:
    """Return what limits lists to the events that the caller may see, by what `reach` says."""
    of_teams = team_events.c.team_id.in_(bindparam("team_ids", expanding=True))
    of_device = device_events.c.device_id == bindparam("device_id")
    return {
        "team_ids": event_id.in_(select(team_events.c.event_id).where(of_teams)),
        "device_id": event_id.in_(select(device_events.c.event_id).where(of_device)),
    }


REACHED = reached(Event.id)
OF_TEAMS = REACHED["team_ids"]
SOLD_THROUGH_CHANNEL = sold_through(event_sales_channels, Event, bindparam("sales_channel"))

TEXTS = (Event.name, Event.slug, Event.location)
FILTERS = {
    **REACHED,
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


def reach(permission: Permission | None = None) -> dict[str, Any]:
    """Return the filter for the events that the caller may see, if there are others.

    With a permission it is for those at which the caller holds it.
    """
    grants = g.grants if permission is None else holding(g.grants, permission)
    if any(grant.all_events for grant in grants):
        return {}
    if g.access.device is not None:
        return {"device_id": g.access.device.device_row_id}
    return {"team_ids": [grant.team_id for grant in grants]}
