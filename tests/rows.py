"""A row in every table, whatever tables there are."""

from datetime import UTC, date, datetime
from decimal import Decimal

import sqlalchemy as sa

from pretixapi.models import Base, LogEntry, db
from pretixapi.models.types import UTCDateTime

VALUES = {
    UTCDateTime: datetime(2017, 12, 27, 10, tzinfo=UTC),
    sa.JSON: {},
    sa.String: "x",
    sa.Boolean: True,
    sa.Numeric: Decimal(1),
    sa.Float: 1.0,
    sa.Date: date(2017, 12, 27),
    sa.Integer: 1,
    sa.LargeBinary: b"x",
}


def fill_every_table():
    """Write one row into every table but the log, each referring to all that it can refer to.

    Return the ids of the rows by the names of their tables.
    """
    ids = {}
    for table in Base.metadata.sorted_tables:
        if table is not LogEntry.__table__:
            done = db.session.execute(sa.insert(table).values(row_of(table, ids)))
            ids[table.name] = done.inserted_primary_key[0]
            refer_to_itself(table, ids[table.name])
    db.session.commit()
    return ids


def row_of(table, ids):
    """Return values for all columns of a table but its id, if the engine counts that."""
    return {
        column.name: ids.get(target(column)) if column.foreign_keys else value_of(column)
        for column in table.columns
        if column is not table.autoincrement_column
    }


def refer_to_itself(table, row_id):
    references = [column for column in table.columns if target(column) == table.name]
    if references:
        values = dict.fromkeys((column.name for column in references), row_id)
        db.session.execute(sa.update(table).values(values))


def target(column):
    """Return the name of the table that a column refers to."""
    return next((key.column.table.name for key in column.foreign_keys), None)


def value_of(column):
    return next(value for kind, value in VALUES.items() if is_of(column.type, kind))


def is_of(type_, kind):
    plain = type_.impl if isinstance(type_, sa.types.TypeDecorator) else type_
    return isinstance(type_, kind) or isinstance(plain, kind)
