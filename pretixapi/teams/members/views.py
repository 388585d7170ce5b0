"""The users who are members of a team."""

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import finds, lists, returns, returns_nothing
from pretixapi.teams.members import queries
from pretixapi.teams.members.schemas import MemberSchema
from pretixapi.teams.memberships import remove_member
from pretixapi.teams.queries import find_id

members = Blueprint("members", __name__)

schema = MemberSchema()


@members.get("/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(find_id)
@lists(schema, queries.MEMBERS)
def list_members(team_id: int) -> Selection:
    """List the members of a team."""
    return queries.MEMBERS.selection(team_id=team_id)


@members.get("/<member_id>/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(queries.MEMBER.row_of)
@returns(schema)
def show_member(found: Row) -> Row:
    """Show a member of a team."""
    return found


@members.delete("/<member_id>/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(queries.lock_membership)
@returns_nothing
def delete_member(found: queries.Membership) -> None:
    """Take a user out of a team; the user stays."""
    remove_member(*found)
