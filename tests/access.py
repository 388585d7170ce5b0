"""The table of who may do what: one row for every method of every URL."""

from pretixapi.auth.permissions import Permission, Reach
from pretixapi.public.views import EVENT as EVENT_PAGE
from pretixapi.public.views import ORDER as ORDER_PAGE
from pretixapi.public.views import ORGANIZER as ORGANIZER_PAGE
from tests.door_access import DOOR_ACCESS
from tests.order_access import ORDER_ACCESS

EVENTS = Permission.ORGANIZER_EVENTS_CREATE
EVENT = Permission.EVENT_SETTINGS_GENERAL_WRITE
ITEMS = Permission.EVENT_ITEMS_WRITE
ORGANIZER = Permission.ORGANIZER_SETTINGS_GENERAL_WRITE
TEAMS = Permission.ORGANIZER_TEAMS_WRITE
SEE_DEVICES = Permission.ORGANIZER_DEVICES_READ
DEVICES = Permission.ORGANIZER_DEVICES_WRITE
SUBEVENTS = Permission.EVENT_SUBEVENTS_WRITE
TAXES = Permission.EVENT_SETTINGS_TAX_WRITE

AT = "/api/v1/organizers/<organizer>/"
PROPERTY = f"{AT}event_meta_properties/<property_id>/"
ITEM = f"{AT}events/<event>/items/<item_id>/"
TEAM = f"{AT}teams/<team_id>/"
QUESTION = f"{AT}events/<event>/questions/<question_id>/"
SECRETS = f"{AT}events/<event>/imported_secrets/"
SECRET = f"{SECRETS}<other_than(bulk_create,import,export):secret_id>/"
CHANNEL = f"{AT}saleschannels/<identifier>/"


def six(url, placeholder, read, write):
    """The rows of objects that are listed, created, shown, changed, replaced and deleted."""
    one = f"{url}{placeholder}/"
    return [
        ("GET", url, read, 200),
        ("POST", url, write, 400),
        ("GET", one, read, 200),
        ("PATCH", one, write, 200),
        ("PUT", one, write, 400),
        ("DELETE", one, write, 204),
    ]


