"""Rows of another table as one JSON value, so that an object with its parts is one row."""

from collections.abc import Mapping
from itertools import chain
from typing import Any, ClassVar

from sqlalchemy import JSON, ColumnElement, Select, literal_column
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


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


def object_with(**columns: ColumnElement) -> ColumnElement:
    """Return the object that has the values of `columns` under their names."""
    named = ((literal_column(f"'{name}'"), value) for name, value in columns.items())
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
    return Select(aggregate(*inner.columns)).scalar_subquery()
