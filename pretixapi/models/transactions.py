"""One transaction a request: for reading, until it is known that the request may write."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import Flask, g
from sqlalchemy import CursorResult, Executable

from pretixapi.models.database import READER, db


def init_transactions(app: Flask) -> None:
    """Let what a request of `app` leaves open be closed with it."""
    app.teardown_appcontext(_end)


def fetch(statement: Executable, parameters: Mapping[str, Any] | None = None) -> CursorResult:
    """Run a statement that asks for columns, not entities; it flushes nothing.

    Before the request writes it runs on a connection without a session, at half the cost: the ORM
    has nothing to add to columns but time.
    """
    if "connection" not in g:
        g.connection = g.reader = db.engines[READER].connect()
    return g.connection.execute(statement, parameters)


def store(statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write rows for which no entity is needed, in the transaction that `begin_write` began."""
    if rows:
        g.connection.execute(statement, rows)


def begin_write() -> None:
    """End what was read so far and begin a transaction that may write."""
    _end()
    g.connection = db.session.connection()
    if g.connection.dialect.name == "sqlite":
        # Left alone the driver begins when something is written. A transaction that has read by
        # then fails at once, whatever the timeout, if another one wrote in between.
        g.connection.exec_driver_sql("BEGIN IMMEDIATE")


def commit() -> None:
    """Keep what was written."""
    db.session.commit()
    g.pop("connection", None)


def _end(_error: BaseException | None = None) -> None:
    g.pop("connection", None)
    reader = g.pop("reader", None)
    if reader is not None:
        reader.close()
    if db.session.registry.has():
        db.session.rollback()
