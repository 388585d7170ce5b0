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
}


def fill_every_table():
    """Write one row into every table but the log, each with all that it can refer to."""
    for table in Base.metadata.sorted_tables:
        if table is not LogEntry.__table__:
            db.session.execute(sa.insert(table).values(row_of(table)))
    db.session.commit()


def row_of(table):
    """Return values for all columns of a table; every id is the first there is."""
    return {column.name: value_of(column) for column in table.columns}


def value_of(column):
    if column.primary_key or column.foreign_keys:
        return "1" if isinstance(column.type, sa.String) else 1
    kinds = {kind: value for kind, value in VALUES.items() if is_of(column.type, kind)}
    return next(iter(kinds.values()))


def is_of(type_, kind):
    plain = type_.impl if isinstance(type_, sa.types.TypeDecorator) else type_
    return isinstance(type_, kind) or isinstance(plain, kind)
