"""All resources, and where each is mounted."""

from flask import Flask

from pretixapi.events.views import events

API = "/api/v1"
ORGANIZER = f"{API}/organizers/<organizer>"
EVENT = f"{ORGANIZER}/events/<event>"

RESOURCES = ((events, f"{ORGANIZER}/events"),)


def mount(app: Flask) -> None:
    """Mount every resource on `app`."""
    for blueprint, prefix in RESOURCES:
        app.register_blueprint(blueprint, url_prefix=prefix)
