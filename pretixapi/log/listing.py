"""The log of an organizer or of one of its events, the newest entry first."""

from collections.abc import Mapping
from typing import Any

from flask import g
from sqlalchemy import bindparam, select

from pretixapi.http.listing import LongListing, Selection
from pretixapi.models import LogEntry
from pretixapi.models.json_sql import object_with

ENTRIES = select(
    LogEntry.id,
    LogEntry.datetime,
    LogEntry.action,
    object_with(type=LogEntry.actor_type, id=LogEntry.actor_id, name=LogEntry.actor_name).label(
        "actor"
    ),
    LogEntry.event_slug.label("event"),
    object_with(type=LogEntry.object_type, id=LogEntry.object_id).label("object"),
    LogEntry.changes,
)
COMMON = {
    "key": LogEntry.id,
    "orderings": {"id": LogEntry.id},
    "default": "-id",
    "filters": {
        "action": LogEntry.action == bindparam("action"),
        "after": LogEntry.datetime >= bindparam("after"),
        "before": LogEntry.datetime <= bindparam("before"),
    },
    "searched": (LogEntry.action, LogEntry.actor_name),
}
ORGANIZER_LOG = LongListing(
    ENTRIES.where(LogEntry.organizer_id == bindparam("organizer_id")), **COMMON
)
# An event that took over the slug of a deleted one has another id, and so a log of its own.
EVENT_LOG = LongListing(ENTRIES.where(LogEntry.event_id == bindparam("event_id")), **COMMON)


def organizer_log(filters: Mapping[str, Any]) -> Selection:
    """Return all entries of the organizer, those of its events included, that pass `filters`."""
    return ORGANIZER_LOG.selection(filters, organizer_id=g.organizer_id)


def event_log(filters: Mapping[str, Any]) -> Selection:
    """Return the entries of the event that pass `filters`."""
    return EVENT_LOG.selection(filters, event_id=g.event.id)
