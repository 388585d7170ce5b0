"""What belongs to an event: every row that goes when the event goes."""

from sqlalchemy import BigInteger, Column, ColumnElement, Table, bindparam, select

from pretixapi.models.database import Base
from pretixapi.models.events import Event

EVENT_ID = bindparam("of_event_id", type_=BigInteger)


def tables_of_events() -> set[Table]:
    """Return the tables that hold what belongs to an event."""
    tables = Base.metadata.sorted_tables
    found = {Event.__table__}
    # What refers to a table comes after it.
    for table in tables:
        if any(target(column) in found for column in owners(table)):
            found.add(table)
    return found - {Event.__table__}


def belongs(table: Table) -> ColumnElement:
    """Return the clause for the rows of `table` that belong to the event `of_event_id`."""
    if "event_id" in table.columns:
        return table.c.event_id == EVENT_ID
    # The first of several, such as the two of an association table, is the owner.
    owner = owners(table)[0]
    parent = target(owner)
    return owner.in_(select(parent.c.id).where(belongs(parent)))


def owners(table: Table) -> list[Column]:
    """Return the columns that refer to what a row of `table` goes with."""
    return [
        column
        for column in table.columns
        for key in column.foreign_keys
        if key.ondelete == "CASCADE" and not column.nullable
    ]


def target(column: Column) -> Table | None:
    """Return the table that a column refers to, if it is a reference."""
    return next((key.column.table for key in column.foreign_keys), None)
