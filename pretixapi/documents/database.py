"""Whether the database answers and has the tables that this version works with."""

import logging
from dataclasses import dataclass
from functools import cache

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from flask import Flask, current_app
from sqlalchemy import Engine, NullPool, create_engine
from sqlalchemy.exc import SQLAlchemyError

from pretixapi.models import engine_options

# How long to wait for the database, in seconds.
PATIENCE = 2

SILENT = "The database does not answer."
UNREADABLE = "The migrations of this version cannot be read."
NOT_MIGRATED = "The database has not been migrated."

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Migrations:
    """The revisions of the database that this version comes with."""

    newest: str | None
    all: frozenset[str]

    def fault(self, stored: tuple[str, ...]) -> str | None:
        """Return what is wrong with a database that is at the revisions `stored`."""
        if stored == (self.newest,):
            return None
        if not stored:
            return NOT_MIGRATED
        found = ", ".join(stored)
        if not self.all.issuperset(stored):
            return f"The database is at revision {found}, which this version does not know."
        return f"The database is at revision {found}, and this version needs {self.newest}."


def database_fault() -> str | None:
    """Return what keeps the server from working with its database, in words free of secrets."""
    app = current_app._get_current_object()  # noqa: SLF001
    try:
        return _migrations(app).fault(_stored_revisions(_engine(app)))
    except SQLAlchemyError as error:
        log.warning("The database does not answer: %s", error)
        return SILENT
    except CommandError:
        return UNREADABLE


def _stored_revisions(engine: Engine) -> tuple[str, ...]:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_heads()


@cache
def _engine(app: Flask) -> Engine:
    """Return an engine without a pool: a kept connection may hang where a new one fails in time."""
    url = app.extensions["sqlalchemy"].engine.url
    limits = engine_options(url, PATIENCE)["connect_args"]
    if url.get_backend_name() == "postgresql":
        options = f"{limits['options']} -c statement_timeout={PATIENCE * 1000}"
        limits = {"connect_timeout": PATIENCE, "options": options}
    return create_engine(url, poolclass=NullPool, connect_args=limits)


@cache
def _migrations(app: Flask) -> Migrations:
    script = ScriptDirectory.from_config(app.extensions["migrate"].migrate.get_config())
    revisions = frozenset(each.revision for each in script.walk_revisions())
    return Migrations(script.get_current_head(), revisions)
