"""The members of a team, and those who are to become members."""

from typing import Any

from flask import flash, request
from sqlalchemy import Row
from werkzeug.wrappers import Response

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.console.pages import console
from pretixapi.console.teams import page
from pretixapi.console.teams.forms import InviteForm
from pretixapi.console.teams.places import TEAM, go_on_to, go_to
from pretixapi.http.errors import Forbidden, Invalid
from pretixapi.http.marks import finds, refuses
from pretixapi.models import Team, TeamInvite
from pretixapi.teams import queries
from pretixapi.teams.escalation import ESCALATION
from pretixapi.teams.invites.changes import INVITE, invite
from pretixapi.teams.members.queries import Membership, lock_membership
from pretixapi.teams.memberships import remove_member


@console.post(f"{TEAM}/members/<member_id>/remove")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(lock_membership)
def remove_from_team(membership: Membership) -> Response:
    """Take a user out of a team; the user stays."""
    remove_member(*membership)
    flash(f"{membership.user.email} is no member of the team any more.")
    return go_on_to("show_team", team_id=membership.team.id)


@console.post(f"{TEAM}/invites")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@refuses(400, "A field is not good.")
@refuses(403, ESCALATION)
@finds(queries.TEAM.lock)
def add_invite(team: Team) -> Response | tuple:
    """Invite somebody into a team; who is a user already becomes a member at once."""
    form = InviteForm(request.form)
    if not form.validate():
        return page.show(team.id, invites=form), 400
    try:
        invited = invite(team, form.email.data)
    except Invalid as refusal:
        form.note({"email": refusal.body})
        return page.show(team.id, invites=form), refusal.status
    except Forbidden as refusal:
        form.note(refusal.body)
        return page.show(team.id, invites=form), refusal.status
    flash(_outcome(invited))
    return go_to("show_team", team_id=team.id)


@console.post(f"{TEAM}/invites/<invite_id>/revoke")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(INVITE.lookup.lock_of)
def revoke_invite(found: TeamInvite) -> Response:
    """Take an invite back."""
    INVITE.delete(found)
    flash(f"The invitation of {found.email} is not good any more.")
    return go_to("show_team", team_id=found.team_id)


def _outcome(invited: Row | dict[str, Any]) -> str:
    if isinstance(invited, dict):
        return f"{invited['email']} has an account, and is a member now."
    return f"{invited.email} is invited. Please send them the link: we send no mail."
