"""Sessions of browsers: how they begin and end."""

from typing import Any

from flask import current_app, g, redirect, session
from flask_wtf.csrf import generate_csrf
from werkzeug.wrappers import Response

from pretixapi.auth.access import SESSION_KEY, authenticate_browser
from pretixapi.auth.csrf import FIELD
from pretixapi.auth.grants import Access
from pretixapi.auth.tokens import MISSING
from pretixapi.http.errors import NotAuthenticated
from pretixapi.models import User
from pretixapi.users.changes import begin_session, end_session
from pretixapi.users.queries import lock_user

# Scripts read it and send it as a header, as they would with Django's.
CSRF_COOKIE = "pretixapi_csrftoken"


def caller() -> Access | None:
    """Return what the session of the browser allows, if somebody is logged in."""
    try:
        return authenticate_browser()
    except NotAuthenticated:
        return None


def lock_caller() -> User:
    """Return the user who is logged in, locked until the transaction ends."""
    user = lock_user(g.access.user.user_id)
    if user is None:
        raise NotAuthenticated(MISSING)
    return user


def begin(user: User, page: str) -> Response:
    """Let a user be logged in from now on, in a session of its own, and go to a page."""
    _forget()
    session[SESSION_KEY] = begin_session(user)
    response = redirect(page)
    response.set_cookie(CSRF_COOKIE, generate_csrf(), httponly=False, **_attributes())
    return response


def end(page: str) -> Response:
    """Let nobody be logged in any more, and go to a page."""
    _forget()
    response = redirect(page)
    response.delete_cookie(CSRF_COOKIE, **_attributes())
    return response


def _forget() -> None:
    """End the session there is, if any, and let no token of its forms be good any more."""
    key = session.get(SESSION_KEY)
    if key is not None:
        end_session(key)
    session.clear()
    # Where the token of a request is kept once it is made.
    g.pop(FIELD, None)


def _attributes() -> dict[str, Any]:
    """Return for whom a cookie is, as with that of the session."""
    app, sessions = current_app, current_app.session_interface
    return {
        "path": sessions.get_cookie_path(app),
        "secure": sessions.get_cookie_secure(app),
        "samesite": sessions.get_cookie_samesite(app),
    }
