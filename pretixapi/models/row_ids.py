"""Ids for rows that are written together."""

from sqlalchemy import text

from pretixapi.models.database import db
from pretixapi.models.transactions import fetch, fetch_aside

LAST_ON_SQLITE = text("SELECT seq FROM sqlite_sequence WHERE name = :table")
# A sequence gives one number at a time. The lock, which ends with the statement, sees to it that
# nobody takes one in between.
LAST_ON_POSTGRESQL = text(
    "SELECT setval(sequence, nextval(sequence) + :count - 1)"
    " FROM pg_get_serial_sequence(:table, 'id') AS sequence,"
    " pg_advisory_xact_lock(hashtext(:table))"
)

NEXT_ON_POSTGRESQL = text(
    "SELECT nextval(sequence) FROM pg_get_serial_sequence(:table, 'id') AS sequence,"
    " generate_series(1, :count)"
)


def draw_ids(table: str, count: int) -> list[int]:
    """Return `count` ids for new rows of `table`, in rising order; nobody else is given them."""
    if not count:
        return []
    if db.engine.dialect.name == "sqlite":
        first = _next_on_sqlite(table)
        return list(range(first, first + count))
    return list(fetch(NEXT_ON_POSTGRESQL, {"table": table, "count": count}).scalars())


def take_ids(table: str, count: int) -> int:
    """Return the first of `count` ids for new rows of `table`, one after the other.

    Nobody else is given any of them, as long as all who write to the table take theirs here.
    """
    if db.engine.dialect.name == "sqlite":
        return _next_on_sqlite(table)
    return (
        fetch_aside(LAST_ON_POSTGRESQL, {"table": table, "count": count}).scalar_one() - count + 1
    )


def _next_on_sqlite(table: str) -> int:
    # Whoever writes is alone, and writing the rows brings this number up to date.
    return (fetch(LAST_ON_SQLITE, {"table": table}).scalar() or 0) + 1
