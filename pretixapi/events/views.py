"""The events of an organizer."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.events import changes, queries, rules
from pretixapi.events.clone import clone_event, find_source
from pretixapi.events.listing import EVENTS, visible_events
from pretixapi.events.schemas import CloneParameters, EventFilters, EventSchema
from pretixapi.events.seating import refuse_mapping, refuse_mapping_on_creation
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import (
    accepts,
    lists,
    may_return,
    refuses,
    returns,
    returns_nothing,
    takes,
    without_options,
)
from pretixapi.meta_properties.meta_data import check_meta_data
from pretixapi.objects.dates import check_dates
from pretixapi.sales_channels.limits import refuse_unknown_channel, settle_channels

events = Blueprint("events", __name__)

listed = EventSchema(exclude=("valid_keys", "best_availability_state"))
listed_with_availability = EventSchema(exclude=("valid_keys",))
detailed = EventSchema(exclude=("best_availability_state",))

FOR_NEW_EVENTS = (
    rules.refuse_live,
    rules.refuse_taken_slug,
    check_meta_data,
    rules.check_plugins,
    refuse_mapping_on_creation,
    settle_channels,
)
FOR_CHANGES = (
    rules.refuse_new_slug,
    rules.refuse_switch_of_series,
    check_meta_data,
    rules.check_plugins,
    refuse_mapping,
    settle_channels,
)
FOR_ALL_FIELDS = (check_dates,)


@events.get("/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE, Reach.DEVICE)
@lists(listed, EVENTS, EventFilters())
@may_return(listed_with_availability)
@refuses(404, "There is no such page, or no sales channel to tell the availability for.")
def list_events(filters: dict[str, Any]) -> Selection | tuple[Selection, EventSchema]:
    """List the events that the token can reach."""
    channel = filters.pop("with_availability_for", None)
    if channel is None:
        return visible_events(filters)
    refuse_unknown_channel(channel)
    return visible_events(filters, channel), listed_with_availability


@events.post("/")
@requires(Permission.ORGANIZER_EVENTS_CREATE)
@takes(CloneParameters())
@accepts(EventSchema(), *FOR_NEW_EVENTS, whole=FOR_ALL_FIELDS)
@returns(listed, 201)
def create_event(parameters: dict[str, Any], values: dict[str, Any]) -> Row:
    """Create an event, as a copy of another one if `clone_from` names it."""
    if "clone_from" in parameters:
        event = clone_event(find_source(parameters["clone_from"]), values)
    else:
        event = changes.create_event(values)
    return queries.event_row(event.id)


@events.get("/<event>/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE, Reach.DEVICE)
@returns(detailed)
def show_event() -> Row:
    """Show an event."""
    return queries.event_row(g.event.id)


@events.patch("/<event>/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@accepts(EventSchema(partial=True), *FOR_CHANGES, whole=FOR_ALL_FIELDS)
@returns(detailed)
def change_event(values: dict[str, Any]) -> Row:
    """Change the given fields of an event."""
    changes.change_event(queries.lock_event(g.event.id), values)
    return queries.event_row(g.event.id)


@events.put("/<event>/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@accepts(EventSchema(), *FOR_CHANGES, whole=FOR_ALL_FIELDS)
@returns(detailed)
def replace_event(values: dict[str, Any]) -> Row:
    """Change an event by all its required fields; optional ones that are left out stay."""
    changes.change_event(queries.lock_event(g.event.id), values)
    return queries.event_row(g.event.id)


@events.delete("/<event>/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@refuses(403, rules.ORDERED)
@returns_nothing
def delete_event() -> None:
    """Delete an event without orders and all that belongs to it."""
    changes.delete_event(queries.lock_event_to_delete(g.event.id))


@events.post("/<event>/clone/")
@requires(Permission.ORGANIZER_EVENTS_CREATE)
@without_options
@accepts(EventSchema(), *FOR_NEW_EVENTS, whole=FOR_ALL_FIELDS)
@returns(detailed, 201)
def create_clone(values: dict[str, Any]) -> Row:
    """Create an event as a copy of this one."""
    return queries.event_row(clone_event(queries.lock_event(g.event.id), values).id)
