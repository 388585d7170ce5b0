"""The tokens that speak for a team."""

from flask import flash, g, request
from werkzeug.wrappers import Response

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.console.pages import console
from pretixapi.console.teams import page
from pretixapi.console.teams.forms import TokenForm
from pretixapi.console.teams.places import TEAM, go_to
from pretixapi.http.errors import Forbidden
from pretixapi.http.marks import finds, refuses
from pretixapi.models import Team, TeamToken
from pretixapi.teams import queries
from pretixapi.teams.escalation import ESCALATION
from pretixapi.teams.tokens import changes
from pretixapi.teams.tokens.queries import TOKEN


@console.post(f"{TEAM}/tokens")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@refuses(400, "A field is not good.")
@refuses(403, ESCALATION)
@finds(queries.TEAM.lock)
def add_token(team: Team) -> str | tuple:
    """Create a token of a team, and show it this only time."""
    form = TokenForm(request.form)
    if not form.validate():
        return page.show(team.id, tokens=form), 400
    try:
        token, text = changes.create_token(team, form.name.data)
    except Forbidden as refusal:
        form.note(refusal.body)
        return page.show(team.id, tokens=form), refusal.status
    return page.show(team.id, token=page.NewToken(token.name, text))


@console.post(f"{TEAM}/tokens/<token_id>/revoke")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(TOKEN.lock_of)
def revoke_token(token: TeamToken) -> Response:
    """Let a token open nothing any more, for good."""
    changes.revoke_token(token, g.organizer_id)
    flash(f"The token {token.name} opens nothing any more.")
    return go_to("show_team", team_id=token.team_id)
