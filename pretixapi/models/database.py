"""The database: its session, its naming rules and its behaviour on both engines."""

import sqlite3
from collections.abc import Mapping
from typing import Any

import orjson
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, Engine, MetaData, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import DeclarativeBase

NAMING = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}

# The execution option under which a SQLite transaction takes the write lock at its begin: one that
# reads first and writes later would fail at once, whatever the timeout, if another wrote between.
WRITES = "pretixapi_writes"


class Base(DeclarativeBase):
    """The base of every model."""

    metadata = MetaData(naming_convention=NAMING)


db = SQLAlchemy(model_class=Base, disable_autonaming=True)
migrate = Migrate(db=db, render_as_batch=True)


def init_database(app: Flask) -> None:
    """Connect `app` to its database."""
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = engine_options(
        app.config["SQLALCHEMY_DATABASE_URI"], app.config["LOCK_TIMEOUT"]
    )
    db.init_app(app)
    migrate.init_app(app)
    with app.app_context():
        prepare_engine(db.engine)


def engine_options(url: str, lock_timeout: float) -> dict[str, Any]:
    """Return what `create_engine` needs for `url`; `lock_timeout` in seconds."""
    options: dict[str, Any] = {
        "json_serializer": lambda value: orjson.dumps(value).decode(),
        "json_deserializer": orjson.loads,
    }
    if make_url(url).get_backend_name() == "sqlite":
        options["connect_args"] = {"timeout": lock_timeout}
    else:
        milliseconds = int(lock_timeout * 1000)
        options["connect_args"] = {
            "options": f"-c timezone=UTC -c lock_timeout={milliseconds}",
        }
        options["pool_pre_ping"] = True
    return options


def prepare_engine(engine: Engine) -> None:
    """Make SQLite keep foreign keys, write ahead, and begin transactions when told to."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver would begin by itself, late and never IMMEDIATE.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA foreign_keys=ON")


def _begin_sqlite(connection: Connection) -> None:
    options: Mapping[str, Any] = connection.get_execution_options()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get(WRITES) else "BEGIN")
