"""Logging in with an address and a password."""

from sqlalchemy import Row

from pretixapi.http.errors import InvalidObject
from pretixapi.models import User, begin_write
from pretixapi.users import queries
from pretixapi.users.attempts import counted
from pretixapi.users.passwords import hashed, is_outdated, matches

# One answer for all that can be wrong.
WRONG = "Unable to log in with provided credentials."


def log_in(email: str, password: str) -> User:
    """Return the active user with this address and password, locked by a transaction to write in.

    Raise `InvalidObject` if there is none, and `TooManyRequests` after too many failures. Looking
    at a password takes long, so the transaction begins only then.
    """
    found = _check(email.strip().lower(), password)
    kept = hashed(password) if is_outdated(found.password) else found.password
    begin_write()
    user = queries.lock_user(found.id)
    # It may have been deactivated, or have another password, meanwhile.
    if user is None or not user.active or user.password != found.password:
        raise InvalidObject(WRONG)
    user.password = kept
    return user


def _check(email: str, password: str) -> Row:
    with counted(email):
        user = queries.credentials(email)
        is_right = matches(user and user.password, password)
        if not is_right or not user.active:
            raise InvalidObject(WRONG)
    return user
