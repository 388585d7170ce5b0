"""Looking for texts within texts, whatever their case."""

import re

from sqlalchemy import JSON, ColumnElement, String, Text, TypeDecorator, bindparam, or_

from pretixapi.http.errors import Invalid
from pretixapi.models.json_sql import PerEngine, any_text

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


def search_in(*columns: ColumnElement, parameter: str = "search") -> ColumnElement:
    """Return the clause for a parameter: one of the columns has its value in a text."""
    pattern = small_letters(bindparam(parameter, type_=Pattern))
    return or_(*(_holds(column, pattern) for column in columns))


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