# Method, URL, what the caller must hold, or a tuple of what it is enough to hold one of, and the
# answer to `{}` then.
ACCESS = [
    ("GET", "/", Reach.PUBLIC, 200),
    ("GET", ORGANIZER_PAGE, Reach.PUBLIC, 200),
    ("GET", EVENT_PAGE, Reach.PUBLIC, 404),
    ("GET", ORDER_PAGE, Reach.PUBLIC, 404),
    ("GET", f"{ORDER_PAGE}pay/<int:number>/", Reach.PUBLIC, 404),
    ("GET", "/healthz", Reach.PUBLIC, 200),
    ("GET", "/media/<name>", Reach.PUBLIC, 404),
    ("GET", "/static/<name>", Reach.PUBLIC, 404),
    ("GET", "/api/", Reach.PUBLIC, 302),
    ("POST", "/api/auth", Reach.PUBLIC, 400),
    ("GET", "/api/me", Reach.CREDENTIAL, 200),
    ("GET", "/api/v1/", Reach.CREDENTIAL, 200),
    ("GET", "/api/v1/me", Reach.CREDENTIAL, 403),
    ("GET", "/api/v1/version", Reach.CREDENTIAL, 200),
    ("GET", "/api/v1/idempotency_query", Reach.CREDENTIAL, 404),
    ("GET", "/api/v1/openapi.json", Reach.PUBLIC, 200),
    ("GET", "/api/v1/docs", Reach.PUBLIC, 200),
    ("GET", "/api/v1/docs/icon.png", Reach.PUBLIC, 200),
    ("GET", "/api/v1/docs/page.js", Reach.PUBLIC, 200),
    ("GET", "/api/v1/docs/swagger-ui.css", Reach.PUBLIC, 200),
    ("GET", "/api/v1/docs/swagger-ui.js", Reach.PUBLIC, 200),
    ("POST", "/api/v1/upload", Reach.CREDENTIAL, 400),
    ("GET", "/api/v1/organizers/", Reach.CREDENTIAL, 200),
    ("GET", AT, Reach.ORGANIZER, 200),
    ("PATCH", AT, ORGANIZER, 200),
    ("PUT", AT, ORGANIZER, 200),
    ("GET", f"{AT}settings/", (ORGANIZER, Reach.DEVICE), 200),
    ("PATCH", f"{AT}settings/", ORGANIZER, 200),
    ("GET", f"{AT}log/", ORGANIZER, 200),
    ("GET", f"{AT}event_meta_properties/", Reach.ORGANIZER, 200),
    ("POST", f"{AT}event_meta_properties/", ORGANIZER, 400),
    ("GET", PROPERTY, Reach.ORGANIZER, 200),
    ("PATCH", PROPERTY, ORGANIZER, 200),
    ("PUT", PROPERTY, ORGANIZER, 400),
    ("DELETE", PROPERTY, ORGANIZER, 204),
    ("GET", f"{AT}saleschannels/", ORGANIZER, 200),
    ("POST", f"{AT}saleschannels/", ORGANIZER, 400),
    ("GET", CHANNEL, ORGANIZER, 200),
    ("PATCH", CHANNEL, ORGANIZER, 200),
    ("PUT", CHANNEL, ORGANIZER, 400),
    ("DELETE", CHANNEL, ORGANIZER, 204),
    *six(f"{AT}teams/", "<team_id>", TEAMS, TEAMS),
    ("GET", f"{TEAM}tokens/", TEAMS, 200),
    ("POST", f"{TEAM}tokens/", TEAMS, 400),
    ("GET", f"{TEAM}tokens/<token_id>/", TEAMS, 200),
    ("DELETE", f"{TEAM}tokens/<token_id>/", TEAMS, 200),
    ("GET", f"{TEAM}members/", TEAMS, 200),
    ("GET", f"{TEAM}members/<member_id>/", TEAMS, 200),
    ("DELETE", f"{TEAM}members/<member_id>/", TEAMS, 204),
    ("GET", f"{TEAM}invites/", TEAMS, 200),
    ("POST", f"{TEAM}invites/", TEAMS, 400),
    ("GET", f"{TEAM}invites/<invite_id>/", TEAMS, 200),
    ("DELETE", f"{TEAM}invites/<invite_id>/", TEAMS, 204),
    ("GET", f"{AT}devices/", SEE_DEVICES, 200),
    ("POST", f"{AT}devices/", DEVICES, 400),
    ("GET", f"{AT}devices/<device_id>/", SEE_DEVICES, 200),
    ("PATCH", f"{AT}devices/<device_id>/", DEVICES, 200),
    ("PUT", f"{AT}devices/<device_id>/", DEVICES, 400),
    ("POST", "/api/v1/device/initialize", Reach.PUBLIC, 400),
    ("POST", "/api/v1/device/update", Reach.DEVICE, 400),
    ("POST", "/api/v1/device/roll", Reach.DEVICE, 200),
    ("POST", "/api/v1/device/revoke", Reach.DEVICE, 200),
    ("GET", "/api/v1/device/info", Reach.DEVICE, 200),
    ("GET", "/api/v1/device/eventselection", Reach.DEVICE, 404),
    ("GET", f"{AT}events/", (EVENT, Reach.DEVICE), 200),
    ("POST", f"{AT}events/", EVENTS, 400),
    ("GET", f"{AT}events/<event>/", (EVENT, Reach.DEVICE), 200),
    ("PATCH", f"{AT}events/<event>/", EVENT, 200),
    ("PUT", f"{AT}events/<event>/", EVENT, 400),
    # It has orders.
    ("DELETE", f"{AT}events/<event>/", EVENT, 403),
    ("POST", f"{AT}events/<event>/clone/", EVENTS, 400),
    ("GET", f"{AT}events/<event>/settings/", Reach.EVENT, 200),
    ("PATCH", f"{AT}events/<event>/settings/", EVENT, 200),
    ("GET", f"{AT}events/<event>/log/", EVENT, 200),
    *six(f"{AT}events/<event>/categories/", "<category_id>", Reach.EVENT, ITEMS),
    *six(f"{AT}events/<event>/discounts/", "<discount_id>", Reach.EVENT, ITEMS),
    *six(f"{AT}events/<event>/item_meta_properties/", "<item_property_id>", Reach.EVENT, EVENT),
    *six(f"{AT}events/<event>/items/", "<item_id>", Reach.EVENT, ITEMS),
    *six(f"{ITEM}variations/", "<variation_id>", Reach.EVENT, ITEMS),
    *six(f"{ITEM}addons/", "<addon_id>", Reach.EVENT, ITEMS),
    *six(f"{ITEM}bundles/", "<bundle_id>", Reach.EVENT, ITEMS),
    *six(f"{ITEM}program_times/", "<program_time_id>", Reach.EVENT, ITEMS),
    # There is no such order.
    *six(f"{AT}events/<event>/questions/", "<question_id>", Reach.EVENT, ITEMS),
    *six(f"{QUESTION}options/", "<option_id>", Reach.EVENT, ITEMS),
    *six(f"{AT}events/<event>/quotas/", "<quota_id>", Reach.EVENT, ITEMS),
    ("GET", f"{AT}events/<event>/quotas/<quota_id>/availability/", Reach.EVENT, 200),
    *six(f"{AT}events/<event>/subevents/", "<subevent_id>", Reach.EVENT, SUBEVENTS),
    ("GET", f"{AT}subevents/", Reach.ORGANIZER, 200),
    ("GET", f"{AT}subevents/<subevent_id>/", Reach.ORGANIZER, 200),
    *six(f"{AT}events/<event>/taxrules/", "<tax_rule_id>", Reach.EVENT, TAXES),
    *ORDER_ACCESS,
    *DOOR_ACCESS,
    ("GET", SECRETS, EVENT, 200),
    ("POST", SECRETS, EVENT, 400),
    ("POST", f"{SECRETS}bulk_create/", EVENT, 400),
    ("POST", f"{SECRETS}import/", EVENT, 415),
    ("GET", f"{SECRETS}export/", EVENT, 200),
    ("GET", SECRET, EVENT, 200),
    ("PATCH", SECRET, EVENT, 200),
    ("PUT", SECRET, EVENT, 400),
    ("DELETE", SECRET, EVENT, 204),
]

# What is below organizers is there once more, in the dialect that spells them another way.
ORGANIZERS, ORGANISERS = "/api/v1/organizers/", "/api/v1/organisers/"
ACCESS += [
    (method, url.replace(ORGANIZERS, ORGANISERS), held, status)
    for method, url, held, status in ACCESS
    if url.startswith(ORGANIZERS)
]


def choices(held):
    """Return what it is enough to hold one of."""
    return held if isinstance(held, tuple) else (held,)


def permissions_in(held):
    return [each for each in choices(held) if isinstance(each, Permission)]
