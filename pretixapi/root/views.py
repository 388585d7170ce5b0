"""Where the API starts, and which release of it this is."""

from typing import Any

from flask import Response, current_app, request, url_for

from pretixapi.auth.access import credential_digest
from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.idempotency.answers import answer_to
from pretixapi.http.marks import answers, mark, refuses, returns, takes
from pretixapi.http.parsing import JSON
from pretixapi.root.schemas import KeySchema, RootSchema, VersionSchema
from pretixapi.root.versions import VERSIONS

root = Blueprint("root", __name__)


@root.get("/")
@requires(Reach.PUBLIC)
@mark(status=302)
def redirect_to_root() -> Response:
    """Send the client on to the API's only version."""
    return current_app.response_class(status=302, headers={"Location": url_for(".show_root")})


@root.get("/v1/")
@requires(Reach.CREDENTIAL)
@returns(RootSchema())
def show_root() -> dict[str, str]:
    """Show where the API starts."""
    return {"organizers": f"{request.path}organizers/"}


@root.get("/v1/version")
@requires(Reach.CREDENTIAL)
@returns(VersionSchema())
def show_version() -> dict[str, Any]:
    """Show which release of pretix the API is that of, and which one of this server."""
    return VERSIONS


@root.get("/v1/idempotency_query")
@requires(Reach.CREDENTIAL)
@takes(KeySchema())
@answers(JSON)
@refuses(404, "No request with this idempotency key has been seen.")
def show_kept_answer(parameters: dict[str, Any]) -> Response:
    """Show the answer to the request that was sent with an idempotency key.

    Status and headers are those of that answer, too.
    """
    return answer_to(parameters.get("key"), credential_digest())
