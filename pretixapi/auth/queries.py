"""What is read to know who calls, and what the caller's teams allow."""

from datetime import UTC, datetime

from sqlalchemy import CursorResult, Exists, Row, Select, and_, bindparam, exists, select

from pretixapi.models import (
    Device,
    Event,
    Organizer,
    Team,
    TeamToken,
    User,
    UserSession,
    device_events,
    fetch,
    team_events,
    team_members,
)

TEAM = (
    Team.id.label("team_id"),
    Team.all_events,
    Team.all_event_permissions,
    Team.limit_event_permissions,
    Team.all_organizer_permissions,
    Team.limit_organizer_permissions,
    Organizer.id.label("organizer_id"),
    Organizer.slug.label("organizer_slug"),
)
TEAM_TOKEN = (
    select(
        TeamToken.id.label("token_id"), TeamToken.name.label("token_name"), TeamToken.active, *TEAM
    )
    .select_from(TeamToken)
    .join(Team, Team.id == TeamToken.team_id)
    .join(Organizer, Organizer.id == Team.organizer_id)
    .where(TeamToken.digest == bindparam("digest"))
)
# A row for each team of the user; one without a team for a user who has none.
USER = (
    select(
        User.id.label("user_id"),
        User.email,
        User.name,
        User.locale,
        User.timezone,
        User.active,
        User.token_generation,
        *TEAM,
    )
    .select_from(User)
    .outerjoin(team_members, team_members.c.user_id == User.id)
    .outerjoin(Team, Team.id == team_members.c.team_id)
    .outerjoin(Organizer, Organizer.id == Team.organizer_id)
    .order_by(Team.id)
)
USER_TOKEN = USER.where(User.token_digest == bindparam("digest"))
SESSION = USER.join(UserSession, UserSession.user_id == User.id).where(
    UserSession.digest == bindparam("digest"), UserSession.expires > bindparam("now")
)
DEVICE = (
    select(
        Device.id.label("device_row_id"),
        Device.device_id,
        Device.name.label("device_name"),
        Device.initialized,
        Device.revoked,
        Device.token_generation,
        Device.security_profile,
        Device.all_events,
        Organizer.id.label("organizer_id"),
        Organizer.slug.label("organizer_slug"),
    )
    .select_from(Device)
    .join(Organizer, Organizer.id == Device.organizer_id)
    .where(Device.token_digest == bindparam("digest"))
)
EVENT = (
    select(
        Event.id,
        Event.slug,
        Event.organizer_id,
        Event.has_subevents,
        team_events.c.team_id,
    )
    .outerjoin(team_events, team_events.c.event_id == Event.id)
    .where(Event.organizer_id == bindparam("organizer_id"), Event.slug == bindparam("slug"))
)


OF_TEAM = exists().where(team_events.c.event_id == Event.id, team_events.c.team_id == Team.id)
OF_DEVICE = exists().where(
    device_events.c.event_id == Event.id, device_events.c.device_id == Device.id
)


def _with_event(statement: Select, is_listed: Exists) -> Select:
    """Return the statement with the event of a URL: one less for most requests."""
    of_organizer = and_(Event.organizer_id == Organizer.id, Event.slug == bindparam("slug"))
    columns = (Event.id, Event.slug, Event.has_subevents, is_listed.label("is_listed"))
    return statement.add_columns(*columns).outerjoin(Event, of_organizer)


WITH_EVENT = {
    **{each: _with_event(each, OF_TEAM) for each in (TEAM_TOKEN, USER_TOKEN, SESSION)},
    DEVICE: _with_event(DEVICE, OF_DEVICE),
}


def team_token_row(digest: str, event: str | None) -> Row | None:
    """Return the token of that digest, its team, and the team's event of the slug `event`."""
    return _fetch(TEAM_TOKEN, event, digest=digest).one_or_none()


def user_rows_by_token(digest: str, event: str | None) -> list[Row]:
    """Return the user whose token has that digest, once with each team and its event."""
    return _fetch(USER_TOKEN, event, digest=digest).all()


def user_rows_by_session(digest: str, event: str | None) -> list[Row]:
    """Return the user who is logged in by that session, once with each team and its event."""
    return _fetch(SESSION, event, digest=digest, now=datetime.now(UTC)).all()


def device_row(digest: str, event: str | None) -> Row | None:
    """Return the device whose token has that digest, and its event of the slug `event`."""
    return _fetch(DEVICE, event, digest=digest).one_or_none()


def event_rows(organizer_id: int, slug: str) -> list[Row]:
    """Return the organizer's event of that slug, once with each team that names it."""
    return fetch(EVENT, {"organizer_id": organizer_id, "slug": slug}).all()


def _fetch(statement: Select, event: str | None, **parameters: object) -> CursorResult:
    if event is None:
        return fetch(statement, parameters)
    return fetch(WITH_EVENT[statement], {**parameters, "slug": event})
