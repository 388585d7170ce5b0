"""Writing all secrets of an event as CSV, a piece at a time."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from flask import Flask
from sqlalchemy import Row

from pretixapi.imported_secrets.queries import further_rows

HEADER = ("id", "secret", "used", "item", "variation", "subevent")
PIECE = 2000


def export_secrets(app: Flask, event_id: int) -> Iterator[str]:
    """Yield the CSV of the secrets of an event, in the order of their ids.

    Each piece is read by itself, so that nobody who takes it in slowly holds on to a connection or
    to a state of the database: what is brought or deleted meanwhile may or may not be there.
    """
    yield _csv([HEADER])
    after = 0
    while rows := _piece(app, event_id, after):
        yield _csv(map(_cells, rows))
        after = rows[-1].id


def _piece(app: Flask, event_id: int, after: int) -> Sequence[Row]:
    with app.app_context():
        return further_rows(event_id, after, PIECE)


def _cells(row: Row) -> tuple:
    return (row.id, row.secret, "true" if row.used else "false", *row[3:])


def _csv(rows: Iterable[tuple]) -> str:
    text = StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()
