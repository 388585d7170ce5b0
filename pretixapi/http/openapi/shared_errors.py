"""The errors that many operations share."""

from dataclasses import dataclass
from typing import Any

from apispec import APISpec

from pretixapi.http.errors import (
    Busy,
    Forbidden,
    NotAcceptable,
    NotAuthenticated,
    NotFound,
    Unavailable,
    UnsupportedMediaType,
)
from pretixapi.http.idempotency.answers import KeyReused
from pretixapi.http.parsing import JSON

FIELD_ERRORS = {"$ref": "#/components/schemas/FieldErrors"}
# What stands for an entry of a list that is good.
NO_ERRORS = {"type": "object", "maxProperties": 0}
SCHEMAS = {
    "Detail": {
        "type": "object",
        "description": "What is wrong with the request as a whole.",
        "properties": {"detail": {"type": "string"}},
        "required": ["detail"],
    },
    "FieldErrors": {
        "type": "object",
        "description": "What is wrong with each field, or with all as `non_field_errors`.",
        "additionalProperties": {
            "anyOf": [
                {
                    "type": "array",
                    "items": {
                        "anyOf": [{"type": "string"}, NO_ERRORS, FIELD_ERRORS, {"type": "array"}]
                    },
                },
                FIELD_ERRORS,
            ]
        },
        "minProperties": 1,
    },
    "ErrorsOfEntries": {
        "type": "array",
        "description": "What is wrong with each entry of the list; nothing, if it is empty.",
        "items": {"anyOf": [NO_ERRORS, FIELD_ERRORS, {"type": "array"}]},
    },
    "ErrorList": {
        "type": "array",
        "description": "What is wrong, in sentences.",
        "items": {"type": "string"},
        "minItems": 1,
    },
}


@dataclass(frozen=True)
class Error:
    """An error that many operations share; `name` is that of its answer in the document."""

    name: str
    description: str
    example: Any
    schema: Any = "Detail"
    headers: tuple[tuple[str, str], ...] = ()

    def describe(self, reason: str | None = None) -> dict[str, Any]:
        """Return the answer; `reason` is a further one why an operation gives it."""
        described = {
            "description": f"{reason} {self.description}".strip() if reason else self.description,
            "content": {JSON: {"schema": self.schema, "example": self.example}},
        }
        if self.headers:
            described["headers"] = {name: {"schema": {"type": kind}} for name, kind in self.headers}
        return described


RETRY_AFTER = (("Retry-After", "integer"),)
INVALID = Error(
    "InvalidRequest",
    "The body or a parameter is not valid.",
    {"slug": ["This field is required."]},
    {"anyOf": ["FieldErrors", "Detail", "ErrorList"]},
)
INVALID_PARAMETER = Error(
    "InvalidParameter",
    "A parameter or the Host header is not valid.",
    {"date_from": ["Enter a valid date/time."]},
    {"anyOf": ["FieldErrors", "Detail"]},
)
INVALID_LIST = Error(
    "InvalidList",
    "The body is not valid, or a parameter. Nothing was stored.",
    [{}, {"name": ["This field is required."]}],
    {"anyOf": ["ErrorsOfEntries", "FieldErrors", "Detail"]},
)
SHARED = {
    400: INVALID,
    401: Error(
        "Unauthorized",
        "The credential is missing, malformed or not valid.",
        NotAuthenticated("Invalid token.").body,
        headers=(("WWW-Authenticate", "string"),),
    ),
    403: Error(
        "Forbidden",
        "There is no such organizer or event, or the token may not do this.",
        Forbidden().body,
    ),
    404: Error(
        "NotFound",
        "There is nothing at this URL, or not in the format asked for.",
        NotFound().body,
    ),
    406: Error(
        "NotAcceptable",
        "The client accepts no type that the server could answer with.",
        NotAcceptable().body,
    ),
    409: Error(
        "Busy",
        "The server was too busy; the request may be sent again after some seconds.",
        Busy().body,
        headers=RETRY_AFTER,
    ),
    413: Error("TooLarge", "The body is too large.", {"detail": "Request body too large."}),
    414: Error("TooLongURL", "The URL is too long.", {"detail": "Request-URI Too Long."}),
    415: Error(
        "UnsupportedMediaType",
        "The body is of a type that the server does not read.",
        UnsupportedMediaType("text/plain").body,
    ),
    422: Error(
        "KeyReused",
        "The idempotency key came with another request before.",
        KeyReused().body,
    ),
    431: Error(
        "TooLargeHeaders",
        "The header fields are too large.",
        {"detail": "Request Header Fields Too Large."},
    ),
    503: Error(
        "Unavailable",
        "The database is not available.",
        Unavailable().body,
        headers=RETRY_AFTER,
    ),
}


def add_errors(spec: APISpec) -> None:
    """Add the shapes of errors, and the answers that many operations share, to the components."""
    for name, schema in SCHEMAS.items():
        spec.components.schema(name, schema)
    for error in (*SHARED.values(), INVALID_PARAMETER, INVALID_LIST):
        spec.components.response(error.name, error.describe(), lazy=True)
