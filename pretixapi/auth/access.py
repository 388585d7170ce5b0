"""Who is calling, and what that allows."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, and_, bindparam, exists, select

from pretixapi.auth.permissions import (
    EVENT_PERMISSIONS,
    ORGANIZER_PERMISSIONS,
    Permission,
)
from pretixapi.auth.tokens import digest, read_header
from pretixapi.http.errors import NotAuthenticated
from pretixapi.models import Event, Organizer, Team, TeamToken, fetch, team_events


@dataclass(frozen=True)
class Actor:
    """Who does something, as the log writes it."""

    type: str
    id: int | None
    name: str


@dataclass(frozen=True)
class Grant:
    """What one team allows within its organizer.

    `event` is the one that the request is about, with its `id`, `slug`, `organizer_id` and
    `has_subevents`, if it is about one that the team reaches.
    """

    team_id: int
    organizer_id: int
    organizer_slug: str
    all_events: bool
    permissions: frozenset[str]
    event: Row | None = None


@dataclass(frozen=True)
class Access:
    """Everything that the credential of a request allows.

    A caller with several teams may do something only if one single team grants both the event
    and the permission.
    """

    actor: Actor
    grants: tuple[Grant, ...]

    def within(self, organizer_slug: str) -> tuple[Grant, ...]:
        """Return the grants for an organizer; none if it is unknown or foreign."""
        return tuple(each for each in self.grants if each.organizer_slug == organizer_slug)


TOKEN = (
    select(
        TeamToken.id.label("token_id"),
        TeamToken.name.label("token_name"),
        TeamToken.active,
        Team.id.label("team_id"),
        Team.all_events,
        Team.all_event_permissions,
        Team.limit_event_permissions,
        Team.all_organizer_permissions,
        Team.limit_organizer_permissions,
        Organizer.id.label("organizer_id"),
        Organizer.slug.label("organizer_slug"),
    )
    .select_from(TeamToken)
    .join(Team, Team.id == TeamToken.team_id)
    .join(Organizer, Organizer.id == Team.organizer_id)
    .where(TeamToken.digest == bindparam("digest"))
)
# The same with the event of a URL: one statement less for most requests.
TOKEN_AND_EVENT = TOKEN.add_columns(
    Event.id,
    Event.slug,
    Event.has_subevents,
    exists()
    .where(team_events.c.event_id == Event.id, team_events.c.team_id == Team.id)
    .label("is_listed"),
).outerjoin(Event, and_(Event.organizer_id == Organizer.id, Event.slug == bindparam("slug")))

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


def authenticate(header: str | None, event: str | None = None) -> Access:
    """Return what the Authorization header allows, or raise `NotAuthenticated`.

    `event` is the slug of the event that the request is about; its grants say if they reach it.
    """
    kind, token = read_header(header)
    row = None
    if kind == "token":
        row = _token_row(digest(token), event)
    if row is None:
        raise NotAuthenticated("Invalid token.")
    if not row.active:
        raise NotAuthenticated("Token inactive or deleted.")
    reaches = event is not None and row.id is not None and (row.all_events or row.is_listed)
    grant = Grant(
        row.team_id,
        row.organizer_id,
        row.organizer_slug,
        row.all_events,
        permissions_of(row),
        row if reaches else None,
    )
    return Access(Actor("token", row.token_id, row.token_name), (grant,))


def _token_row(token: str, event: str | None) -> Row | None:
    if event is None:
        return fetch(TOKEN, {"digest": token}).one_or_none()
    return fetch(TOKEN_AND_EVENT, {"digest": token, "slug": event}).one_or_none()


def permissions_of(team: Any) -> frozenset[str]:
    """Return what a team, or a row with the columns of one, allows."""
    event_level = EVENT_PERMISSIONS if team.all_event_permissions else team.limit_event_permissions
    organizer_level = (
        ORGANIZER_PERMISSIONS
        if team.all_organizer_permissions
        else team.limit_organizer_permissions
    )
    return frozenset(event_level).union(organizer_level)


def find_event(slug: str, grants: tuple[Grant, ...]) -> tuple[Row | None, tuple[Grant, ...]]:
    """Return the event of that slug and those of `grants` that reach it."""
    rows = fetch(EVENT, {"organizer_id": grants[0].organizer_id, "slug": slug}).all()
    if not rows:
        return None, ()
    listed = {row.team_id for row in rows}
    return rows[0], tuple(each for each in grants if each.all_events or each.team_id in listed)


def holding(grants: tuple[Grant, ...], permission: Permission) -> tuple[Grant, ...]:
    """Return those of `grants` that include `permission`."""
    return tuple(each for each in grants if permission in each.permissions)
