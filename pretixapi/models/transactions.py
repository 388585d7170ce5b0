"""One transaction a request: for reading, until it is known that the request may write."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import local
from typing import Any

from flask import Flask, g
from sqlalchemy import Connection, CursorResult, Engine, Executable
from sqlalchemy.exc import DBAPIError

from pretixapi.models.database import READER, db


class _Readers(local):
    """The connections on which a thread reads; getting one for each request takes too long."""

    def __init__(self) -> None:
        self.of: dict[Engine, Connection] = {}


readers = _Readers()


def init_transactions(app: Flask) -> None:
    """Let what a request of `app` leaves open be closed with it."""
    app.teardown_appcontext(roll_back)


def fetch(statement: Executable, parameters: Mapping[str, Any] | None = None) -> CursorResult:
    """Run a statement that asks for columns, not entities; it flushes nothing.

    Before the request writes it runs without a session, at half the cost: the ORM has nothing to
    add to columns but time.
    """
    connection = g.get("connection")
    if connection is None:
        g.connection = g.reader = connection = _reader()
    return _execute(connection, statement, parameters)


def _reader() -> Connection:
    engine = db.engines[READER]
    connection = readers.of.get(engine)
    if connection is None:
        connection = readers.of[engine] = engine.connect()
    return connection


def fetch_aside(statement: Executable, parameters: Mapping[str, Any] | None = None) -> CursorResult:
    """Run a statement by itself, whatever transaction there is, and keep what it does at once."""
    g.reader = reader = _reader()
    return _execute(reader, statement, parameters)


def _execute(
    connection: Connection, statement: Executable, parameters: Mapping[str, Any] | None
) -> CursorResult:
    try:
        return connection.execute(statement, parameters)
    except DBAPIError as error:
        if not error.connection_invalidated or connection is not g.get("reader"):
            raise
    # The database was started anew since this thread read last; then other connections that wait
    # to be used are broken, too.
    connection.rollback()
    db.engine.dispose()
    return connection.execute(statement, parameters)


def store(
    statement: Executable, rows: Sequence[Mapping[str, Any]] | Mapping[str, Any] | None = None
) -> None:
    """Write rows for which no entity is needed, in the transaction that `begin_write` began."""
    if rows != []:
        g.connection.execute(statement, rows)


@contextmanager
def snapshot() -> Iterator[Connection]:
    """Yield a connection on which all statements see what was committed when the first one ran.

    In a transaction of PostgreSQL each statement sees what others have committed by then.
    """
    if g.connection.dialect.name == "sqlite":
        # Nobody else writes while this transaction may.
        yield g.connection
        return
    with db.engine.connect() as connection:
        yield connection.execution_options(isolation_level="REPEATABLE READ")


def begin_write(attached: Path | None = None) -> None:
    """End what was read so far and begin a transaction that may write.

    On SQLite it may read the tables of the database `attached` as well.
    """
    roll_back()
    g.connection = db.session.connection()
    if g.connection.dialect.name == "sqlite":
        if attached is not None:
            _attach(g.connection, attached)
        # Left alone the driver begins when something is written. A transaction that has read by
        # then fails at once, whatever the timeout, if another one wrote in between.
        g.connection.exec_driver_sql("BEGIN IMMEDIATE")


def _attach(connection: Connection, path: Path) -> None:
    # The connection is closed when the transaction ends, and another one takes its place.
    connection.detach()
    connection.exec_driver_sql("ATTACH DATABASE ? AS attached", (str(path),))
    # Much is about to be written. With the usual 2 MB most of the indexes would be read over and
    # over again.
    connection.exec_driver_sql("PRAGMA main.cache_size = -24576")


def commit() -> None:
    """Keep what was written."""
    db.session.commit()
    g.pop("connection", None)


def roll_back(_error: BaseException | None = None) -> None:
    """Undo what was written, and let others write."""
    g.pop("connection", None)
    reader = g.pop("reader", None)
    if reader is not None:
        # Nothing is to be undone; a connection that broke may connect again.
        reader.rollback()
    if db.session.registry.has():
        db.session.rollback()


def drop_connections(*, close: bool = True) -> None:
    """Let the next statement open a new connection; a fork leaves those of its parent open."""
    for engine in db.engines.values():
        reader = readers.of.pop(engine, None)
        if reader is not None and close:
            reader.close()
        engine.dispose(close=close)
