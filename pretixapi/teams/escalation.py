"""Nobody gives a team, or a device, more than they hold themselves.

What a team may do, it may do somewhere: with the organizer, where its permissions for organizers
count, and with each event that it reaches (or with all, those to come included), where all of its
permissions count. Whoever changes a team may take away and keep what is there. Wherever something
is added, one single team of the caller must reach the place and hold all of it that was not there:
permissions of several teams, or a permission of one and an event of another, do not add up.
Reaching an event is something, too, without any permission. All events count as reached only by a
team that is for all events itself, not by one that happens to name each of them.

A device is given events, with what each device may do there; with the organizer it may do nothing
that needs more than the right to change devices.

Letting somebody act for a team (a token, a member, an invite) gives them all that it may do, so the
caller must hold all of it. Taking somebody or a team away gives nobody anything.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from flask import g

from pretixapi.auth.access import caller_by_now
from pretixapi.auth.grants import permissions_of
from pretixapi.auth.permissions import ORGANIZER_PERMISSIONS
from pretixapi.http.errors import Forbidden
from pretixapi.teams import queries

ESCALATION = "You cannot grant a permission that you do not have."
# Places beside single events, whose names are slugs.
ORGANIZER, ALL_EVENTS = object(), object()
# What a team has of an event that it reaches, whatever else it may do there.
REACH = frozenset(("reach",))


@dataclass(frozen=True)
class Rights:
    """What a team or a device may do: its permissions, and the events that it reaches."""

    permissions: frozenset[str]
    all_events: bool
    events: Collection[str]

    def places(self) -> list[Any]:
        """Return where something may be done."""
        return [ORGANIZER, *([ALL_EVENTS] if self.all_events else self.events)]

    def at(self, place: Any) -> frozenset[str]:
        """Return what may be done at a place."""
        if place is ORGANIZER:
            return self.permissions & ORGANIZER_PERMISSIONS
        reaches = self.all_events or place in self.events
        return self.permissions | REACH if reaches else frozenset()


NOTHING = Rights(frozenset(), False, ())


def refuse_escalation(team: Any, before: Any = None) -> None:
    """Refuse to give a team what the caller does not hold.

    `team` and `before` have the attributes of a team as it is going to be, and as it was if there
    was one: what it could do already it may keep.
    """
    refuse_beyond(_rights_of(team), NOTHING if before is None else _rights_of(before))


def refuse_beyond(wanted: Rights, kept: Rights) -> None:
    """Refuse to add what the caller does not hold to what was `kept`, so that it is as `wanted`."""
    if not _is_held(wanted, kept, _held()):
        raise Forbidden(ESCALATION)


def could_give(wanted: Sequence[Rights]) -> list[bool]:
    """Tell of each of some rights whether the caller could give them to somebody who has none."""
    held = _held()
    return [_is_held(each, NOTHING, held) for each in wanted]


def refuse_entry(team_id: int) -> None:
    """Refuse to let somebody act for a team that may do what the caller may not."""
    refuse_escalation(queries.TEAM.shown(team_id))


def _is_held(wanted: Rights, kept: Rights, held: Collection[Rights]) -> bool:
    added = {place: wanted.at(place) - kept.at(place) for place in wanted.places()}
    return all(
        not more or any(more <= each.at(place) for each in held) for place, more in added.items()
    )


def _rights_of(team: Any) -> Rights:
    return Rights(permissions_of(team), team.all_events, team.limit_events)


def _held() -> list[Rights]:
    """Return what each team may do that the caller speaks for within the organizer."""
    grants = caller_by_now().within(g.organizer_slug)
    events = queries.events_of([each.team_id for each in grants if not each.all_events])
    return [
        Rights(each.permissions, each.all_events, events.get(each.team_id, ())) for each in grants
    ]
