"""The way of staged secrets into a PostgreSQL session; SQLite attaches the file they are in."""

from collections.abc import Iterable

from flask import g

TABLE = """
CREATE TEMPORARY TABLE staged_secrets (
    place bigint,
    secret text COLLATE "C",
    used boolean,
    item_id bigint,
    variation_id bigint,
    subevent_id bigint
) ON COMMIT DROP
"""
COPY = "COPY staged_secrets FROM STDIN"
BOOLEAN = ("f", "t")


def copy_staged(rows: Iterable[tuple]) -> None:
    """Copy the rows of a staging table into one of the same name that this transaction has."""
    connection = g.connection
    if connection.dialect.name == "sqlite":
        return
    connection.exec_driver_sql(TABLE)
    with connection.connection.cursor() as cursor, cursor.copy(COPY) as copy:
        for place, _line, secret, used, *restrictions in rows:
            copy.write_row((place, secret, BOOLEAN[used], *restrictions))
    connection.exec_driver_sql("ANALYZE staged_secrets")
