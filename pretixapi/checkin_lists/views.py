"""Which tickets are let in where."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.checkin_lists import changes, queries, rules
from pretixapi.checkin_lists.expansion import with_dates
from pretixapi.checkin_lists.listing import CHECKIN_LISTS, selected_lists
from pretixapi.checkin_lists.schemas import (
    CheckinListFilters,
    CheckinListSchema,
    ExpandedCheckinListSchema,
    Expansions,
    StatusSchema,
)
from pretixapi.checkin_lists.status import status_of
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import (
    accepts,
    dated,
    finds,
    lists,
    may_return,
    returns,
    returns_nothing,
    takes,
)
from pretixapi.log.queries import last_change
from pretixapi.models import CheckinList

checkin_lists = Blueprint("checkin_lists", __name__)

schema = CheckinListSchema()
expanded_schema = ExpandedCheckinListSchema()
FOR_ALL_FIELDS = (rules.check_place, rules.check_rules)
TO_READ = (Permission.EVENT_ORDERS_READ, Permission.EVENT_ORDERS_CHECKIN)


@checkin_lists.get("/")
@requires(*TO_READ)
@dated(last_change(CheckinList))
@lists(schema, CHECKIN_LISTS, CheckinListFilters())
@may_return(expanded_schema)
def list_checkin_lists(
    filters: dict[str, Any],
) -> Selection | tuple[Selection, CheckinListSchema]:
    """List the check-in lists of an event."""
    is_expanded = "subevent" in filters.pop("expand", ())
    selection = selected_lists(filters)
    return (selection.completed(with_dates), expanded_schema) if is_expanded else selection


@checkin_lists.post("/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@accepts(schema, rules.check_relations, whole=FOR_ALL_FIELDS)
@returns(schema, 201)
def create_checkin_list(values: dict[str, Any]) -> Row:
    """Create a check-in list."""
    return changes.CHECKIN_LIST.create(values, event_id=g.event.id)


@checkin_lists.get("/<list_id>/")
@requires(*TO_READ)
@finds(queries.CHECKIN_LIST.row)
@takes(Expansions())
@returns(schema)
@may_return(expanded_schema)
def show_checkin_list(
    found: Row, wanted: dict[str, Any]
) -> Row | tuple[dict[str, Any], CheckinListSchema]:
    """Show a check-in list."""
    if "subevent" not in wanted.get("expand", ()):
        return found
    return with_dates([found])[0], expanded_schema


@checkin_lists.patch("/<list_id>/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@finds(queries.CHECKIN_LIST.lock)
@accepts(CheckinListSchema(partial=True), rules.check_relations, whole=FOR_ALL_FIELDS)
@returns(schema)
def change_checkin_list(found: CheckinList, values: dict[str, Any]) -> Row:
    """Change the given fields of a check-in list."""
    return changes.CHECKIN_LIST.change(found, values)


@checkin_lists.put("/<list_id>/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@finds(queries.CHECKIN_LIST.lock)
@accepts(schema, rules.check_relations, whole=FOR_ALL_FIELDS)
@returns(schema)
def replace_checkin_list(found: CheckinList, values: dict[str, Any]) -> Row:
    """Change a check-in list by its required fields; optional ones that are left out stay."""
    return changes.CHECKIN_LIST.change(found, values)


@checkin_lists.delete("/<list_id>/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@finds(queries.CHECKIN_LIST.lock)
@returns_nothing
def delete_checkin_list(found: CheckinList) -> None:
    """Delete a check-in list, with all its check-ins."""
    changes.CHECKIN_LIST.delete(found)


@checkin_lists.get("/<list_id>/status/")
@requires(*TO_READ)
@finds(queries.PLACE.row)
@returns(StatusSchema())
def show_status(found: Row) -> dict[str, Any]:
    """Show how many tickets there are on a list, and how many of them have come."""
    return status_of(found)
