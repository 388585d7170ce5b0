"""Those who are to become members of a team."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, refuses, returns, returns_nothing
from pretixapi.models import Team, TeamInvite
from pretixapi.teams.escalation import ESCALATION
from pretixapi.teams.invites import changes, queries, rules
from pretixapi.teams.invites.schemas import InviteSchema
from pretixapi.teams.queries import TEAM, find_id

invites = Blueprint("invites", __name__)

schema = InviteSchema()


@invites.get("/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(find_id)
@lists(schema, queries.INVITES)
def list_invites(team_id: int) -> Selection:
    """List those who are invited into a team."""
    return queries.INVITES.selection(team_id=team_id)


@invites.post("/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@refuses(403, ESCALATION)
@finds(TEAM.lock)
@accepts(schema, whole=[rules.check_presence])
@returns(schema, 201)
def create_invite(team: Team, values: dict[str, Any]) -> Row | dict[str, Any]:
    """Invite somebody into a team; who is a user already becomes a member at once.

    No mail is sent.
    """
    return changes.invite(team, values["email"])


@invites.get("/<invite_id>/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(queries.INVITE.row_of)
@returns(schema)
def show_invite(found: Row) -> Row:
    """Show an invite."""
    return found


@invites.delete("/<invite_id>/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(queries.INVITE.lock_of)
@returns_nothing
def delete_invite(found: TeamInvite) -> None:
    """Take an invite back."""
    changes.INVITE.delete(found)
