"""Inviting somebody into a team, and taking that back."""

from typing import Any

from sqlalchemy import Row, delete

from pretixapi.models import Team, TeamInvite, User, store
from pretixapi.objects.changes import Kind
from pretixapi.teams.escalation import refuse_entry
from pretixapi.teams.invites import queries
from pretixapi.teams.invites.rules import refuse_known
from pretixapi.teams.members.queries import is_member
from pretixapi.teams.memberships import add_member

INVITE = Kind(
    TeamInvite,
    queries.INVITE,
    "pretix.team.invite",
    parent=(Team, "team_id"),
    added="created",
    called="email",
)


def invite(team: Team, email: str) -> Row | dict[str, Any]:
    """Invite somebody into a team, which is locked, that may do nothing that the caller may not.

    Return the invite. It has no id if it is for a user, who becomes a member at once.
    """
    user = queries.user_called(email)
    refuse_known(team, email, user)
    refuse_entry(team.id)
    if user is not None:
        add_member(team, user)
        return {"id": None, "email": email}
    return INVITE.create({"email": email}, team_id=team.id)


def accept(team: Team, invite: TeamInvite, user: User) -> None:
    """Make a user a member by an invite, which is used up, whatever address it was for."""
    store(delete(TeamInvite).where(TeamInvite.id == invite.id))
    if not is_member(team.id, user.id):
        add_member(team, user)
