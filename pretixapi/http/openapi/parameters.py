"""The parameters of an operation: those in its path and those of its query string."""

import re
from collections.abc import Container
from typing import Any

from pretixapi.http.contract import Contract
from pretixapi.http.dialects import PRETIX
from pretixapi.http.idempotency import keys
from pretixapi.http.listing import Listing
from pretixapi.http.openapi.routes import Route
from pretixapi.http.openapi.schemas import accepted
from pretixapi.http.paging import LARGEST_LIMIT
from pretixapi.http.schema import Schema

PLACEHOLDER = re.compile(r"<(?:[^<>:]+:)?([^<>:]+)>")

ID = {"type": "integer", "minimum": 1}
NAME = {"type": "string", "minLength": 1}

PAGE = {
    "description": "The number of the page, from 1 on, or `last`.",
    "schema": {"anyOf": [{"type": "integer", "minimum": 1}, {"const": "last"}], "default": 1},
}
SIZE = {
    "description": "How many entries a page has.",
    "schema": {
        "type": "integer",
        "minimum": 1,
        "maximum": PRETIX.page_size,
        "default": PRETIX.page_size,
    },
}
LIMIT = {
    "description": "How many entries to answer with, if `offset` is given and `page` is not.",
    "schema": {"type": "integer", "minimum": 1, "maximum": LARGEST_LIMIT},
}
OFFSET = {
    "description": "How many entries to skip, if `limit` is given and `page` is not.",
    "schema": {"type": "integer", "minimum": 0},
}

FILE_NAME = {
    "in": "header",
    "name": "Content-Disposition",
    "description": "The name of the file.",
    "required": True,
    "schema": {"type": "string"},
    "example": 'attachment; filename="logo.png"',
}

KEY = {
    "description": (
        "Any text of the client's own for this request. If the same request comes again with it "
        "within 24 hours, it is given the same answer and does nothing; another request is "
        "refused with 422."
    ),
    "schema": {"type": "string"},
    "example": "order-1492-attempt",
}

CONDITIONS = {
    "If-Modified-Since": "Answer 304 if nothing has changed since then.",
    "If-Unmodified-Since": "Answer 412 if something has changed since then.",
}


def path_of(rule: str) -> str:
    """Return the path of a URL rule as OpenAPI writes it."""
    return PLACEHOLDER.sub(r"{\1}", rule)


def placeholders(rule: str) -> list[str]:
    """Return the names of the parameters in the path of a URL rule."""
    return PLACEHOLDER.findall(rule)


def parameters_of(route: Route, known: Container[str]) -> list[str | dict[str, Any]]:
    """Return the parameters of a URL; those in its path by their names if they are `known`."""
    names = placeholders(route.url)
    in_path = [name if name in known else _path_parameter(name) for name in names]
    in_query = _query_parameters(route.contract)
    key = [keys.HEADER] if route.takes_key else []
    return [*in_path, *in_query, *_headers(route.contract), *key]


def _path_parameter(name: str) -> dict[str, Any]:
    words = name.replace("_", " ")
    if name.endswith("_id"):
        description = f"The id of the {words.removesuffix(' id')}."
        return {"in": "path", "name": name, "description": description, "schema": ID}
    return {"in": "path", "name": name, "description": f"The {words}.", "schema": NAME}


def _query_parameters(contract: Contract) -> list[dict[str, Any]]:
    parameters = []
    if contract.listing is not None:
        parameters += [
            _parameter("page", PAGE),
            _parameter("page_size", SIZE),
            _parameter("limit", LIMIT),
            _parameter("offset", OFFSET),
            _parameter("ordering", _ordering(contract.listing)),
        ]
    if contract.query is not None:
        parameters += _filters(contract.query)
    return parameters


def _headers(contract: Contract) -> list[dict[str, Any]]:
    if contract.upload is not None and contract.upload.part is None:
        return [FILE_NAME]
    if contract.last_change is None:
        return []
    return [
        {"in": "header", "name": name, "description": description, "schema": {"type": "string"}}
        for name, description in CONDITIONS.items()
    ]


def _filters(schema: Schema) -> list[dict[str, Any]]:
    return [
        _parameter(name, {"schema": field.accepted_schema(), **field.metadata})
        for name, field in accepted(schema).items()
    ]


def _ordering(listing: Listing) -> dict[str, Any]:
    names = [sign + name for name in listing.orderings for sign in ("", "-")]
    return {
        "description": "What to order by, one after the other; `-` reverses.",
        "style": "form",
        "explode": False,
        "schema": {
            "type": "array",
            "items": {"type": "string", "enum": names},
            "default": listing.default.split(","),
        },
    }


def _parameter(name: str, described: dict[str, Any]) -> dict[str, Any]:
    return {"in": "query", "name": name, **described}
