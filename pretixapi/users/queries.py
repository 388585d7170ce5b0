"""What is read about users."""

from collections.abc import Sequence

from sqlalchemy import Row, bindparam, select

from pretixapi.models import LoginAttempt, Organizer, Team, User, db, fetch, team_members
from pretixapi.models.json_sql import list_of

CREDENTIALS = select(User.id, User.password, User.active).where(User.email == bindparam("email"))
LOCKED = select(User).where(User.id == bindparam("user_id")).with_for_update()
ATTEMPTS = select(LoginAttempt.count, LoginAttempt.expires).where(
    LoginAttempt.key == bindparam("key"), LoginAttempt.expires > bindparam("now")
)
TEAMS = list_of(
    select(Organizer.slug + "/" + Team.name)
    .join(Team, Team.organizer_id == Organizer.id)
    .join(team_members, team_members.c.team_id == Team.id)
    .where(team_members.c.user_id == User.id)
    .order_by(Organizer.slug, Team.name)
    .correlate(User)
)
USERS = select(User.email, User.name, User.active, TEAMS.label("teams")).order_by(User.email)


def credentials(email: str) -> Row | None:
    """Return the id and the password of the user with that address, and if it is active."""
    return fetch(CREDENTIALS, {"email": email}).one_or_none()


def lock_user(user_id: int) -> User | None:
    """Return a user to change, locked until the transaction ends."""
    return db.session.scalars(LOCKED, {"user_id": user_id}).one_or_none()


def lock_user_called(email: str) -> User | None:
    """Return the user with that address to change, locked until the transaction ends."""
    statement = select(User).where(User.email == email).with_for_update()
    return db.session.scalars(statement).one_or_none()


def user_rows() -> Sequence[Row]:
    """Return all users with the teams that they are members of."""
    return db.session.execute(USERS).all()


def attempts(key: str, now: object) -> Row | None:
    """Return how many failed attempts to log in count against a key, and until when."""
    return fetch(ATTEMPTS, {"key": key, "now": now}).one_or_none()
