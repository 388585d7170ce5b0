"""Where the pages of teams are."""

from typing import Any

from flask import g, redirect, url_for
from werkzeug.wrappers import Response

from pretixapi.auth.access import caller_by_now
from pretixapi.auth.grants import holding
from pretixapi.auth.permissions import Permission

TEAMS = "/control/organizer/<organizer>/teams"
NEW_TEAM = "/control/organizer/<organizer>/team/add"
TEAM = "/control/organizer/<organizer>/team/<team_id>"


def go_to(page: str, **place: Any) -> Response:
    """Send the browser on to a page of the organizer at hand."""
    return redirect(url_for(f"console.{page}", organizer=g.organizer_slug, **place))


def go_on_to(page: str, **place: Any) -> Response:
    """Send the browser on to a page about teams, or to one that the user may see by now.

    Whoever changes a team may take away what they do so by.
    """
    grants = caller_by_now().within(g.organizer_slug)
    if holding(grants, Permission.ORGANIZER_TEAMS_WRITE):
        return go_to(page, **place)
    return go_to("show_organizer_page") if grants else redirect(url_for("console.show_home"))
