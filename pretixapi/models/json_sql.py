"""Rows of another table as one JSON value, so that an object with its parts is one row."""

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    Boolean,
    ColumnElement,
    Select,
    String,
    Text,
    case,
    cast,
    exists,
    func,
    literal_column,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from pretixapi.models.types import Exact, UTCDateTime

MONEY_PLACES = 2


class PerEngine(FunctionElement):
    """A function that each engine writes in its own way; `{}` stands for its arguments."""

    written: ClassVar[Mapping[str, str]]


@compiles(PerEngine)
def _write(element: PerEngine, compiler: SQLCompiler, **kwargs: Any) -> str:
    arguments = compiler.process(element.clauses, **kwargs)
    return element.written[compiler.dialect.name].replace("{}", arguments, 1)


class json_object(PerEngine):  # noqa: N801 (SQL's name)
    """Aggregate pairs of names and values to an object; of no rows, to an empty one."""

    type = JSON()
    inherit_cache = True
    written = {
        "sqlite": "json_group_object({})",
        "postgresql": "coalesce(json_object_agg({}), '{}')",
    }


class json_list(PerEngine):  # noqa: N801 (SQL's name)
    """Aggregate values to a list; of no rows, to an empty one."""

    type = JSON()
    inherit_cache = True
    written = {"sqlite": "json_group_array({})", "postgresql": "coalesce(json_agg({}), '[]')"}


class json_pairs(PerEngine):  # noqa: N801 (SQL's name is another one on each engine)
    """Make an object of names and values that take turns."""

    type = JSON()
    inherit_cache = True
    written = {"sqlite": "json_object({})", "postgresql": "json_build_object({})"}


class json_texts(PerEngine):  # noqa: N801 (SQL's name is another one on each engine)
    """Take an object apart: a table with its texts in the column `value`."""

    inherit_cache = True
    written = {"sqlite": "json_each({})", "postgresql": "json_each_text({})"}


class moment_text(PerEngine):  # noqa: N801 (as the others)
    """Write a moment as answers do."""

    type = String()
    inherit_cache = True
    written = {
        "sqlite": "replace(replace(replace({}, ' ', 'T'), '.000000', ''), '+00:00', 'Z')",
        "postgresql": (
            """replace(to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),"""
            " '.000000', '') || 'Z'"
        ),
    }


class json_boolean(PerEngine):  # noqa: N801 (as the others)
    """Write a truth value as JSON; SQLite knows none, only 0 and 1."""

    type = JSON()
    inherit_cache = True
    written = {
        "sqlite": "json(CASE {} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)",
        "postgresql": "{}",
    }


class json_part(PerEngine):  # noqa: N801 (as the others)
    """Take what is JSON already for more than a text."""

    type = JSON()
    inherit_cache = True
    written = {"sqlite": "json({})", "postgresql": "{}"}


class json_constant(PerEngine):  # noqa: N801 (as the others)
    """Take a text for the JSON that it is."""

    type = JSON()
    inherit_cache = True
    written = {"sqlite": "json({})", "postgresql": "CAST({} AS JSON)"}


def wire(column: ColumnElement) -> ColumnElement:
    """Return the value of a column within an object or a list, as answers write it."""
    if isinstance(column.type, UTCDateTime):
        return moment_text(column)
    if isinstance(column.type, Exact):
        return _number_text(column)
    if isinstance(column.type, Boolean):
        return json_boolean(column)
    if isinstance(column.type, JSON):
        return json_part(column)
    return column


def _number_text(column: ColumnElement) -> ColumnElement:
    text = cast(column, Text)
    if column.type.places == MONEY_PLACES:
        return text
    # A rate has two places where the others are zero. None of this differs between requests, so it
    # is no parameter.
    shorter = func.substr(text, literal_column("1"), func.length(text) - literal_column("2"))
    return case((text.like(literal_column("'%00'")), shorter), else_=text)


def object_with(**columns: ColumnElement) -> ColumnElement:
    """Return the object that has the values of `columns` under their names."""
    named = ((literal_column(f"'{name}'"), wire(value)) for name, value in columns.items())
    return json_pairs(*chain.from_iterable(named))


def object_of(rows: Select) -> ColumnElement:
    """Return the object made of the two columns of `rows`."""
    return _gathered(rows, json_object)


def list_of(rows: Select) -> ColumnElement:
    """Return the list made of the one column of `rows`, in their order."""
    return _gathered(rows, json_list)


def _gathered(rows: Select, aggregate: type[FunctionElement]) -> ColumnElement:
    # The order is the inner query's: both engines aggregate rows as they come.
    inner = rows.subquery()
    return Select(aggregate(*map(wire, inner.columns))).scalar_subquery()


def any_text(
    texts: ColumnElement, holds: Callable[[ColumnElement], ColumnElement]
) -> ColumnElement:
    """Return whether a condition holds for one of the texts of an object."""
    each = json_texts(texts).table_valued("value")
    return exists(Select(1).select_from(each).where(holds(each.c.value)))
