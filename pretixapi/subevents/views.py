"""The dates of an event series."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.events.seating import refuse_mapping
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import (
    accepts,
    finds,
    lists,
    may_return,
    refuses,
    returns,
    returns_nothing,
    stamped,
)
from pretixapi.meta_properties.meta_data import check_meta_data
from pretixapi.models import SubEvent
from pretixapi.objects.dates import check_dates
from pretixapi.sales_channels.limits import refuse_unknown_channel
from pretixapi.subevents import changes, listing, queries, rules
from pretixapi.subevents.schemas import SubEventFilters, SubEventSchema

organizer_subevents = Blueprint("organizer_subevents", __name__)
subevents = Blueprint("subevents", __name__)

schema = SubEventSchema(exclude=("best_availability_state",))
schema_with_availability = SubEventSchema()
partial_schema = SubEventSchema(exclude=("best_availability_state",), partial=True)
filters_schema = SubEventFilters()
FOR_FIELDS = (rules.settle_overrides, check_meta_data, refuse_mapping)
FOR_ALL_FIELDS = (check_dates, rules.check_overrides)
NO_PAGE = "There is no such page, or no sales channel to tell the availability for."

Listed = Selection | tuple[Selection, SubEventSchema]


@organizer_subevents.get("/")
@requires(Reach.ORGANIZER)
@stamped
@lists(schema, listing.OF_ALL_EVENTS, filters_schema)
@may_return(schema_with_availability)
@refuses(404, NO_PAGE)
def list_organizer_subevents(filters: dict[str, Any]) -> Listed:
    """List the dates of all event series that the token can reach."""
    return _listed(listing.visible_dates, filters)


@organizer_subevents.get("/<subevent_id>/")
@requires(Reach.ORGANIZER)
@finds(queries.reached_subevent)
@returns(schema)
def show_organizer_subevent(found: Row) -> Row:
    """Show a date of any event series that the token can reach."""
    return found


@subevents.get("/")
@requires(Reach.EVENT)
@stamped
@lists(schema, listing.OF_ONE_EVENT, filters_schema)
@may_return(schema_with_availability)
@refuses(404, NO_PAGE)
def list_subevents(filters: dict[str, Any]) -> Listed:
    """List the dates of an event series."""
    return _listed(listing.dates_of_event, filters)


@subevents.post("/")
@requires(Permission.EVENT_SUBEVENTS_WRITE)
@accepts(schema, *FOR_FIELDS, whole=(rules.refuse_single_event, *FOR_ALL_FIELDS))
@returns(schema, 201)
def create_subevent(values: dict[str, Any]) -> Row:
    """Create a date."""
    return changes.SUBEVENT.create(values, event_id=g.event.id)


@subevents.get("/<subevent_id>/")
@requires(Reach.EVENT)
@finds(queries.SUBEVENT.row)
@returns(schema)
def show_subevent(found: Row) -> Row:
    """Show a date."""
    return found


@subevents.patch("/<subevent_id>/")
@requires(Permission.EVENT_SUBEVENTS_WRITE)
@finds(queries.SUBEVENT.lock)
@accepts(partial_schema, *FOR_FIELDS, whole=FOR_ALL_FIELDS)
@returns(schema)
def change_subevent(found: SubEvent, values: dict[str, Any]) -> Row:
    """Change the given fields of a date; lists of overrides are replaced as a whole."""
    return changes.change_subevent(found, values)


@subevents.put("/<subevent_id>/")
@requires(Permission.EVENT_SUBEVENTS_WRITE)
@finds(queries.SUBEVENT.lock)
@accepts(schema, *FOR_FIELDS, whole=FOR_ALL_FIELDS)
@returns(schema)
def replace_subevent(found: SubEvent, values: dict[str, Any]) -> Row:
    """Change a date by its required fields; optional ones that are left out stay."""
    return changes.change_subevent(found, values)


@subevents.delete("/<subevent_id>/")
@requires(Permission.EVENT_SUBEVENTS_WRITE)
@refuses(403, rules.ORDERED)
@finds(changes.lock_to_delete)
@returns_nothing
def delete_subevent(found: SubEvent) -> None:
    """Delete a date without orders, its quotas and the unused secrets that are for it alone."""
    changes.delete_subevent(found)


def _listed(dates: listing.Dates, filters: dict[str, Any]) -> Listed:
    channel = filters.pop("with_availability_for", None)
    if channel is None:
        return dates(filters)
    refuse_unknown_channel(channel)
    return dates(filters, channel), schema_with_availability
