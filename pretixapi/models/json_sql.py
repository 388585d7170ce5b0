"""Rows of another table as one JSON value, so that an object with its parts is one row."""

from itertools import chain
from typing import Any

from sqlalchemy import JSON, ColumnElement, Select, literal_column
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class json_object(FunctionElement):  # noqa: N801 (SQL's name)
    """Aggregate pairs of names and values to an object; of no rows, to an empty one."""

    type = JSON()
    inherit_cache = True


class json_list(FunctionElement):  # noqa: N801 (SQL's name)
    """Aggregate values to a list; of no rows, to an empty one."""

    type = JSON()
    inherit_cache = True


class json_pairs(FunctionElement):  # noqa: N801 (SQL's name is another one on each engine)
    """Make an object of names and values that take turns."""

    type = JSON()
    inherit_cache = True


class json_texts(FunctionElement):  # noqa: N801 (SQL's name is another one on each engine)
    """Take an object apart: a table with its texts in the column `value`."""

    inherit_cache = True


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


@compiles(json_object, "sqlite")
def _object_on_sqlite(element: json_object, compiler: SQLCompiler, **kwargs: Any) -> str:
    return f"json_group_object({compiler.process(element.clauses, **kwargs)})"


@compiles(json_object, "postgresql")
def _object_on_postgresql(element: json_object, compiler: SQLCompiler, **kwargs: Any) -> str:
    return f"coalesce(json_object_agg({compiler.process(element.clauses, **kwargs)}), '{{}}')"


@compiles(json_list, "sqlite")
def _list_on_sqlite(element: json_list, compiler: SQLCompiler, **kwargs: Any) -> str:
    return f"json_group_array({compiler.process(element.clauses, **kwargs)})"


@compiles(json_list, "postgresql")
def _list_on_postgresql(element: json_list, compiler: SQLCompiler, **kwargs: Any) -> str:
    return f"coalesce(json_agg({compiler.process(element.clauses, **kwargs)}), '[]')"


@compiles(json_pairs, "sqlite")
def _pairs_on_sqlite(element: json_pairs, compiler: SQLCompiler, **kwargs: Any) -> str:
    return f"json_object({compiler.process(element.clauses, **kwargs)})"


@compiles(json_pairs, "postgresql")
def _pairs_on_postgresql(element: json_pairs, compiler: SQLCompiler, **kwargs: Any) -> str:
    return f"json_build_object({compiler.process(element.clauses, **kwargs)})"


@compiles(json_texts, "sqlite")
def _texts_on_sqlite(element: json_texts, compiler: SQLCompiler, **kwargs: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **kwargs)})"


@compiles(json_texts, "postgresql")
def _texts_on_postgresql(element: json_texts, compiler: SQLCompiler, **kwargs: Any) -> str:
    return f"json_each_text({compiler.process(element.clauses, **kwargs)})"
