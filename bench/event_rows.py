"""The drivers alone: all that one event has in any table, read, removed and written again."""

from collections.abc import Mapping, Sequence

import driver
from databases import Database
from sqlalchemy import ColumnElement

from pretixapi.models import Base, Event, db
from pretixapi.models.belonging import belongs, tables_of_events

# By the names of the tables.
Rows = Mapping[str, Sequence[Sequence[object]]]


class EventRows:
    """The rows of events, by a connection of the driver."""

    def __init__(self, database: Database) -> None:
        self.connection, self.mark, self.begin = driver.connect(database.url)
        with database.app.app_context():
            self.dialect = db.engine.dialect

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def read(self, event: int) -> Rows:
        """Return all that there is of an event."""
        found = {"events": self._select("events", Event.id == event)}
        tables = tables_of_events()
        # What refers to a table comes after it.
        for table in Base.metadata.sorted_tables:
            if table in tables:
                clause = belongs(table).params(of_event_id=event)
                found[table.name] = self._select(table.name, clause)
        return {name: rows for name, rows in found.items() if rows}

    def _select(self, table: str, clause: ColumnElement) -> Sequence[Sequence[object]]:
        where = clause.compile(dialect=self.dialect, compile_kwargs={"literal_binds": True})
        statement = f"SELECT * FROM {table} WHERE {where} ORDER BY 1"  # noqa: S608 (our own words)
        return self.connection.execute(statement).fetchall()

    def remove(self, event: int) -> None:
        """Delete an event, and all its rows with it."""
        statement = f"DELETE FROM events WHERE id = {self.mark}"  # noqa: S608 (likewise)
        self.connection.execute(statement, (event,))

    def write(self, rows: Rows) -> None:
        """Write the rows of an event in one transaction, a table at a time."""
        cursor = self.connection.cursor()
        cursor.execute(self.begin)
        for table, each in rows.items():
            values = driver.marks(self.mark, len(each[0]))
            statement = f"INSERT INTO {table} VALUES ({values})"  # noqa: S608 (likewise)
            cursor.executemany(statement, each)
        cursor.execute("COMMIT")
