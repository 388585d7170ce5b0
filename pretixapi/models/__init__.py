"""The model layer: one file per aggregate, and the column types."""

from pretixapi.models.database import Base, db, init_database
from pretixapi.models.events import Event, EventMetaValue, ItemMetaProperty, event_sales_channels
from pretixapi.models.log import LogEntry
from pretixapi.models.organizers import EventMetaProperty, Organizer, SalesChannel
from pretixapi.models.teams import Team, TeamToken, team_events

__all__ = [
    "Base",
    "Event",
    "EventMetaProperty",
    "EventMetaValue",
    "ItemMetaProperty",
    "LogEntry",
    "Organizer",
    "SalesChannel",
    "Team",
    "TeamToken",
    "db",
    "event_sales_channels",
    "init_database",
    "team_events",
]
