"""Teams: what they are called, and what they may do."""

from flask import flash, render_template, request
from sqlalchemy import Row
from werkzeug.wrappers import Response

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.console.pages import console
from pretixapi.console.teams import page
from pretixapi.console.teams.forms import TeamForm
from pretixapi.console.teams.places import NEW_TEAM, TEAM, TEAMS, go_on_to, go_to
from pretixapi.console.teams.words import (
    event_permissions_in_words,
    organizer_permissions_in_words,
)
from pretixapi.http.errors import Forbidden
from pretixapi.http.marks import finds, refuses
from pretixapi.http.paging import paginate
from pretixapi.models import Team
from pretixapi.organizers.queries import organizer_row
from pretixapi.teams import changes, queries
from pretixapi.teams.escalation import ESCALATION


@console.get(TEAMS)
@requires(Permission.ORGANIZER_TEAMS_WRITE)
def list_teams() -> str:
    """List the teams of an organizer."""
    return render_template(
        "console/teams.html",
        organizer=organizer_row(),
        page=paginate(queries.TEAMS.selection()),
        for_events=event_permissions_in_words,
        for_organizer=organizer_permissions_in_words,
    )


@console.get(NEW_TEAM)
@requires(Permission.ORGANIZER_TEAMS_WRITE)
def show_new_team() -> str:
    """Show the form for a new team."""
    return _show(TeamForm().choose_among())


@console.post(NEW_TEAM)
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@refuses(400, "A field is not good.")
@refuses(403, ESCALATION)
def create_team() -> Response | tuple:
    """Create a team, and go to its page."""
    form = TeamForm(request.form).choose_among()
    if not form.validate():
        return _show(form), 400
    try:
        team = changes.create_team(form.values())
    except Forbidden as refusal:
        form.note(refusal.body)
        return _show(form), refusal.status
    flash(f"The team {team.name} is created.")
    return go_to("show_team", team_id=team.id)


@console.get(f"{TEAM}/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(queries.find_id)
def show_team(team_id: int) -> str:
    """Show a team with its members, invites and tokens."""
    return page.show(team_id)


@console.get(f"{TEAM}/<any(tokens,invites):_list>")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
def return_to_team(team_id: str, _list: str) -> Response:
    """Go to the page with the form, for whoever comes back to what only a form leads to."""
    return go_to("show_team", team_id=team_id)


@console.get(f"{TEAM}/edit")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(queries.TEAM.row)
def show_changes_of_team(team: Row) -> str:
    """Show the form to change a team."""
    return _show(TeamForm(obj=team).choose_among(team), team)


@console.post(f"{TEAM}/edit")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@refuses(400, "A field is not good.")
@refuses(403, ESCALATION)
@finds(queries.TEAM.lock)
def change_team(stored: Team) -> Response | tuple:
    """Change a team, and go to its page."""
    team = queries.TEAM.shown(stored.id)
    form = TeamForm(request.form).choose_among(team)
    if not form.validate():
        return _show(form, team), 400
    try:
        changes.change_team(stored, form.values())
    except Forbidden as refusal:
        form.note(refusal.body)
        return _show(form, team), refusal.status
    flash("The team is changed.")
    return go_on_to("show_team", team_id=team.id)


@console.post(f"{TEAM}/delete")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(queries.TEAM.lock)
def delete_team(stored: Team) -> Response:
    """Delete a team, and go to the list of those that remain."""
    flash(f"The team {stored.name} is deleted, and its tokens open nothing any more.")
    changes.delete_team(stored)
    return go_on_to("list_teams")


def _show(form: TeamForm, team: Row | None = None) -> str:
    return render_template(
        "console/team_form.html",
        organizer=organizer_row(),
        form=form,
        team=team,
    )
