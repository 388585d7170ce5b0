"""The error answers, and how every failure becomes one of them.

There are two shapes: `{"detail": "…"}` for what concerns the request as a whole, and
`{"field": ["…"]}` for what concerns its fields.
"""

import logging
import sqlite3
from collections.abc import Mapping
from errno import EDQUOT, EFBIG, ENOSPC
from typing import Any

from flask import Flask, Response, jsonify
from sqlalchemy.exc import DatabaseError, DataError, OperationalError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

FORBIDDEN = "You do not have permission to perform this action."
BUSY = "The server was too busy to process your request. Please try again."
# What the system says where there is no room for a file.
NO_ROOM = (ENOSPC, EDQUOT, EFBIG)
NULL_CHARACTERS = "Null characters are not allowed."

log = logging.getLogger(__name__)


class Refusal(Exception):  # noqa: N818
    """End the request with `status` and `body`."""

    status = 400

    def __init__(self, body: Any, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(body)
        self.body = body
        self.headers = headers or {}


class Invalid(Refusal):
    """Refuse the request with the faults of its fields: `{"field": ["…"]}`."""


class InvalidObject(Invalid):
    """Refuse an object whose fields are good each by itself but not together."""

    def __init__(self, message: str) -> None:
        super().__init__({"non_field_errors": [message]})


class Detailed(Refusal):
    """Refuse the request with one sentence: `{"detail": "…"}`."""

    def __init__(self, detail: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__({"detail": detail}, headers)


class NotAuthenticated(Detailed):
    """Refuse the credential; `scheme` is the one to authenticate by."""

    status = 401

    def __init__(self, detail: str, scheme: str = "Token") -> None:
        super().__init__(detail, {"WWW-Authenticate": scheme})


class Forbidden(Detailed):
    """Refuse the caller, or an object that must not be."""

    status = 403

    def __init__(self, detail: str = FORBIDDEN) -> None:
        super().__init__(detail)


class NotFound(Detailed):
    """Say that there is no such object; `model` is the name that the wire has for its kind."""

    status = 404

    def __init__(self, model: str | None = None) -> None:
        super().__init__(f"No {model} matches the given query." if model else "Not found.")


class InvalidPage(Detailed):
    """Say that the list has no such page."""

    status = 404

    def __init__(self) -> None:
        super().__init__("Invalid page.")


class MethodNotAllowed(Detailed):
    """Refuse the method."""

    status = 405

    def __init__(self, method: str) -> None:
        super().__init__(f"Method '{method}' not allowed.")


class NotAcceptable(Detailed):
    """Say that JSON is all there is."""

    status = 406

    def __init__(self) -> None:
        super().__init__("Could not satisfy the request Accept header.")


class UnsupportedMediaType(Detailed):
    """Refuse the type of the body."""

    status = 415

    def __init__(self, content_type: str) -> None:
        super().__init__(f'Unsupported media type "{content_type}" in request.')


class Unavailable(Detailed):
    """Ask the client to come again once the database is back."""

    status = 503

    def __init__(self) -> None:
        super().__init__("The database is not available. Please try again.", {"Retry-After": "5"})


class TooManyRequests(Detailed):
    """Ask the client to come again in so many seconds."""

    status = 429

    def __init__(self, seconds: int) -> None:
        detail = f"Request was throttled. Expected available in {seconds} seconds."
        super().__init__(detail, {"Retry-After": str(seconds)})


class Busy(Detailed):
    """Ask the client to come again."""

    status = 409

    def __init__(self) -> None:
        super().__init__(BUSY, {"Retry-After": "5"})


def init_errors(app: Flask) -> None:
    """Let `app` answer every failure in JSON."""
    app.register_error_handler(Refusal, _answer_refusal)
    app.register_error_handler(HTTPException, _answer_http_exception)
    app.register_error_handler(RequestEntityTooLarge, _answer_too_large)
    app.register_error_handler(OperationalError, _answer_operational_error)
    app.register_error_handler(DatabaseError, _answer_database_error)
    app.register_error_handler(sqlite3.Error, _answer_full_disk)
    app.register_error_handler(OSError, _answer_os_error)


def _answer_refusal(refusal: Refusal) -> Response:
    response = jsonify(refusal.body)
    response.status_code = refusal.status
    response.headers.update(refusal.headers)
    return response


def _answer_http_exception(error: HTTPException) -> Response:
    response = error.get_response()
    detail = "Not found." if error.code == NotFound.status else f"{error.name}."
    response.data = jsonify(detail=detail).data
    response.content_type = "application/json"
    return response


def _answer_too_large(error: RequestEntityTooLarge) -> Response:
    response = _answer_http_exception(error)
    response.data = jsonify(detail="Request body too large.").data
    return response


def _answer_operational_error(error: OperationalError) -> Response:
    """Answer a lock that could not be had with 409, and a database that is not there with 503."""
    if _is_lock(error):
        return _answer_refusal(Busy())
    log.error("The database failed: %s", error.orig)
    return _answer_refusal(Unavailable())


def _is_lock(error: OperationalError) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        # lock_not_available, deadlock_detected
        return state in ("55P03", "40P01")
    return "locked" in str(error.orig)


def _answer_full_disk(error: sqlite3.Error | OSError) -> Response:
    """Answer what a database beside ours fails with, one that a file is read into."""
    log.error("A file could not be kept: %s", error)
    return _answer_refusal(Unavailable())


def _answer_os_error(error: OSError) -> Response:
    """Answer a file that there is no room for."""
    if error.errno not in NO_ROOM:
        raise error
    return _answer_full_disk(error)


def _answer_database_error(error: DatabaseError) -> Response:
    """Answer a value that the database cannot hold with 400, and a file that is none with 503."""
    if isinstance(error, DataError):
        return _answer_refusal(Detailed("The request holds a value that cannot be stored."))
    if type(error) is not DatabaseError:
        raise error
    log.error("The database failed: %s", error.orig)
    return _answer_refusal(Unavailable())
