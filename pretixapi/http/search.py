"""Looking for texts within texts, whatever their case."""

import re
from collections.abc import Callable

from sqlalchemy import (
    JSON,
    ColumnElement,
    String,
    Text,
    TypeDecorator,
    bindparam,
    func,
    literal_column,
    or_,
)

from pretixapi.http.errors import Invalid
from pretixapi.models.json_sql import PerEngine, any_text

# What a text is looked for in: a column, or what makes a clause of the pattern.
Searched = ColumnElement | Callable[[ColumnElement], ColumnElement]

# Each costs the database a look at every entry of the list.
MOST_TERMS = 20
TOO_MANY = f"Ensure this field has no more than {MOST_TERMS} terms."

TERM = re.compile(
    r'"([^"]*)"'  # in double quotes
    r"|'([^']*)'"  # in single quotes
    r"|([^\s,]+)"
)


class Pattern(TypeDecorator):
    """What a text must be like to have the text that is looked for in it."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: object) -> str | None:
        """Return the pattern, in which only our own signs stand for others."""
        if value is None:
            return None
        for special in "\\%_":
            value = value.replace(special, f"\\{special}")
        return f"%{value}%"


class small_letters(PerEngine):  # noqa: N801 (as SQL's own functions)
    """Write a text in small letters, also one that is otherwise compared by its bytes."""

    type = Text()
    inherit_cache = True
    written = {"sqlite": "lower({})", "postgresql": 'lower({} COLLATE "default")'}


def search_in(*places: Searched, parameter: str = "search") -> ColumnElement:
    """Return the clause for a parameter: one of the places has its value in a text."""
    return holding(small_letters(bindparam(parameter, type_=Pattern)), *places)


def holding(pattern: ColumnElement, *places: Searched) -> ColumnElement:
    """Return the clause for one of the places having in a text what the pattern stands for."""
    return or_(*(place(pattern) if callable(place) else _holds(place, pattern) for place in places))


def beginning(column: ColumnElement) -> Searched:
    """Return a place where only the beginning of a text is looked at."""

    def begins(pattern: ColumnElement) -> ColumnElement:
        # Without the sign that stands for what comes before.
        rest = func.substr(pattern, literal_column("2"))
        return small_letters(column).like(rest, escape="\\")

    return begins


def terms_of(text: str, parameter: str) -> list[str]:
    """Return what is to be found, all of it: words, and in quotes what has blanks and commas.

    Too many are refused in the name of the parameter that the text is the value of.
    """
    found = ("".join(groups) for groups in TERM.findall(text))
    terms = list(dict.fromkeys(filter(None, found)))
    if len(terms) > MOST_TERMS:
        raise Invalid({parameter: [TOO_MANY]})
    return terms


def _holds(column: ColumnElement, pattern: ColumnElement) -> ColumnElement:
    def is_like(text: ColumnElement) -> ColumnElement:
        return small_letters(text).like(pattern, escape="\\")

    return any_text(column, is_like) if isinstance(column.type, JSON) else is_like(column)
