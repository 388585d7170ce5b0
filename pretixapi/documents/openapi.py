"""The OpenAPI document of everything that the server does."""

from functools import cache

import orjson
from apispec import APISpec
from flask import Flask

from pretixapi.auth.permissions import Reach
from pretixapi.http.contract import Contract
from pretixapi.http.dialects import PRETALX, PRETIX
from pretixapi.http.openapi.document import add_operations

OTHER_DIALECT = (
    "All that is below `/api/v1/organizers/` is below `/api/v1/organisers/`, too, in the dialect "
    f"of {PRETALX.name}. Lists are walked by `limit`, {PRETALX.page_size} unless it is given, and "
    f"`offset`; with `page` they have pages of {PRETALX.page_size}. "
    f"`{PRETALX.ordering}` stands for `{PRETIX.ordering}`, `{PRETALX.search}` finds the entries "
    "that have all of its words in their texts, whatever their case, and what is no integer is "
    f"answered with “{PRETALX.invalid_integer}”"
)
INFO = {
    "description": (
        "An open server that speaks the REST API of the pretix ticketing system.\n\n"
        "Bodies are JSON or forms. Keys that are not described are ignored; truth values and "
        "numbers are also taken from their texts, and a multi-lingual text may be sent as one "
        "plain text. Every error is either `detail`, a sentence about the request as a whole, or "
        "an object with a list of sentences for each field.\n\n" + OTHER_DIALECT
    ),
}
TOKEN = {
    "type": "apiKey",
    "in": "header",
    "name": "Authorization",
    "description": (
        "The word `Token`, a blank, and the token of a team: `Token 1abc…`. Devices say `Device` "
        "in its place."
    ),
}
PLACES = {
    "organizer": {"description": "The slug of the organizer.", "example": "bigevents"},
    "event": {"description": "The slug of the event.", "example": "sampleconf"},
}


@cache
def openapi_document(app: Flask) -> bytes:
    """Return the document about what `app` serves, as JSON."""
    spec = APISpec(
        title="pretixapi",
        version="v1",
        openapi_version="3.1.0",
        info=INFO,
        servers=[{"url": "/"}],
        security=[{"token": []}],
    )
    spec.components.security_scheme("token", TOKEN)
    for name, description in PLACES.items():
        schema = {"type": "string", "minLength": 1}
        spec.components.parameter(name, "path", {**description, "schema": schema})
    add_operations(spec, app, _is_public)
    return orjson.dumps(spec.to_dict())


def _is_public(contract: Contract) -> bool:
    return contract.permission is Reach.PUBLIC
