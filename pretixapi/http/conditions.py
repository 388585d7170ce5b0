"""Lists that clients ask for only if they were changed, or for what was changed alone."""

from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus

from flask import Response, current_app, request

from pretixapi.http.fields.dates import write_moment

PAGE_GENERATED = "X-Page-Generated"


def dated(last_change: datetime | None, answer: Callable[[], Response]) -> Response:
    """Return an answer with the moment of the last change, or none if the client wants none."""
    if last_change is None:
        return answer()
    # HTTP knows no fractions of a second.
    moment = last_change.replace(microsecond=0)
    since = request.if_modified_since
    if since is not None and moment <= since:
        return empty(HTTPStatus.NOT_MODIFIED)
    until = request.if_unmodified_since
    if until is not None and moment > until:
        return empty(HTTPStatus.PRECONDITION_FAILED)
    response = answer()
    response.last_modified = moment
    return response


def stamped(answer: Callable[[], Response]) -> Response:
    """Return an answer with the moment at which it was asked for: all before that is in it."""
    moment = datetime.now(UTC)
    response = answer()
    response.headers[PAGE_GENERATED] = write_moment(moment)
    return response


def empty(status: int) -> Response:
    """Return an answer without a body."""
    response = current_app.response_class(status=status)
    del response.headers["Content-Type"]
    return response
