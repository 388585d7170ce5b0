"""The statements and connections of the floor."""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import psycopg
from psycopg.types.string import TextLoader

Execute = Callable[..., Any]


def _connect_sqlite(url: str) -> Execute:
    connection = sqlite3.connect(url.removeprefix("sqlite:///"), timeout=5, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA foreign_keys=ON")
    return connection.execute


def _connect_postgresql(url: str) -> Execute:
    connection = psycopg.connect(url, autocommit=True, options="-c timezone=UTC")
    connection.adapters.register_loader("json", TextLoader)
    return connection.cursor().execute


def _as_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(sep=" ", timespec="microseconds")


@dataclass(frozen=True)
class Form:
    """How an engine writes something of a column: `{flag[event.live]}` within a statement."""

    text: str

    def __getitem__(self, column: str) -> str:
        return self.text.format(column)


@dataclass(frozen=True)
class Engine:
    """What differs between the engines."""

    connect: Callable[[str], Execute]
    placeholder: str
    words: dict[str, str | Form]
    read_moment: Callable[[Any], datetime]
    write_moment: Callable[[datetime], Any]


SQLITE = Engine(
    _connect_sqlite,
    "?",
    {
        "object": "json_group_object",
        "list": "json_group_array",
        "pairs": "json_object",
        "no_list": "json('[]')",
        "no_object": "json('{}')",
        "json": Form("json({})"),
        "flag": Form("json(CASE {} WHEN 1 THEN 'true' ELSE 'false' END)"),
        "moment": Form("replace(replace({}, ' ', 'T'), '.000000+00:00', 'Z')"),
        "BEGIN": "BEGIN IMMEDIATE",
    },
    datetime.fromisoformat,
    _as_text,
)
POSTGRESQL = Engine(
    _connect_postgresql,
    "%s",
    {
        "object": "json_object_agg",
        "list": "json_agg",
        "pairs": "json_build_object",
        "no_list": "CAST('[]' AS json)",
        "no_object": "CAST('{}' AS json)",
        "json": Form("{}"),
        "flag": Form("{}"),
        "moment": Form("""to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')"""),
        "BEGIN": "BEGIN",
    },
    lambda moment: moment,
    lambda moment: moment,
)

URL = os.environ["DATABASE_URL"]
ENGINE = SQLITE if URL.startswith("sqlite") else POSTGRESQL


def connect() -> Execute:
    """Open a connection and return what executes statements on it."""
    return ENGINE.connect(URL)


def statement(text: str, **parts: str) -> str:
    """Return a statement as the engine wants it."""
    return text.format(**ENGINE.words, **parts).replace("?", ENGINE.placeholder)


TOKEN = statement("""
    SELECT token.id, token.name, organizer.id, organizer.slug
    FROM team_tokens token
    JOIN teams team ON team.id = token.team_id
    JOIN organizers organizer ON organizer.id = team.organizer_id
    WHERE token.digest = ? AND token.active AND team.all_events
""")

ORGANIZER = statement("SELECT name, slug, plugins FROM organizers WHERE id = ?")

ORGANIZER_SETTINGS = statement("SELECT settings FROM organizers WHERE id = ?")

EVENT_SETTINGS = statement("""
    SELECT organizer.settings, event.settings
    FROM events event JOIN organizers organizer ON organizer.id = event.organizer_id
    WHERE event.organizer_id = ? AND event.slug = ?
""")

# The list of all channels is the same for every row: the engine makes it once.
EVENT_COLUMNS = statement("""
    event.slug, event.name, event.live, event.testmode, event.currency, event.date_from,
    event.date_to, event.date_admission, event.is_public, event.presale_start,
    event.presale_end, event.location, event.geo_lat, event.geo_lon, event.has_subevents,
    event.plugins, event.timezone, event.all_sales_channels,
    (SELECT {object}(name, value) FROM (
        SELECT property.name, own.value
        FROM event_meta_values own
        JOIN event_meta_properties property ON property.id = own.property_id
        WHERE own.event_id = event.id ORDER BY own.id) AS own),
    (SELECT {object}(name, value) FROM (
        SELECT name, "default" AS value
        FROM item_meta_properties WHERE event_id = event.id ORDER BY id) AS own),
    CASE WHEN NOT event.all_sales_channels THEN (SELECT {list}(identifier) FROM (
        SELECT channel.identifier
        FROM event_sales_channels own
        JOIN sales_channels channel ON channel.id = own.sales_channel_id
        WHERE own.event_id = event.id ORDER BY channel.identifier) AS own) END,
    (SELECT {list}(identifier) FROM (
        SELECT identifier
        FROM sales_channels WHERE organizer_id = ? ORDER BY identifier) AS channels)
""")

EVENT = statement(
    "SELECT {columns} FROM events event WHERE event.organizer_id = ? AND event.slug = ?",
    columns=EVENT_COLUMNS,
)

# The page is cut out first: PostgreSQL gathers the parts of skipped rows too.
EVENT_PAGE = statement(
    """
    SELECT {columns}, (SELECT count(*) FROM events WHERE organizer_id = ?)
    FROM (
        SELECT * FROM events WHERE organizer_id = ? ORDER BY slug LIMIT ? OFFSET ?) AS event
    ORDER BY event.slug
    """,
    columns=EVENT_COLUMNS,
)

BEGIN = statement("{BEGIN}")
COMMIT = "COMMIT"
ROLLBACK = "ROLLBACK"

SLUG = statement("SELECT 1 FROM events WHERE organizer_id = ? AND slug = ?")

NEW_EVENT = statement("""
    INSERT INTO events (
        organizer_id, slug, name, live, testmode, currency, date_from, date_to, date_admission,
        is_public, presale_start, presale_end, location, geo_lat, geo_lon, has_subevents,
        plugins, timezone, all_sales_channels, settings)
    VALUES (?, ?, ?, false, false, ?, ?, ?, ?, ?, ?, ?, ?, null, null, ?, ?, 'UTC', true, ?)
    RETURNING id
""")

NEW_LOG_ENTRIES = statement("""
    INSERT INTO log_entries (
        organizer_id, event_id, event_slug, datetime, action, actor_type, actor_id, actor_name,
        object_type, object_id, changes)
    VALUES
""")
LOG_ENTRY = statement("(?, ?, ?, ?, ?, 'token', ?, ?, ?, ?, ?)")
