"""Our schemas as JSON Schemas: what is answered, and what is accepted."""

from inspect import getdoc
from typing import Any

from pretixapi.http.fields import Field, Objects
from pretixapi.http.paging import LARGEST_LIMIT
from pretixapi.http.schema import Schema

# What a field may say of itself beyond its kind.
ANNOTATIONS = ("title", "description", "examples")


def describe_answer(schema: Schema) -> dict[str, Any]:
    """Describe the objects that `schema` writes; they have every key, if they are whole."""
    properties = {
        key: _annotate(field, _answered_value(field)) for key, field in answered(schema).items()
    }
    described = _object(schema, properties)
    return {**described, "required": list(properties)} if schema.is_whole else described


def describe_body(schema: Schema) -> dict[str, Any]:
    """Describe the objects that `schema` reads; other keys are ignored."""
    fields = accepted(schema)
    described = _object(
        schema, {key: _annotate(field, _accepted_value(field)) for key, field in fields.items()}
    )
    required = [key for key, field in fields.items() if field.required and not schema.partial]
    return {**described, "required": required} if required else described


def describe_page(entry: Any) -> dict[str, Any]:
    """Describe a page of a list; `entry` describes its entries."""
    link = {"type": ["string", "null"], "format": "uri"}
    properties = {
        "count": {"type": "integer", "minimum": 0, "description": "The entries of all pages."},
        "next": {**link, "description": "The URL of the next page, if there is one."},
        "previous": {**link, "description": "The URL of the page before, if there is one."},
        "results": {"type": "array", "items": entry, "maxItems": LARGEST_LIMIT},
    }
    return {"type": "object", "properties": properties, "required": list(properties)}


def answered(schema: Schema) -> dict[str, Field]:
    """Return the fields of the objects that `schema` writes, by key."""
    return {field.data_key or name: field for name, field in schema.dump_fields.items()}


def accepted(schema: Schema) -> dict[str, Field]:
    """Return the fields of the objects that `schema` reads, by key."""
    return {field.data_key or name: field for name, field in schema.load_fields.items()}


def nullable(described: dict[str, Any]) -> dict[str, Any]:
    """Return the description of what is described or null."""
    if "type" not in described:
        return {**described, "anyOf": [*described["anyOf"], {"type": "null"}]}
    types = described["type"] if isinstance(described["type"], list) else [described["type"]]
    nulled = {**described, "type": list(dict.fromkeys((*types, "null")))}
    if "enum" in described:
        nulled["enum"] = list(dict.fromkeys((*described["enum"], None)))
    return nulled


def _answered_value(field: Field) -> dict[str, Any]:
    if isinstance(field, Objects):
        return {**field.json_schema(), "items": describe_answer(field.entry)}
    return field.json_schema()


def _accepted_value(field: Field) -> dict[str, Any]:
    if isinstance(field, Objects):
        return {**field.accepted_schema(), "items": describe_body(field.entry)}
    return field.accepted_schema()


def _object(schema: Schema, properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "description": getdoc(schema), "properties": properties}


def _annotate(field: Field, described: dict[str, Any]) -> dict[str, Any]:
    if field.allow_none:
        described = nullable(described)
    notes = {name: field.metadata[name] for name in ANNOTATIONS if name in field.metadata}
    marks = {"readOnly": True} if field.dump_only else {}
    return {**described, **notes, **marks}
