"""The log of changes, for reading."""

from typing import Any

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import lists
from pretixapi.log import listing
from pretixapi.log.schemas import LogEntrySchema, LogFilters

log = Blueprint("log", __name__)

schema, filters = LogEntrySchema(), LogFilters()


@log.get("/log/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@lists(schema, listing.ORGANIZER_LOG, filters)
def list_organizer_log(wanted: dict[str, Any]) -> Selection:
    """List what was changed at an organizer and its events, the newest change first."""
    return listing.organizer_log(wanted)


@log.get("/events/<event>/log/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@lists(schema, listing.EVENT_LOG, filters)
def list_event_log(wanted: dict[str, Any]) -> Selection:
    """List what was changed at an event, the newest change first."""
    return listing.event_log(wanted)
