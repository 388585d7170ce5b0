"""Bodies and query strings: what is read, as what, and what no schema is to see."""

import json
import re
from typing import Any, NoReturn

import orjson
from flask import Request
from marshmallow import ValidationError
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import RequestEntityTooLarge

from pretixapi.http.errors import Detailed, InvalidObject, UnsupportedMediaType
from pretixapi.http.fields import QueryRepeated, QueryTexts
from pretixapi.http.loading import NOT_AN_OBJECT
from pretixapi.http.schema import Schema

NO_DATA = "No data provided"

LONG_NUMBER = re.compile(rb"[0-9]{19}")

JSON = "application/json"
MULTIPART = "multipart/form-data"
FORMS = ("application/x-www-form-urlencoded", MULTIPART)
PARSED_TYPES = (JSON, *FORMS)


class FieldFaults(Exception):  # noqa: N818
    """The faults of single fields, by field, and the values of the others."""

    def __init__(self, faults: dict[str, Any], values: dict[str, Any]) -> None:
        super().__init__(faults)
        self.faults = faults
        self.values = values


class RequestParser(FlaskParser):
    """Read bodies by their content type, and query strings in which the last value wins.

    Only parameters that may be repeated have all their values.
    """

    # Schemas say themselves what becomes of unknown fields: they are ignored.
    DEFAULT_UNKNOWN_BY_LOCATION = {}
    __location_map__ = {**FlaskParser.__location_map__, "body": "load_body"}

    def load_body(self, req: Request, schema: Schema) -> Any:
        """Return the fields of the body; an absent or empty one has none."""
        if req.mimetype in FORMS:
            fields = self.load_form(req, schema)
            refuse_rest(req)
            return fields
        return _as_object(read_json(req))

    def load_querystring(self, req: Request, schema: Schema) -> dict[str, Any]:
        """Return the parameters of the query string, those of one field together."""
        values = dict(req.args.lists())
        parameters = {name: each[-1] for name, each in values.items()}
        together, repeated = {}, {}
        for name, field in schema.fields.items():
            if isinstance(field, QueryTexts):
                together[name] = field.gather(parameters)
            elif isinstance(field, QueryRepeated) and name in values:
                repeated[name] = values[name]
        return {**parameters, **together, **repeated}

    def handle_error(
        self, error: ValidationError, _req: Request, _schema: Schema, **_kwargs: Any
    ) -> NoReturn:
        """Raise the faults without the name of the place they were found in."""
        (faults,) = error.messages.values()
        raise FieldFaults(faults, error.valid_data)


parser = RequestParser()


def read_json(req: Request) -> Any:
    """Return what the body holds; an absent or empty one is an empty object."""
    body = req.get_data()
    refuse_rest(req)
    if not body:
        return {}
    # A missing type counts as JSON: the examples that clients were written from have none.
    if req.mimetype not in ("", JSON):
        raise UnsupportedMediaType(req.content_type)
    return _parse_json(body)


def refuse_rest(req: Request) -> None:
    """Refuse a body that goes on past the limit, where reading it stops without a word.

    Only a body whose length was not announced gets as far as that.
    """
    unannounced = req.content_length is None and "wsgi.input_terminated" in req.environ
    if unannounced and req.environ["wsgi.input"].read(1):
        raise RequestEntityTooLarge


def _parse_json(body: bytes) -> Any:
    try:
        # orjson also refuses what later steps could not bear: lone surrogates and NaN.
        value = orjson.loads(body)
        # But it makes floats of integers beyond 64 bits.
        return json.loads(body) if LONG_NUMBER.search(body) else value
    except (ValueError, RecursionError) as error:
        raise Detailed(f"JSON parse error - {error}") from None


def _as_object(value: Any) -> dict[str, Any]:
    if value is None:
        raise InvalidObject(NO_DATA)
    if not isinstance(value, dict):
        raise InvalidObject(NOT_AN_OBJECT.format(kind=type(value).__name__))
    return value
