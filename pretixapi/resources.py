"""All resources, and where each is mounted."""

from flask import Flask

from pretixapi.blocked_secrets.views import blocked_secrets
from pretixapi.categories.views import categories
from pretixapi.checkin_lists.views import checkin_lists
from pretixapi.checkin_rpc.tickets.views import checkin_tickets
from pretixapi.checkin_rpc.views import checkin_rpc
from pretixapi.checkins.views import checkins, failed_checkins
from pretixapi.console.views import console
from pretixapi.devices.itself.views import device
from pretixapi.devices.views import devices
from pretixapi.discounts.views import discounts
from pretixapi.documents.health import health
from pretixapi.documents.views import documents
from pretixapi.events.views import events
from pretixapi.http.dialects import PRETALX
from pretixapi.imported_secrets.views import imported_secrets
from pretixapi.item_meta_properties.views import item_meta_properties
from pretixapi.items.addons.views import addons
from pretixapi.items.bundles.views import bundles
from pretixapi.items.program_times.views import program_times
from pretixapi.items.variations.views import variations
from pretixapi.items.views import items
from pretixapi.log.views import log
from pretixapi.meta_properties.views import meta_properties
from pretixapi.orders.changes.transitions import transitions
from pretixapi.orders.changes.views import order_changes
from pretixapi.orders.creation.views import order_creation
from pretixapi.orders.payments.actions import payment_actions
from pretixapi.orders.payments.views import payments
from pretixapi.orders.refunds.actions import refund_actions
from pretixapi.orders.refunds.views import refunds
from pretixapi.orders.views import orders, organizer_orders
from pretixapi.organizers.views import organizers
from pretixapi.pages.assets import assets
from pretixapi.positions.changes.views import position_changes
from pretixapi.positions.views import organizer_positions, positions
from pretixapi.public.views import public
from pretixapi.questions.options.views import options
from pretixapi.questions.views import questions
from pretixapi.quotas.views import quotas
from pretixapi.revoked_secrets.views import revoked_secrets
from pretixapi.root.views import root
from pretixapi.sales_channels.views import sales_channels
from pretixapi.settings.views import event_settings, organizer_settings
from pretixapi.subevents.views import organizer_subevents, subevents
from pretixapi.tax_rules.views import tax_rules
from pretixapi.teams.invites.views import invites
from pretixapi.teams.members.views import members
from pretixapi.teams.tokens.views import tokens
from pretixapi.teams.views import teams
from pretixapi.uploads.views import media, uploads
from pretixapi.users.views import users

API = "/api/v1"
ORGANIZERS = f"{API}/organizers"
ORGANIZER = f"{ORGANIZERS}/<organizer>"
EVENT = f"{ORGANIZER}/events/<event>"
# How pretalx spells it, and where its dialect is spoken.
ORGANISERS = f"{API}/organisers"

RESOURCES = (
    (root, "/api"),
    (users, "/api"),
    (organizers, ORGANIZERS),
    (meta_properties, f"{ORGANIZER}/event_meta_properties"),
    (sales_channels, f"{ORGANIZER}/saleschannels"),
    (teams, f"{ORGANIZER}/teams"),
    (tokens, f"{ORGANIZER}/teams/<team_id>/tokens"),
    (members, f"{ORGANIZER}/teams/<team_id>/members"),
    (invites, f"{ORGANIZER}/teams/<team_id>/invites"),
    (devices, f"{ORGANIZER}/devices"),
    (device, f"{API}/device"),
    (events, f"{ORGANIZER}/events"),
    (log, ORGANIZER),
    (organizer_orders, f"{ORGANIZER}/orders"),
    (organizer_positions, f"{ORGANIZER}/orderpositions"),
    (checkin_rpc, f"{ORGANIZER}/checkinrpc"),
    (organizer_subevents, f"{ORGANIZER}/subevents"),
    (organizer_settings, f"{ORGANIZER}/settings"),
    (event_settings, f"{EVENT}/settings"),
    (categories, f"{EVENT}/categories"),
    (checkin_lists, f"{EVENT}/checkinlists"),
    (checkin_tickets, f"{EVENT}/checkinlists/<list_id>/positions"),
    (failed_checkins, f"{EVENT}/checkinlists/<list_id>/failed_checkins"),
    (checkins, f"{EVENT}/checkins"),
    (discounts, f"{EVENT}/discounts"),
    (imported_secrets, f"{EVENT}/imported_secrets"),
    (item_meta_properties, f"{EVENT}/item_meta_properties"),
    (items, f"{EVENT}/items"),
    (variations, f"{EVENT}/items/<item_id>/variations"),
    (addons, f"{EVENT}/items/<item_id>/addons"),
    (bundles, f"{EVENT}/items/<item_id>/bundles"),
    (program_times, f"{EVENT}/items/<item_id>/program_times"),
    (orders, f"{EVENT}/orders"),
    (order_creation, f"{EVENT}/orders"),
    (order_changes, f"{EVENT}/orders/<code>"),
    (transitions, f"{EVENT}/orders/<code>"),
    (payments, f"{EVENT}/orders/<code>/payments"),
    (payment_actions, f"{EVENT}/orders/<code>/payments"),
    (refunds, f"{EVENT}/orders/<code>/refunds"),
    (refund_actions, f"{EVENT}/orders/<code>/refunds"),
    (positions, f"{EVENT}/orderpositions"),
    (position_changes, f"{EVENT}/orderpositions"),
    (revoked_secrets, f"{EVENT}/revokedsecrets"),
    (blocked_secrets, f"{EVENT}/blockedsecrets"),
    (questions, f"{EVENT}/questions"),
    (options, f"{EVENT}/questions/<question_id>/options"),
    (quotas, f"{EVENT}/quotas"),
    (subevents, f"{EVENT}/subevents"),
    (tax_rules, f"{EVENT}/taxrules"),
    (uploads, API),
    (media, "/media"),
    (documents, API),
    (assets, "/static"),
    (console, None),
    (health, None),
    (public, None),
)


def mount(app: Flask) -> None:
    """Mount every resource on `app`, those of organizers once more in the other dialect."""
    for blueprint, prefix in RESOURCES:
        app.register_blueprint(blueprint, url_prefix=prefix)
        if prefix is not None and prefix.startswith(ORGANIZERS):
            app.register_blueprint(
                blueprint,
                url_prefix=prefix.replace(ORGANIZERS, ORGANISERS),
                name=f"{PRETALX.name}_{blueprint.name}",
                dialect=PRETALX,
            )
