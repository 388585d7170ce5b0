"""The examples of bodies and answers, each taken from the one that its schema class holds."""

from typing import Any

from pretixapi.http.openapi.schemas import accepted, answered
from pretixapi.http.schema import Schema


def example_answer(schema: Schema) -> dict[str, Any]:
    """Return an example of what `schema` writes."""
    return {key: schema.example[key] for key in answered(schema) if key in schema.example}


def example_body(schema: Schema) -> dict[str, Any]:
    """Return an example of what `schema` reads."""
    if schema.partial and schema.example_of_changes:
        return schema.example_of_changes
    return {key: schema.example[key] for key in accepted(schema) if key in schema.example}


def page_of(entry: Any) -> dict[str, Any]:
    """Return a page whose only entry is `entry`."""
    return {"count": 1, "next": None, "previous": None, "results": [entry]}
