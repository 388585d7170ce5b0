"""What all pages of an event tell of it."""

from typing import Any

from flask import g, redirect, url_for
from sqlalchemy import Row
from werkzeug.wrappers import Response

from pretixapi.console.events.naming import readable
from pretixapi.organizers.queries import organizer_row

URL = "/control/event/<organizer>/<event>/"


def place_of(event: Row) -> dict[str, Any]:
    """Return what the templates need to say which event they are about, and to lead to others."""
    return {
        "event": event,
        "event_name": readable(event.name) or event.slug,
        "organizer": organizer_row(),
        "url": {"organizer": g.organizer_slug, "event": event.slug},
    }


def return_to(endpoint: str) -> Response:
    """Go to a page of the event at hand, whatever method led here."""
    return redirect(url_for(endpoint, organizer=g.organizer_slug, event=g.event.slug), 303)
