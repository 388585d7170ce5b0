"""What is read about teams and their tokens."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Row, select

from pretixapi.models import Event, Organizer, Team, TeamToken, db, team_events
from pretixapi.models.json_sql import list_of

LIMIT_EVENTS = list_of(
    select(Event.slug)
    .join(team_events, team_events.c.event_id == Event.id)
    .where(team_events.c.team_id == Team.id)
    .order_by(Event.slug)
    .correlate(Team)
)
TEAMS = (
    select(*Team.__table__.c, Organizer.slug, LIMIT_EVENTS.label("limit_events"))
    .where(Team.organizer_id == Organizer.id)
    .order_by(Organizer.slug, Team.name)
)
TOKENS = (
    select(
        TeamToken.id,
        Organizer.slug,
        Team.name.label("team"),
        TeamToken.name,
        TeamToken.created,
        TeamToken.active,
    )
    .where(TeamToken.team_id == Team.id, Team.organizer_id == Organizer.id)
    .order_by(TeamToken.id)
)


def team_rows(organizer_id: int | None = None) -> Sequence[Row]:
    """Return the teams of one organizer, or of all, with the slugs of their events."""
    statement = TEAMS if organizer_id is None else TEAMS.where(Organizer.id == organizer_id)
    return db.session.execute(statement).all()


def find_team(organizer_id: int, name: str) -> Team | None:
    """Return the organizer's team of that name."""
    statement = select(Team).where(Team.organizer_id == organizer_id, Team.name == name)
    return db.session.scalars(statement).one_or_none()


def event_ids(organizer_id: int, slugs: Iterable[str]) -> dict[str, int]:
    """Return the ids of those of the organizer's events that `slugs` name."""
    statement = select(Event.slug, Event.id).where(
        Event.organizer_id == organizer_id, Event.slug.in_(slugs)
    )
    return {row.slug: row.id for row in db.session.execute(statement)}


def token_rows() -> Sequence[Row]:
    """Return all tokens: what is known of them, never what they are."""
    return db.session.execute(TOKENS).all()


def lock_token(token_id: int) -> Row | None:
    """Return a token to change, and its team, locked until the transaction ends."""
    statement = select(TeamToken, Team).where(
        TeamToken.id == token_id, TeamToken.team_id == Team.id
    )
    return db.session.execute(statement.with_for_update()).one_or_none()
