"""The model layer: one file per aggregate, and the column types."""

from pretixapi.models.database import Base, db, engine_options, init_database
from pretixapi.models.events import Event, EventMetaValue, ItemMetaProperty, event_sales_channels
from pretixapi.models.log import LogEntry
from pretixapi.models.organizers import EventMetaProperty, Organizer, SalesChannel
from pretixapi.models.teams import Team, TeamToken, team_events
from pretixapi.models.transactions import (
    begin_write,
    commit,
    drop_connections,
    fetch,
    init_transactions,
    store,
)

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
    "begin_write",
    "commit",
    "db",
    "drop_connections",
    "engine_options",
    "event_sales_channels",
    "fetch",
    "init_database",
    "init_transactions",
    "store",
    "team_events",
]
