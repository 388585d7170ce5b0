"""Creating, changing and deleting teams."""

from collections.abc import Mapping
from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.models import Team, team_events
from pretixapi.objects.changes import Kind
from pretixapi.objects.relations import event_links
from pretixapi.teams import queries
from pretixapi.teams.escalation import refuse_escalation
from pretixapi.teams.rules import going_to_be

TEAM = Kind(
    Team,
    queries.TEAM,
    "pretix.team",
    parts={"limit_events": event_links(team_events)},
    added="created",
    called="name",
)


def create_team(values: Mapping[str, Any]) -> Row:
    """Create a team of the organizer at hand that may do nothing that the caller may not."""
    refuse_escalation(going_to_be(values))
    return TEAM.create(values, organizer_id=g.organizer_id)


def change_team(stored: Team, values: Mapping[str, Any]) -> Row:
    """Give a team these values, and no rights beyond those of the caller."""
    before = queries.TEAM.shown(stored.id)
    refuse_escalation(going_to_be(values, before), before)
    return TEAM.change(stored, values)


def delete_team(stored: Team) -> None:
    """Delete a team; its tokens open nothing any more, its members stay users."""
    TEAM.delete(stored)
