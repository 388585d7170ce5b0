"""The model layer: one file per aggregate, and the column types."""

from pretixapi.models.database import Base, db, engine_options, init_database
from pretixapi.models.events import Event, EventMetaValue, ItemMetaProperty, event_sales_channels
from pretixapi.models.imported_secrets import BLOCK_LENGTH, ImportedSecret, ImportedSecretBlock
from pretixapi.models.items import Item, ItemVariation
from pretixapi.models.log import LogEntry
from pretixapi.models.organizers import EventMetaProperty, Organizer, SalesChannel
from pretixapi.models.row_ids import take_ids
from pretixapi.models.subevents import SubEvent
from pretixapi.models.teams import Team, TeamToken, team_events
from pretixapi.models.transactions import (
    begin_write,
    commit,
    drop_connections,
    fetch,
    fetch_aside,
    init_transactions,
    roll_back,
    store,
)

__all__ = [
    "BLOCK_LENGTH",
    "Base",
    "Event",
    "EventMetaProperty",
    "EventMetaValue",
    "ImportedSecret",
    "ImportedSecretBlock",
    "Item",
    "ItemMetaProperty",
    "ItemVariation",
    "LogEntry",
    "Organizer",
    "SalesChannel",
    "SubEvent",
    "Team",
    "TeamToken",
    "begin_write",
    "commit",
    "db",
    "drop_connections",
    "engine_options",
    "event_sales_channels",
    "fetch",
    "fetch_aside",
    "init_database",
    "init_transactions",
    "roll_back",
    "store",
    "take_ids",
    "team_events",
]
