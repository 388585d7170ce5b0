"""The checks that come before every view, in the order that clients rely on.

The URL (404, 301), what the client would take for an answer (406), the credential (401), the
organizer, the event and the permission (403), the method (405). Bodies and objects come later.
"""

import logging

from flask import Flask, Response, g, request
from werkzeug.exceptions import MethodNotAllowed as WrongMethod

from pretixapi.auth.access import by_session, credential_digest, identify, identify_device
from pretixapi.auth.csrf import check_header
from pretixapi.auth.grants import Access, Grant, holding
from pretixapi.auth.permissions import AnyOf, Permission, Reach
from pretixapi.auth.security_profiles import refuse_unlisted
from pretixapi.http.contract import Contract
from pretixapi.http.endpoints import SAFE_METHODS
from pretixapi.http.errors import Forbidden
from pretixapi.http.idempotency.answers import answer_given
from pretixapi.http.idempotency.keys import has_key
from pretixapi.http.negotiation import check_request_line
from pretixapi.http.routing import (
    answer_without_view,
    lacks_slash,
    match_stand_in,
    matched_contract,
    redirect_to_slash,
)

log = logging.getLogger(__name__)


def init_auth(app: Flask) -> None:
    """Let the hook stand before every view of `app`."""
    app.before_request(check)


def check() -> Response | None:
    """Let the request on to its view, or answer it here."""
    error = request.routing_exception
    if lacks_slash(error):
        return redirect_to_slash()
    if isinstance(error, WrongMethod):
        match_stand_in(error)
    elif error is not None:
        return None
    contract = matched_contract()
    check_request_line(contract.content_types)
    try:
        _authorize(contract)
    except Forbidden:
        answer = _repeated_deletion()
        if answer is None:
            raise
        return answer
    return None if error is None else answer_without_view()


def _repeated_deletion() -> Response | None:
    """Return the answer to a request that comes again, if the event may have gone because of it."""
    return answer_given() if request.method == "DELETE" and "organizer_id" not in g else None


def _authorize(contract: Contract) -> None:
    """Find out who calls and for what, and refuse what is not allowed.

    What the URL says of organizer and event becomes `g.organizer_id`, `g.event` and `g.grants`,
    those of the caller's grants that reach them and hold the permission.
    """
    permission: Permission | Reach | AnyOf | None = contract.permission
    if permission is Reach.PUBLIC:
        return
    place = request.view_args
    event = place.pop("event", None)
    # No engine is asked for a NUL: PostgreSQL cannot even be told of one.
    known = None if event is None or "\0" in event else event
    g.access = access = _identify(contract, known)
    if has_key(contract):
        g.credential = credential_digest()
    if permission is None:
        log.error("The view %s has no permission mark.", request.endpoint)
        raise Forbidden
    grants = access.grants
    if "organizer" in place:
        grants = _find_place(access, place.pop("organizer"), at_event=event is not None)
    if isinstance(permission, Permission | AnyOf):
        grants = holding(grants, permission)
        if not grants:
            raise Forbidden
    g.grants = grants


def _identify(contract: Contract, event: str | None) -> Access:
    """Return what the caller may do: clients have tokens, browsers have sessions."""
    access = identify_device() if contract.permission is Reach.DEVICE else identify(event)
    if access.device is not None:
        refuse_unlisted(access.device.security_profile)
    # Pages look for the proof in their forms.
    if request.method not in SAFE_METHODS and not contract.is_page and by_session():
        check_header()
    return access


def _find_place(access: Access, organizer: str, *, at_event: bool) -> tuple[Grant, ...]:
    """Note what the URL is about, and return those of the caller's grants that reach it."""
    grants = access.within(organizer)
    if at_event:
        grants = tuple(grant for grant in grants if grant.event is not None)
    if not grants:
        raise Forbidden
    g.organizer_id = grants[0].organizer_id
    g.organizer_slug = organizer
    g.event = grants[0].event
    return grants
