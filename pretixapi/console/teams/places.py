"""Where the pages of teams are."""

from typing import Any

from flask import g, redirect, url_for
from werkzeug.wrappers import Response

TEAMS = "/control/organizer/<organizer>/teams"
NEW_TEAM = "/control/organizer/<organizer>/team/add"
TEAM = "/control/organizer/<organizer>/team/<team_id>"


def go_to(page: str, **place: Any) -> Response:
    """Send the browser on to a page of the organizer at hand."""
    return redirect(url_for(f"console.{page}", organizer=g.organizer_slug, **place))
