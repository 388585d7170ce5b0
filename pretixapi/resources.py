"""All resources, and where each is mounted."""

from flask import Flask

from pretixapi.categories.views import categories
from pretixapi.discounts.views import discounts
from pretixapi.documents.health import health
from pretixapi.documents.views import documents
from pretixapi.events.views import events
from pretixapi.imported_secrets.views import imported_secrets
from pretixapi.item_meta_properties.views import item_meta_properties
from pretixapi.items.addons.views import addons
from pretixapi.items.bundles.views import bundles
from pretixapi.items.program_times.views import program_times
from pretixapi.items.variations.views import variations
from pretixapi.items.views import items
from pretixapi.log.views import log
from pretixapi.meta_properties.views import meta_properties
from pretixapi.organizers.views import organizers
from pretixapi.questions.options.views import options
from pretixapi.questions.views import questions
from pretixapi.quotas.views import quotas
from pretixapi.root.views import root
from pretixapi.sales_channels.views import sales_channels
from pretixapi.settings.views import event_settings, organizer_settings
from pretixapi.subevents.views import organizer_subevents, subevents
from pretixapi.tax_rules.views import tax_rules
from pretixapi.uploads.views import media, uploads

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
    (organizer_subevents, f"{ORGANIZER}/subevents"),
    (organizer_settings, f"{ORGANIZER}/settings"),
    (event_settings, f"{EVENT}/settings"),
    (categories, f"{EVENT}/categories"),
    (discounts, f"{EVENT}/discounts"),
    (imported_secrets, f"{EVENT}/imported_secrets"),
    (item_meta_properties, f"{EVENT}/item_meta_properties"),
    (items, f"{EVENT}/items"),
    (variations, f"{EVENT}/items/<item_id>/variations"),
    (addons, f"{EVENT}/items/<item_id>/addons"),
    (bundles, f"{EVENT}/items/<item_id>/bundles"),
    (program_times, f"{EVENT}/items/<item_id>/program_times"),
    (questions, f"{EVENT}/questions"),
    (options, f"{EVENT}/questions/<question_id>/options"),
    (quotas, f"{EVENT}/quotas"),
    (subevents, f"{EVENT}/subevents"),
    (tax_rules, f"{EVENT}/taxrules"),
    (uploads, API),
    (media, "/media"),
    (documents, API),
    (health, None),
)


def mount(app: Flask) -> None:
    """Mount every resource on `app`."""
    for blueprint, prefix in RESOURCES:
        app.register_blueprint(blueprint, url_prefix=prefix)
