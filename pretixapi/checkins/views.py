"""What was scanned at check-in lists."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.checkin_lists.queries import PLACE
from pretixapi.checkin_rpc.permissions import TO_SCAN
from pretixapi.checkins import changes, queries, rules
from pretixapi.checkins.listing import CHECKINS, selected_checkins
from pretixapi.checkins.schemas import CheckinFilters, CheckinSchema, FailedCheckinSchema
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, returns
from pretixapi.models import Checkin, CheckinList

checkins = Blueprint("checkins", __name__)
failed_checkins = Blueprint("failed_checkins", __name__)

schema = CheckinSchema()
failed_schema = FailedCheckinSchema()


@checkins.get("/")
@requires(Permission.EVENT_ORDERS_READ)
@lists(schema, CHECKINS, CheckinFilters())
def list_checkins(filters: dict[str, Any]) -> Selection:
    """List what was scanned at the check-in lists of an event."""
    return selected_checkins(filters)


@checkins.get("/<checkin_id>/")
@requires(Permission.EVENT_ORDERS_READ)
@finds(queries.CHECKIN.row)
@returns(schema)
def show_checkin(found: Row) -> Row:
    """Show a scan, and what came of it."""
    return found


@failed_checkins.post("/")
@requires(*TO_SCAN)
@finds(PLACE.lock)
@accepts(failed_schema, rules.check_relations)
@returns(failed_schema, 201)
def create_failed_checkin(place: CheckinList, values: dict[str, Any]) -> Checkin:
    """Store a scan that a client has turned away by itself."""
    return changes.store_failed_checkin(place, values)
