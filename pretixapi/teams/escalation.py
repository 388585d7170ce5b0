"""Nobody gives a team more than they hold themselves.

What a team may do is a set of rights: each organizer permission that it has, and each event
permission that it has for each event that it is for, or for all events, those to come included.
Whoever changes a team may take rights away and keep what is there; a right that is added must be
held by the caller, by one single team of theirs within the organizer: a permission out of one team
and an event out of another make no right. All events count as held only by a team that is for all
events itself, not by one that happens to name each of them.

Letting somebody act for a team (a token, a member, an invite) gives them all its rights, so the
caller must hold every one of them. Taking somebody or a team away gives nobody anything.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from flask import g

from pretixapi.auth.grants import permissions_of
from pretixapi.auth.permissions import EVENT_PERMISSIONS
from pretixapi.http.errors import Forbidden
from pretixapi.teams import queries

ESCALATION = "You cannot grant a permission that you do not have."


@dataclass(frozen=True)
class Rights:
    """What one team may do: its permissions, and the events that those for events are good for."""

    permissions: Collection[str]
    all_events: bool
    events: Collection[str]


def refuse_escalation(team: Any, before: Any = None) -> None:
    """Refuse to give a team rights that the caller does not hold.

    `team` and `before` have the attributes of a team as it is going to be, and as it was if there
    was one: what it could do already it may keep.
    """
    kept = [] if before is None else [_rights_of(before)]
    if not _cover([*kept, *_held()], _rights_of(team)):
        raise Forbidden(ESCALATION)


def refuse_entry(team_id: int) -> None:
    """Refuse to let somebody act for a team that may do what the caller may not."""
    refuse_escalation(queries.TEAM.shown(team_id))


def _rights_of(team: Any) -> Rights:
    return Rights(permissions_of(team), team.all_events, team.limit_events)


def _held() -> list[Rights]:
    """Return the rights of each team that the caller speaks for within the organizer."""
    grants = g.access.within(g.organizer_slug)
    events = queries.events_of([each.team_id for each in grants if not each.all_events])
    return [
        Rights(each.permissions, each.all_events, events.get(each.team_id, ())) for each in grants
    ]


def _cover(held: Iterable[Rights], wanted: Rights) -> bool:
    return all(
        _covers([each for each in held if permission in each.permissions], permission, wanted)
        for permission in wanted.permissions
    )


def _covers(holders: list[Rights], permission: str, wanted: Rights) -> bool:
    """Tell whether those who hold a permission hold it wherever it is wanted."""
    if permission not in EVENT_PERMISSIONS:
        return bool(holders)
    if any(each.all_events for each in holders):
        return True
    events = frozenset().union(*(each.events for each in holders))
    return not wanted.all_events and events.issuperset(wanted.events)
