"""The drivers alone, and rows of imported secrets written as fast as each engine takes them."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from typing import NamedTuple

import psycopg
from psycopg.types.string import TextLoader

PATIENCE = 60
# As much as the server takes for a file, in kibibytes.
CACHE = 32 * 1024


class Driver(NamedTuple):
    """A connection, and what differs between the engines."""

    connection: sqlite3.Connection | psycopg.Connection
    mark: str
    begin: str


def connect(url: str) -> Driver:
    """Connect to a database."""
    if url.startswith("sqlite"):
        return Driver(_connect_sqlite(url), "?", "BEGIN IMMEDIATE")
    connection = psycopg.connect(url, autocommit=True)
    connection.adapters.register_loader("json", TextLoader)
    return Driver(connection, "%s", "BEGIN")


def write_all(url: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write rows of any number in one transaction."""
    names = ", ".join(columns)
    if url.startswith("sqlite"):
        with closing(_connect_sqlite(url)) as connection:
            connection.execute(f"PRAGMA cache_size = -{CACHE}")
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(_insert(names, f"({marks('?', len(columns))})"), rows)
            connection.execute("COMMIT")
        return
    statement = f"COPY imported_secrets ({names}) FROM STDIN"
    with psycopg.connect(url) as connection, connection.cursor().copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def batch_writer(
    url: str, columns: Sequence[str], length: int
) -> Callable[[Sequence[object]], None]:
    """Return what writes `length` rows, given one after the other, in one transaction."""
    connection, mark, begin = connect(url)
    row = f"({marks(mark, len(columns))})"
    statement = _insert(", ".join(columns), ", ".join([row] * length))

    def write(values: Sequence[object]) -> None:
        connection.execute(begin)
        connection.execute(statement, values)
        connection.execute("COMMIT")

    return write


def marks(mark: str, count: int) -> str:
    """Return what stands for so many values in a statement."""
    return ", ".join([mark] * count)


def _connect_sqlite(url: str) -> sqlite3.Connection:
    path = url.removeprefix("sqlite:///")
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA foreign_keys=ON")
    return connection


def _insert(names: str, values: str) -> str:
    return f"INSERT INTO imported_secrets ({names}) VALUES {values}"  # noqa: S608 (our own words)
