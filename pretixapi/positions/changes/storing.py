"""Storing what was changed."""

from sqlalchemy import Row
from sqlalchemy.exc import IntegrityError

from pretixapi.http.errors import Busy
from pretixapi.models import db
from pretixapi.positions.queries import POSITION


def stored(position_id: int) -> Row:
    """Write what was changed, and return the position as answers show it."""
    flush()
    return POSITION.shown(position_id)


def flush() -> None:
    """Write what was changed."""
    try:
        db.session.flush()
    except IntegrityError:
        # Another ticket was given the secret, or something has gone, since it was looked up.
        raise Busy from None
