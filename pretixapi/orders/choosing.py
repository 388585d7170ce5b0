"""Answers with only those fields that a client asks for."""

from collections.abc import Collection, Iterable
from typing import Any

from pretixapi.http import fields
from pretixapi.http.schema import Schema


class ChoiceSchema(Schema):
    """Which fields the client wants."""

    include = fields.QueryRepeated(
        metadata={"description": "Show only these fields, such as `code` or `positions.id`."}
    )
    exclude = fields.QueryRepeated(
        metadata={"description": "Leave out these fields of what is left, such as `payments`."}
    )


class Chosen:
    """A schema that writes only some of its fields: those in `include`, less those in `exclude`.

    Without any in `include` it starts from all of them.
    """

    def __init__(self, schema: Schema, include: Collection[str], exclude: Collection[str]) -> None:
        self.schema = schema
        self.include = include
        self.exclude = exclude

    def dump(self, obj: Any, *, many: bool = False) -> Any:
        """Return `obj`, a row or a list of such, as values that orjson writes."""
        written = self.schema.dump(obj, many=many)
        if self.include:
            written = _only(written, self.include)
        return _without(written, self.exclude) if self.exclude else written


def chosen(schema: Schema, parameters: dict[str, Any]) -> Schema | Chosen:
    """Return what writes the fields that the parameters ask for, and take these out of them."""
    include, exclude = parameters.pop("include", ()), parameters.pop("exclude", ())
    return Chosen(schema, include, exclude) if include or exclude else schema


def _only(value: Any, names: Collection[str]) -> Any:
    if isinstance(value, list):
        return [_only(each, names) for each in value]
    if not isinstance(value, dict):
        return value
    inner = _by_field(names)
    return {
        key: each if "" in inner[key] else _only(each, inner[key])
        for key, each in value.items()
        if key in inner
    }


def _without(value: Any, names: Collection[str]) -> Any:
    if isinstance(value, list):
        return [_without(each, names) for each in value]
    if not isinstance(value, dict):
        return value
    inner = _by_field(names)
    return {
        key: _without(each, inner[key]) if key in inner else each
        for key, each in value.items()
        if "" not in inner.get(key, ())
    }


def _by_field(names: Iterable[str]) -> dict[str, set[str]]:
    """Return what names say within each field; a field that is named itself has an empty name."""
    inner: dict[str, set[str]] = {}
    for name in names:
        field, _, rest = name.partition(".")
        inner.setdefault(field, set()).add(rest)
    return inner
