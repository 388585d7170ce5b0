"""The database: its session, its naming rules and its behaviour on both engines."""

import sqlite3
from pathlib import Path
from typing import Any

import orjson
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Engine, MetaData, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase

# In the checkout, wherever the process was started.
MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"

NAMING = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}
# What PostgreSQL calls it.
UNIQUE_VIOLATION = "23505"
# An engine beside the main one, for requests while they only read: each statement stands for
# itself, so that none of them costs the trips to begin and to end a transaction.
READER = "reader"
READER_OPTIONS = {
    "isolation_level": "AUTOCOMMIT",
    "skip_autocommit_rollback": True,
    "pool_reset_on_return": None,
}


class Base(DeclarativeBase):
    """The base of every model."""

    metadata = MetaData(naming_convention=NAMING)


db = SQLAlchemy(model_class=Base, disable_autonaming=True)
migrate = Migrate(db=db, directory=MIGRATIONS, render_as_batch=True)


def init_database(app: Flask) -> None:
    """Connect `app` to its database."""
    url = app.config["SQLALCHEMY_DATABASE_URI"]
    options = engine_options(url, app.config["LOCK_TIMEOUT"])
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = options
    app.config["SQLALCHEMY_BINDS"] = {READER: {"url": url, **options, **READER_OPTIONS}}
    db.init_app(app)
    migrate.init_app(app)
    with app.app_context():
        for engine in db.engines.values():
            prepare_engine(engine)


def engine_options(url: str | URL, lock_timeout: float) -> dict[str, Any]:
    """Return what `create_engine` needs for `url`; `lock_timeout` in seconds."""
    url = make_url(url)
    options: dict[str, Any] = {
        # Errors end in the log, and parameters may be secrets.
        "hide_parameters": True,
        "json_serializer": lambda value: orjson.dumps(value).decode(),
        "json_deserializer": orjson.loads,
    }
    if url.get_backend_name() == "sqlite":
        options["connect_args"] = {"timeout": lock_timeout}
    else:
        # What the URL itself says comes first, and ours wins.
        said = url.query.get("options", "")
        ours = f"-c timezone=UTC -c lock_timeout={int(lock_timeout * 1000)}"
        options["connect_args"] = {"options": f"{said} {ours}".strip()}
    return options


def prepare_engine(engine: Engine) -> None:
    """Make SQLite keep foreign keys and let readers go on while somebody writes."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA foreign_keys=ON")
    # SQLite's own knows no letters but those of ASCII.
    connection.create_function("lower", 1, _lower, deterministic=True)


def _lower(text: str | None) -> str | None:
    return None if text is None else text.lower()


def is_repetition(error: IntegrityError) -> bool:
    """Tell whether something was to be written that is there already and must be unique."""
    if isinstance(error.orig, sqlite3.IntegrityError):
        return str(error.orig).startswith("UNIQUE")
    return error.orig.sqlstate == UNIQUE_VIOLATION
