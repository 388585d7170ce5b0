"""All resources, and where each is mounted."""

from flask import Flask

from pretixapi.categories.views import categories
from pretixapi.documents.health import health
from pretixapi.documents.views import documents
from pretixapi.events.views import events
from pretixapi.imported_secrets.views import imported_secrets
from pretixapi.log.views import log
from pretixapi.meta_properties.views import meta_properties
from pretixapi.organizers.views import organizers
from pretixapi.root.views import root
from pretixapi.sales_channels.views import sales_channels
from pretixapi.settings.views import event_settings, organizer_settings

API = "/api/v1"
ORGANIZER = f"{API}/organizers/<organizer>"
EVENT = f"{ORGANIZER}/events/<event>"

RESOURCES = (
    (root, "/api"),
    (organizers, f"{API}/organizers"),
    (meta_properties, f"{ORGANIZER}/event_meta_properties"),
    (sales_channels, f"{ORGANIZER}/saleschannels"),
    (events, f"{ORGANIZER}/events"),
    (log, ORGANIZER),
    (organizer_settings, f"{ORGANIZER}/settings"),
    (event_settings, f"{EVENT}/settings"),
    (categories, f"{EVENT}/categories"),
    (imported_secrets, f"{EVENT}/imported_secrets"),
    (documents, API),
    (health, None),
)


def mount(app: Flask) -> None:
    """Mount every resource on `app`."""
    for blueprint, prefix in RESOURCES:
        app.register_blueprint(blueprint, url_prefix=prefix)
