"""Giving the answer to a request that is sent again, and keeping the answer to one that is not.

A request claims its key before it does anything. What it changes and its answer are committed
together, if the claim is its own still; a refusal is kept by itself. Where a claim is never
settled, because the process died, it expires.
"""

import logging
from http import HTTPStatus

from flask import Response, after_this_request, current_app, g
from sqlalchemy import Row
from sqlalchemy.exc import DBAPIError
from werkzeug.datastructures import FileStorage, Headers

from pretixapi.http.errors import Detailed
from pretixapi.http.idempotency.claims import claim
from pretixapi.http.idempotency.keys import key_digest, request_digest, sent_key
from pretixapi.http.idempotency.queries import kept_answer
from pretixapi.models import roll_back

# What a client is to try again is not kept, nor are failures of the server.
TRY_AGAIN = (HTTPStatus.CONFLICT, HTTPStatus.TOO_MANY_REQUESTS)

log = logging.getLogger(__name__)


class UnknownKey(Detailed):
    """Say that no request is known by the key."""

    status = 404


class KeyReused(Detailed):
    """Refuse a key that came with another request before."""

    status = 422

    def __init__(self) -> None:
        super().__init__("This idempotency key was used with a different request.")


class Concurrent(Detailed):
    """Ask the client to come again once its request has been answered."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Concurrent request with idempotency key.", {"Retry-After": "5"})


def replay(file: FileStorage | None = None) -> Response | None:
    """Return what the request was answered before; none if it has no key, or is to be answered now.

    The hook has noted whose the key is. `file` is the body if that is on disk.
    """
    credential = g.get("credential")
    if credential is None:
        return None
    key, request = key_digest(credential, sent_key()), request_digest(file)
    g.claim = claim(key, request)
    if g.claim is None:
        return _repeat(key, request)
    after_this_request(_settle)
    return None


def answer_given() -> Response | None:
    """Return what the request was answered before, if it has a key and was; it claims nothing."""
    credential = g.get("credential")
    if credential is None:
        return None
    row = kept_answer(key_digest(credential, sent_key()))
    is_same = row is not None and row.status is not None and row.request == request_digest(None)
    return _answer_of(row) if is_same else None


def _repeat(key: str, request: str) -> Response:
    row = kept_answer(key)
    # The one that had the key may have given it up meanwhile.
    if row is None:
        raise Concurrent
    if row.request != request:
        raise KeyReused
    return _answer_of(row)


def answer_to(key: str | None, credential: str) -> Response:
    """Return the answer to the request that came with the key, or tell why there is none."""
    if key is None:
        raise UnknownKey("No idempotency key given.")
    row = kept_answer(key_digest(credential, key.encode()))
    if row is None:
        raise UnknownKey("Idempotency key not seen before.")
    return _answer_of(row)


def _answer_of(row: Row) -> Response:
    """Return the answer as it was, or raise `Concurrent` if there is none yet."""
    if row.status is None:
        raise Concurrent
    response = current_app.response_class(row.body, row.status)
    response.headers = Headers(row.headers)
    return response


def keep_answer(response: Response) -> None:
    """Keep the answer, if the request has a key, with what the request changed."""
    claim = g.get("claim")
    if claim is not None and not claim.keep(response):
        raise Concurrent


def _settle(response: Response) -> Response:
    """Keep what the client is not to try again, or free the key."""
    status = response.status_code
    if status >= HTTPStatus.BAD_REQUEST:
        roll_back()
        try:
            if status in TRY_AGAIN or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                g.claim.free()
            else:
                g.claim.keep_aside(response)
        except DBAPIError as error:
            log.warning("An idempotency key was not settled, so it has to expire: %s", error.orig)
    return response
