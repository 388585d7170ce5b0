"""Finding out who calls, and what that allows."""

from collections.abc import Sequence

from flask import session
from sqlalchemy import Row

from pretixapi.auth import queries
from pretixapi.auth.grants import Access, Actor, Grant, grant_of
from pretixapi.auth.tokens import MISSING, digest, read_header
from pretixapi.http.errors import NotAuthenticated

# The name under which a browser's cookie holds the key of its session.
SESSION_KEY = "key"


def authenticate(header: str | None, event: str | None = None) -> Access:
    """Return what the Authorization header allows, or raise `NotAuthenticated`.

    `event` is the slug of the event that the request is about; its grants say if they reach it.
    """
    kind, token = read_header(header)
    access = None
    if kind == "token":
        hashed = digest(token)
        access = _team_access(hashed, event) or _user_access(hashed, event)
    if access is None:
        raise NotAuthenticated("Invalid token.")
    return access


def authenticate_browser(event: str | None = None) -> Access:
    """Return what the session of the browser allows, or raise `NotAuthenticated`."""
    rows = ()
    key = session.get(SESSION_KEY)
    if key is not None:
        rows = queries.user_rows_by_session(digest(key), event)
    if not rows or not rows[0].active:
        raise NotAuthenticated(MISSING)
    return _access_of(rows)


def has_session() -> bool:
    """Tell whether the browser says that somebody is logged in."""
    return SESSION_KEY in session


def find_event(slug: str, grants: tuple[Grant, ...]) -> tuple[Row | None, tuple[Grant, ...]]:
    """Return the event of that slug and those of `grants` that reach it."""
    rows = queries.event_rows(grants[0].organizer_id, slug)
    if not rows:
        return None, ()
    listed = {row.team_id for row in rows}
    return rows[0], tuple(each for each in grants if each.all_events or each.team_id in listed)


def _team_access(hashed: str, event: str | None) -> Access | None:
    row = queries.team_token_row(hashed, event)
    if row is None:
        return None
    _refuse_inactive(row)
    return Access(Actor("token", row.token_id, row.token_name), (grant_of(row),))


def _user_access(hashed: str, event: str | None) -> Access | None:
    rows = queries.user_rows_by_token(hashed, event)
    if not rows:
        return None
    _refuse_inactive(rows[0])
    return _access_of(rows)


def _refuse_inactive(row: Row) -> None:
    if not row.active:
        raise NotAuthenticated("Token inactive or deleted.")


def _access_of(rows: Sequence[Row]) -> Access:
    user = rows[0]
    grants = tuple(grant_of(row) for row in rows if row.team_id is not None)
    return Access(Actor("user", user.user_id, user.name or user.email), grants, user)
