"""Creating and changing users, their tokens and their sessions."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from flask import current_app
from sqlalchemy import bindparam, delete
from sqlalchemy.exc import IntegrityError

from pretixapi.auth.tokens import digest, new_token, user_token
from pretixapi.http.errors import Invalid
from pretixapi.models import User, UserSession, db, store
from pretixapi.models.types import UTCDateTime

EMAIL_TAKEN = "There is a user with this email address already."
END_SESSION = delete(UserSession).where(UserSession.digest == bindparam("digest"))
END_SESSIONS = delete(UserSession).where(UserSession.user_id == bindparam("user_id"))
TIDY = delete(UserSession).where(UserSession.expires <= bindparam("now", type_=UTCDateTime))


def create_user(email: str, kept: str, **values: Any) -> User:
    """Create a user who can log in; `kept` is what is kept of the password."""
    user = User(email=email, password=kept, created=datetime.now(UTC), **values)
    db.session.add(user)
    try:
        db.session.flush()
    except IntegrityError:
        raise Invalid({"email": [EMAIL_TAKEN]}) from None
    current_token(user)
    return user


def change_profile(user: User, values: Mapping[str, Any]) -> None:
    """Change what a user is called, and in which language and time zone."""
    for name, value in values.items():
        setattr(user, name, value)
    db.session.flush()


def set_password(user: User, kept: str) -> None:
    """Give a user another password, of which `kept` is kept, and end all sessions."""
    user.password = kept
    end_sessions(user)


def deactivate(user: User) -> None:
    """Let a user neither log in any more nor be spoken for by a token."""
    user.active = False
    end_sessions(user)


def activate(user: User) -> None:
    """Let a user log in again."""
    user.active = True


def current_token(user: User) -> str:
    """Return the token of a user, which speaks for the user from now on if it did not yet."""
    token = user_token(user.id, user.token_generation)
    user.token_digest = digest(token)
    db.session.flush()
    return token


def replace_token(user: User) -> str:
    """Let the token of a user open nothing any more, and return the one in its place."""
    user.token_generation += 1
    return current_token(user)


def begin_session(user: User) -> str:
    """Begin a session of a user, and return the key to it, which is kept nowhere."""
    key = new_token()
    expires = datetime.now(UTC) + timedelta(days=current_app.config["SESSION_DAYS"])
    db.session.add(UserSession(user_id=user.id, digest=digest(key), expires=expires))
    db.session.flush()
    return key


def end_session(key: str) -> None:
    """End the session with that key."""
    store(END_SESSION, {"digest": digest(key)})


def end_sessions(user: User) -> None:
    """End all sessions of a user."""
    db.session.flush()
    store(END_SESSIONS, {"user_id": user.id})


def tidy_sessions() -> str:
    """Remove sessions that are over."""
    removed = db.session.execute(TIDY, {"now": datetime.now(UTC)}).rowcount
    return f"Removed {removed} sessions that are over."
