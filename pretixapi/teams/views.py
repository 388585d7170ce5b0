"""The teams of an organizer."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, refuses, returns, returns_nothing
from pretixapi.models import Team
from pretixapi.objects.relations import refuse_absent_events
from pretixapi.teams import changes, queries, rules
from pretixapi.teams.escalation import ESCALATION
from pretixapi.teams.legacy import all_with_flags, with_flags
from pretixapi.teams.schemas import TeamSchema

teams = Blueprint("teams", __name__)

schema = TeamSchema()
FOR_NEW_TEAMS = (rules.settle_flags, rules.check_limits)
FOR_CHANGES = (rules.check_combinations, *FOR_NEW_TEAMS)


@teams.get("/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@lists(schema, queries.TEAMS)
def list_teams() -> Selection:
    """List the teams of an organizer."""
    return queries.TEAMS.selection().completed(all_with_flags)


@teams.post("/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@refuses(403, ESCALATION)
@accepts(schema, refuse_absent_events, whole=FOR_NEW_TEAMS)
@returns(schema, 201)
def create_team(values: dict[str, Any]) -> dict[str, Any]:
    """Create a team."""
    return with_flags(changes.create_team(values))


@teams.get("/<team_id>/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(queries.TEAM.row)
@returns(schema)
def show_team(found: Row) -> dict[str, Any]:
    """Show a team."""
    return with_flags(found)


@teams.patch("/<team_id>/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@refuses(403, ESCALATION)
@finds(queries.TEAM.lock)
@accepts(TeamSchema(partial=True), refuse_absent_events, whole=FOR_CHANGES)
@returns(schema)
def change_team(found: Team, values: dict[str, Any]) -> dict[str, Any]:
    """Change the given fields of a team."""
    return with_flags(changes.change_team(found, values))


@teams.put("/<team_id>/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@refuses(403, ESCALATION)
@finds(queries.TEAM.lock)
@accepts(schema, refuse_absent_events, whole=FOR_CHANGES)
@returns(schema)
def replace_team(found: Team, values: dict[str, Any]) -> dict[str, Any]:
    """Change a team by its required fields; optional ones that are left out stay."""
    return with_flags(changes.change_team(found, values))


@teams.delete("/<team_id>/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(queries.TEAM.lock)
@returns_nothing
def delete_team(found: Team) -> None:
    """Delete a team with its tokens and invites; its members stay users.

    It may be the last one whose members can change teams.
    """
    changes.delete_team(found)
