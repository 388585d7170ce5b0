"""Where people find their organizers and events."""

from flask import g, render_template
from sqlalchemy import Row

from pretixapi.auth.grants import holding
from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.console.languages import ENGLISH, pick
from pretixapi.console.pages import console
from pretixapi.console.queries import latest_events
from pretixapi.http.links import site_url
from pretixapi.http.paging import paginate
from pretixapi.organizers import queries
from pretixapi.pages.moments import local
from pretixapi.pages.writing import write_days


@console.get("/control/")
@requires(Reach.CREDENTIAL)
def show_home() -> str:
    """Show the organizers that the user has to do with."""
    page = paginate(queries.visible_organizers())
    return render_template("console/home.html", page=page)


@console.get("/control/organizer/<organizer>/")
@requires(Reach.ORGANIZER)
def show_organizer_page() -> str:
    """Show an organizer's events, as far as the user may see their pages."""
    can_change_teams = bool(holding(g.grants, Permission.ORGANIZER_TEAMS_WRITE))
    can_see_devices = bool(holding(g.grants, Permission.ORGANIZER_DEVICES_READ))
    g.grants = holding(g.grants, Permission.EVENT_SETTINGS_GENERAL_WRITE)
    organizer = queries.organizer_row()
    return render_template(
        "console/organizer.html",
        organizer=organizer,
        public_url=site_url() + organizer.public_url,
        page=paginate(latest_events()),
        pick=pick,
        day_of=_day_of,
        can_change_teams=can_change_teams,
        can_see_devices=can_see_devices,
    )


def _day_of(event: Row) -> str:
    """Return the day on which an event begins, by its own clocks."""
    day = local(event.date_from, event.timezone).date()
    return write_days(day, day, ENGLISH)
