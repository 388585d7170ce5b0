"""Copying what belongs to one event to another, with all that its rows refer to."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, bindparam, insert, select, update

from pretixapi.models.belonging import belongs, target
from pretixapi.models.row_ids import draw_ids
from pretixapi.models.transactions import fetch, store

Row = dict[str, Any]


@dataclass(frozen=True)
class Copied:
    """A table whose rows are copied, all or those that `where` names, each changed by `change`."""

    table: Table
    where: ColumnElement | None = None
    change: Callable[[Row], Row] = dict


class Copying:
    """A copy of everything that some tables hold of the event `source_id` to another event.

    References between these tables lead to copies. A row that cannot do without what is not copied
    is left out; other references are kept. It takes a few statements for each table, however many
    rows there are.
    """

    def __init__(self, source_id: int, event_id: int, tables: Collection[Copied]) -> None:
        self.source_id = source_id
        self.event_id = event_id
        self.tables = tables
        # For each table the id of the copy of each row.
        self.ids: dict[Table, dict[int, int]] = {}
        self._all = {each.table for each in tables}

    def run(self) -> None:
        """Copy all tables, then set the references that had to wait for a table further down."""
        waiting = [(each.table, self._copy(each)) for each in self.tables]
        for table, references in waiting:
            for column in references:
                self._refer(table, column, references[column])

    def _copy(self, copied: Copied) -> Mapping[Column, Mapping[int, int]]:
        """Copy a table, and return what the rows refer to in tables that are not copied yet."""
        table = copied.table
        statement = select(table).where(belongs(table))
        if copied.where is not None:
            statement = statement.where(copied.where)
        if "id" in table.columns:
            statement = statement.order_by(table.c.id)
        rows = fetch(statement, {"of_event_id": self.source_id}).mappings().all()
        kept = [row for row in rows if not self._lacks_something(table, row)]
        self._number(table, kept)
        late = [column for column in table.columns if self._has_to_wait(column)]
        store(insert(table), [self._changed(copied, late, row) for row in kept])
        return {
            column: {row["id"]: row[column.name] for row in kept if row[column.name] is not None}
            for column in late
        }

    def _number(self, table: Table, rows: Collection[Mapping[str, Any]]) -> None:
        if "id" in table.columns:
            old = [row["id"] for row in rows]
            self.ids[table] = dict(zip(old, draw_ids(table.name, len(old)), strict=True))

    def _has_to_wait(self, column: Column) -> bool:
        """Tell whether what a column refers to is copied further down, or is its own table."""
        kind = target(column)
        return kind in self._all and (kind is column.table or kind not in self.ids)

    def _lacks_something(self, table: Table, row: Mapping[str, Any]) -> bool:
        return any(
            row[column.name] not in self.ids[target(column)]
            for column in table.columns
            if not column.nullable and target(column) in self.ids
        )

    def _changed(self, copied: Copied, late: Collection[Column], row: Mapping[str, Any]) -> Row:
        values = {
            column.name: None if column in late else self._value(column, row[column.name])
            for column in copied.table.columns
        }
        return copied.change(values)

    def _value(self, column: Column, value: Any) -> Any:
        if column.name == "event_id":
            return self.event_id
        kind = column.table if column.name == "id" else target(column)
        return self.ids[kind].get(value) if kind in self.ids else value

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
