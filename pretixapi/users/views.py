"""Logging in, and who is logged in."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.access import by_session
from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.auth.tokens import MISSING
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.errors import Forbidden
from pretixapi.http.marks import accepts, begins_late, refuses, returns, shown_once
from pretixapi.users import logins
from pretixapi.users.changes import current_token
from pretixapi.users.schemas import BrowserUserSchema, CredentialsSchema, MeSchema, TokenSchema

users = Blueprint("users", __name__)


@users.post("/auth", strict_slashes=False)
@requires(Reach.PUBLIC)
@begins_late
@shown_once
@accepts(CredentialsSchema())
@returns(TokenSchema())
@refuses(429, "Logging in has failed too often; `Retry-After` says when to try again.")
def create_user_token(credentials: dict[str, Any]) -> dict[str, str]:
    """Log in, and show the token of the user: the same one each time.

    After many failures for an account or from an address, further attempts are refused for a while.
    """
    user = logins.log_in(credentials["username"], credentials["password"])
    return {"token": current_token(user)}


@users.get("/me", strict_slashes=False)
@requires(Reach.CREDENTIAL)
@returns(MeSchema())
def show_me() -> Any:
    """Show who the token speaks for."""
    actor = {"name": g.access.actor.name, "email": None, "locale": "en", "timezone": "UTC"}
    return g.access.user or actor


@users.get("/v1/me")
@requires(Reach.CREDENTIAL)
@returns(BrowserUserSchema())
@refuses(403, "Only browsers are told here; who a token speaks for is told at `/api/me`.")
def show_browser_user() -> Row:
    """Show who is logged in in the browser."""
    if not by_session():
        raise Forbidden(MISSING)
    return g.access.user
