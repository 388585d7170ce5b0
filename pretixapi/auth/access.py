"""Finding out who calls, and what that allows."""

from collections.abc import Sequence

from flask import g, has_request_context, request, session
from sqlalchemy import Row

from pretixapi.auth import queries
from pretixapi.auth.devices import device_access
from pretixapi.auth.grants import Access, Actor, Grant, grant_of
from pretixapi.auth.tokens import MISSING, digest, read_header, user_token
from pretixapi.http.errors import NotAuthenticated
from pretixapi.http.routing import matched_contract

# The name under which a browser's cookie holds the key of its session.
SESSION_KEY = "key"


def authenticate(header: str | None, event: str | None = None) -> Access:
    """Return what the Authorization header allows, or raise `NotAuthenticated`.

    `event` is the slug of the event that the request is about; its grants say if they reach it.
    """
    kind, token = read_header(header)
    if kind == "token":
        access = _team_access(token, event) or _user_access(token, event)
    else:
        access = device_access(token, event)
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


def by_session() -> bool:
    """Tell whether a browser's session says who asks: for pages it alone, else without a header."""
    return matched_contract().is_page or (
        "Authorization" not in request.headers and SESSION_KEY in session
    )


def identify(event: str | None = None) -> Access:
    """Return what the caller of this request may do, or raise `NotAuthenticated`."""
    if by_session():
        return authenticate_browser(event)
    return authenticate(request.headers.get("Authorization"), event)


def credential_digest() -> str:
    """Return what tells the credential of this request from others."""
    if by_session():
        return digest(session[SESSION_KEY])
    return digest(" ".join(read_header(request.headers.get("Authorization"))))


def identify_device() -> Access:
    """Return what the device may do that calls, or raise `NotAuthenticated` in words for devices.

    What devices call about themselves knows no other credential.
    """
    header = request.headers.get("Authorization")
    try:
        kind, _ = read_header(header)
        access = authenticate(header) if kind == "device" else None
    except NotAuthenticated as refusal:
        raise NotAuthenticated(refusal.body["detail"], "Device") from None
    if access is None:
        raise NotAuthenticated(MISSING, "Device")
    return access


def caller_by_now() -> Access:
    """Return what the caller may do by now: the body of a request may have been long on its way."""
    return identify() if has_request_context() else g.access


def find_event(slug: str, grants: tuple[Grant, ...]) -> tuple[Row | None, tuple[Grant, ...]]:
    """Return the event of that slug and those of `grants` that reach it."""
    rows = queries.event_rows(grants[0].organizer_id, slug)
    if not rows:
        return None, ()
    listed = {row.team_id for row in rows} - {None}
    return rows[0], tuple(each for each in grants if each.all_events or each.team_id in listed)


def _team_access(token: str, event: str | None) -> Access | None:
    row = queries.team_token_row(digest(token), event)
    if row is None:
        return None
    _refuse_inactive(row)
    return Access(Actor("token", row.token_id, row.token_name), (grant_of(row),))


def _user_access(token: str, event: str | None) -> Access | None:
    rows = queries.user_rows_by_token(digest(token), event)
    # What another SECRET_KEY made opens nothing, though its digest may be kept still.
    if not rows or token != user_token(rows[0].user_id, rows[0].token_generation):
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
