"""Creating, changing and deleting teams."""

from collections.abc import Collection, Mapping
from typing import Any

from flask import g
from sqlalchemy import Row, delete, insert

from pretixapi.models import Team, store, team_events
from pretixapi.objects.changes import Kind
from pretixapi.teams import queries
from pretixapi.teams.escalation import refuse_escalation
from pretixapi.teams.rules import going_to_be


def limit_events(team: Team, slugs: Collection[str]) -> None:
    """Let a team be for the events with these slugs, in place of those before."""
    store(delete(team_events).where(team_events.c.team_id == team.id))
    ids = queries.event_ids(slugs).values()
    store(insert(team_events), [{"team_id": team.id, "event_id": each} for each in ids])


TEAM = Kind(
    Team,
    queries.TEAM,
    "pretix.team",
    parts={"limit_events": limit_events},
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
