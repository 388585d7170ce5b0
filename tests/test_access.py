"""Who may do what: one row for every method of every URL."""

import pytest

from pretixapi.auth.permissions import Permission, Reach
from pretixapi.public.views import EVENT as EVENT_PAGE
from pretixapi.public.views import ORGANIZER as ORGANIZER_PAGE
from tests.client import ApiClient
from tests.samples import filled, samples

EVENTS = Permission.ORGANIZER_EVENTS_CREATE
EVENT = Permission.EVENT_SETTINGS_GENERAL_WRITE
ITEMS = Permission.EVENT_ITEMS_WRITE
ORGANIZER = Permission.ORGANIZER_SETTINGS_GENERAL_WRITE
TEAMS = Permission.ORGANIZER_TEAMS_WRITE
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


# Method, URL, what the caller must hold, and the answer to `{}` then.
ACCESS = [
    ("GET", "/", Reach.PUBLIC, 200),
    ("GET", ORGANIZER_PAGE, Reach.PUBLIC, 200),
    ("GET", EVENT_PAGE, Reach.PUBLIC, 404),
    ("GET", "/healthz", Reach.PUBLIC, 200),
    ("GET", "/media/<name>", Reach.PUBLIC, 404),
    ("GET", "/static/<name>", Reach.PUBLIC, 404),
    ("GET", "/api/", Reach.PUBLIC, 302),
    ("POST", "/api/auth", Reach.PUBLIC, 400),
    ("GET", "/api/me", Reach.CREDENTIAL, 200),
    ("GET", "/api/v1/", Reach.CREDENTIAL, 200),
    ("GET", "/api/v1/me", Reach.CREDENTIAL, 403),
    ("GET", "/api/v1/version", Reach.CREDENTIAL, 200),
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
    ("GET", f"{AT}settings/", ORGANIZER, 200),
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
    ("GET", f"{AT}events/", EVENT, 200),
    ("POST", f"{AT}events/", EVENTS, 400),
    ("GET", f"{AT}events/<event>/", EVENT, 200),
    ("PATCH", f"{AT}events/<event>/", EVENT, 200),
    ("PUT", f"{AT}events/<event>/", EVENT, 400),
    ("DELETE", f"{AT}events/<event>/", EVENT, 204),
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
    *six(f"{AT}events/<event>/questions/", "<question_id>", Reach.EVENT, ITEMS),
    *six(f"{QUESTION}options/", "<option_id>", Reach.EVENT, ITEMS),
    *six(f"{AT}events/<event>/quotas/", "<quota_id>", Reach.EVENT, ITEMS),
    ("GET", f"{AT}events/<event>/quotas/<quota_id>/availability/", Reach.EVENT, 200),
    *six(f"{AT}events/<event>/subevents/", "<subevent_id>", Reach.EVENT, SUBEVENTS),
    ("GET", f"{AT}subevents/", Reach.ORGANIZER, 200),
    ("GET", f"{AT}subevents/<subevent_id>/", Reach.ORGANIZER, 200),
    *six(f"{AT}events/<event>/taxrules/", "<tax_rule_id>", Reach.EVENT, TAXES),
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

every_row = pytest.mark.parametrize("row", ACCESS, ids=lambda row: f"{row[0]} {row[1]}")


@pytest.fixture
def ask(app, make, organizer, event):
    """A sender of `{}` for a team that a test describes; no team stands for no token."""
    found = samples(make, organizer, event)

    def send(method, url, team=None):
        client = ApiClient(app, team and make.token(team))
        return client.open(method, filled(url, found), {})

    return send


@pytest.fixture
def team_with(make, organizer):
    """A maker of teams that hold exactly these permissions."""

    def make_one(*permissions, **options):
        # Without any the factory would grant all; it makes nothing of a name it does not know.
        return make.team(organizer, "none", *permissions, **options)

    return make_one


def test_table_names_every_route(shared_app):
    routes = {
        (method, rule.rule)
        for rule in shared_app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
        # The console has a table of its own.
        if not rule.endpoint.startswith("console.")
    }
    assert {row[:2] for row in ACCESS} == routes


@every_row
def test_caller_who_holds_what_is_asked_is_let_in(ask, team_with, row):
    method, url, held, status = row
    permissions = [held] if isinstance(held, Permission) else []
    assert ask(method, url, team_with(*permissions)).status_code == status


@every_row
def test_caller_who_holds_everything_else_is_refused(ask, team_with, row):
    method, url, held, status = row
    response = ask(method, url, team_with(*(each for each in Permission if each is not held)))
    assert response.status_code == (403 if isinstance(held, Permission) else status)


@every_row
def test_stranger_is_refused(ask, make, row):
    method, url, _, status = row
    response = ask(method, url, make.team(make.organizer("other")))
    assert response.status_code == (403 if "<organizer>" in url else status)


@every_row
def test_caller_without_the_event_is_refused(ask, make, organizer, row):
    method, url, _, status = row
    response = ask(method, url, make.team(organizer, events=[]))
    if "<event>" in url:
        status = 403
    elif "<subevent_id>" in url:
        status = 404
    assert response.status_code == status


@every_row
def test_caller_without_a_token_is_refused(ask, row):
    method, url, held, status = row
    assert ask(method, url).status_code == (status if held is Reach.PUBLIC else 401)
