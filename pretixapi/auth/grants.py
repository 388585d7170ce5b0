"""What the caller of a request may do, team by team."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from pretixapi.auth.permissions import (
    EVENT_PERMISSIONS,
    ORGANIZER_PERMISSIONS,
    AnyOf,
    Permission,
    Reach,
)


@dataclass(frozen=True)
class Actor:
    """Who does something, as the log writes it."""

    type: str
    id: int | None
    name: str


@dataclass(frozen=True)
class Grant:
    """What one team, or a device, may do within its organizer: one of the two ids is there.

    `event` is the one that the request is about, with its `id`, `slug`, `organizer_id` and
    `has_subevents`, if it is about one that the team reaches.
    """

    team_id: int | None
    organizer_id: int
    organizer_slug: str
    all_events: bool
    permissions: frozenset[str]
    event: Row | None = None
    device_id: int | None = None

    def holds(self, needed: Permission | Reach | AnyOf) -> bool:
        """Tell whether this is enough for what is asked."""
        if isinstance(needed, AnyOf):
            return any(map(self.holds, needed.choices))
        if needed is Reach.DEVICE:
            return self.device_id is not None
        return needed in self.permissions


@dataclass(frozen=True)
class Access:
    """Everything that the credential of a request allows.

    A caller with several teams may do something only if one single team grants both the event
    and the permission. `user` is the person behind the credential, if there is one, with `user_id`,
    `email`, `name`, `locale` and `timezone`; `device` is the device that calls, if one does, with
    its `device_row_id`, `token_generation` and `security_profile`.
    """

    actor: Actor
    grants: tuple[Grant, ...]
    user: Row | None = None
    device: Row | None = None

    def within(self, organizer_slug: str) -> tuple[Grant, ...]:
        """Return the grants for an organizer; none if it is unknown or foreign."""
        return tuple(each for each in self.grants if each.organizer_slug == organizer_slug)


def grant_of(row: Row) -> Grant:
    """Return what the team in a row allows; the row may have the event of the request, too."""
    place = (row.organizer_id, row.organizer_slug, row.all_events)
    return Grant(row.team_id, *place, permissions_of(row), reached_event(row))


def reached_event(row: Row) -> Row | None:
    """Return the event of the request in the row of a team or device, if they reach it."""
    event = getattr(row, "id", None)
    return row if event is not None and (row.all_events or row.is_listed) else None


def permissions_of(team: Any) -> frozenset[str]:
    """Return what a team, or a row with the columns of one, allows."""
    event_level = EVENT_PERMISSIONS if team.all_event_permissions else team.limit_event_permissions
    organizer_level = (
        ORGANIZER_PERMISSIONS
        if team.all_organizer_permissions
        else team.limit_organizer_permissions
    )
    return frozenset(event_level).union(organizer_level)


def holding(grants: tuple[Grant, ...], needed: Permission | AnyOf) -> tuple[Grant, ...]:
    """Return those of `grants` that are enough for what is asked."""
    return tuple(each for each in grants if each.holds(needed))
