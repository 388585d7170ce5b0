"""Copying what belongs to one event to another, with all that its rows refer to."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Table,
    bindparam,
    insert,
    select,
    update,
)

from pretixapi.models.belonging import belongs, target
from pretixapi.models.row_ids import draw_ids
from pretixapi.models.transactions import snapshot, store

Row = dict[str, Any]


# For each table the id of the copy of each row.
Copies = Mapping[Table, Mapping[int, int]]


@dataclass(frozen=True)
class Copied:
    """A table whose rows are copied, all or those that `where` names, each changed by `change`.

    `refer` changes what names others by their ids within a text or the like; it is handed the
    copies of all tables further up.
    """

    table: Table
    where: ColumnElement | None = None
    change: Callable[[Row], Row] = lambda row: row
    refer: Callable[[Row, Copies], Row] = lambda row, _copies: row


class Copying:
    """A copy of everything that some tables hold of the event `source_id` to another event.

    References between these tables lead to copies. A row that cannot do without what is not copied
    is left out; other references are kept. All is copied as it was at one moment, whatever others
    change meanwhile. It takes a few statements for each table, however many rows there are.
    """

    def __init__(self, source_id: int, event_id: int, tables: Collection[Copied]) -> None:
        self.source_id = source_id
        self.event_id = event_id
        self.tables = tables
        self.ids: dict[Table, dict[int, int]] = {}
        self._all = {each.table for each in tables}

    def run(self) -> None:
        """Copy all tables, then set the references that had to wait for a table further down."""
        with snapshot() as source:
            waiting = [(each.table, self._copy(each, source)) for each in self.tables]
        for table, references in waiting:
            for column in references:
                self._refer(table, column, references[column])

    def _copy(self, copied: Copied, source: Connection) -> Mapping[Column, Mapping[int, int]]:
        """Copy a table, and return what the rows refer to in tables that are not copied yet."""
        table = copied.table
        rows = self._rows(copied, source)
        self._number(table, rows)
        late = [column for column in table.columns if self._has_to_wait(column)]
        waiting = {
            column: {row["id"]: row[column.name] for row in rows if row[column.name] is not None}
            for column in late
        }
        fixed = dict.fromkeys((column.name for column in late), None)
        if "event_id" in table.columns:
            fixed["event_id"] = self.event_id
        leading = self._copies_of(column for column in table.columns if column not in set(late))
        for row in rows:
            row.update(fixed)
            for name, copies in leading.items():
                row[name] = copies.get(row[name])
        store(insert(table), [copied.refer(copied.change(row), self.ids) for row in rows])
        return waiting

    def _rows(self, copied: Copied, source: Connection) -> list[Row]:
        """Return the rows of the source that have all that they need among the copies."""
        table = copied.table
        statement = select(table).where(belongs(table))
        if copied.where is not None:
            statement = statement.where(copied.where)
        if "id" in table.columns:
            statement = statement.order_by(table.c.id)
        found = source.execute(statement, {"of_event_id": self.source_id})
        names = list(found.keys())
        rows = [dict(zip(names, row, strict=True)) for row in found.all()]
        needed = self._copies_of(column for column in table.columns if not column.nullable)
        for name, copies in needed.items():
            rows = [row for row in rows if row[name] in copies]
        return rows

    def _number(self, table: Table, rows: Collection[Row]) -> None:
        if "id" in table.columns:
            old = [row["id"] for row in rows]
            self.ids[table] = dict(zip(old, draw_ids(table.name, len(old)), strict=True))

    def _has_to_wait(self, column: Column) -> bool:
        """Tell whether what a column refers to is copied further down, or is its own table."""
        kind = target(column)
        return kind in self._all and (kind is column.table or kind not in self.ids)

    def _copies_of(self, columns: Iterable[Column]) -> dict[str, Mapping[int, int]]:
        """Return for those columns that lead to copies, or hold their ids, which these are."""
        kinds = {each.name: each.table if each.name == "id" else target(each) for each in columns}
        return {name: self.ids[kind] for name, kind in kinds.items() if kind in self.ids}

    def _refer(self, table: Table, column: Column, references: Mapping[int, int]) -> None:
        copies, targets = self.ids[table], self.ids[target(column)]
        statement = update(table).where(table.c.id == bindparam("copy"))
        statement = statement.values({column.name: bindparam("referred")})
        rows = [
            {"copy": copies[row], "referred": targets[referred]}
            for row, referred in references.items()
            if referred in targets
        ]
        store(statement, rows)
