"""Looking for a part of a text, whatever its case."""

from sqlalchemy import JSON, ColumnElement, String, Text, TypeDecorator, bindparam, func, or_

from pretixapi.models.json_sql import any_text


class Pattern(TypeDecorator):
    """What a text must be like to have the text that is looked for in it."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: object) -> str | None:
        """Return the pattern, in small letters, in which only our own signs stand for others."""
        if value is None:
            return None
        for special in "\\%_":
            value = value.replace(special, f"\\{special}")
        return f"%{value.lower()}%"


SOUGHT = bindparam("search", type_=Pattern)


def search_in(*columns: ColumnElement) -> ColumnElement:
    """Return the clause for the parameter `search`: one of the columns has it in a text."""
    return or_(*map(_holds, columns))


def _holds(column: ColumnElement) -> ColumnElement:
    if isinstance(column.type, JSON):
        return any_text(column, _is_like)
    return _is_like(column)


def _is_like(text: ColumnElement) -> ColumnElement:
    return func.lower(text, type_=Text).like(SOUGHT, escape="\\")
