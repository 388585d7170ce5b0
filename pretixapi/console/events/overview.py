"""The page of an event: its state, what keeps it from going live, and its log."""

from flask import flash, g, render_template, request
from werkzeug.wrappers import Response

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.console.events import queries
from pretixapi.console.events.dates import dates_of
from pretixapi.console.events.log import told
from pretixapi.console.events.place import URL, place_of, return_to
from pretixapi.console.pages import console
from pretixapi.events.changes import change_event
from pretixapi.events.live import CHECKS
from pretixapi.events.queries import event_row, lock_event
from pretixapi.http.errors import Invalid
from pretixapi.http.links import site_url
from pretixapi.http.marks import refuses
from pretixapi.http.paging import paginate
from pretixapi.log.listing import event_log

# What the form may say of the state, and what is said once it is that.
STATES = {
    "true": (True, "The event is live."),
    "false": (False, "The event is offline."),
}
NO_STATE = "Please say whether the event is to be live."


@console.get(URL)
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
def show_event_page() -> str:
    """Show the state of an event, and what was done to it."""
    return _show()


@console.post(URL)
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@refuses(400, "Something keeps the event from going live.")
def switch_event() -> Response | tuple[str, int]:
    """Take an event live or offline."""
    state = STATES.get(request.form.get("live"))
    if state is None:
        return _show([NO_STATE]), 400
    live, said = state
    try:
        change_event(lock_event(g.event.id), {"live": live})
    except Invalid as refusal:
        return _show(refusal.body["live"]), refusal.status
    flash(said)
    return return_to("console.show_event_page")


def _show(refused: list[str] | None = None) -> str:
    event = event_row(g.event.id)
    log = paginate(event_log({}))
    return render_template(
        "console/events/overview.html",
        **place_of(event),
        dates=dates_of(event),
        public_url=site_url() + event.public_url,
        issues=() if event.live else _issues(event.id),
        refused=refused,
        facts=queries.facts(),
        log=log,
        days=told(log.rows, event.timezone),
    )


def _issues(event_id: int) -> list[str]:
    """Return what keeps the event from going live."""
    event = queries.event_entity(event_id)
    return [issue for check in CHECKS if (issue := check(event))]
