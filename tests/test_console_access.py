"""Who may see and do what in the console: one row for every method of every page."""

import re

import pytest
from sqlalchemy import select

from pretixapi.auth.permissions import Permission, Reach
from pretixapi.console.invitations.links import link_to
from pretixapi.models import TeamToken, db
from tests.browser_client import Browser

EVENTS = Permission.EVENT_SETTINGS_GENERAL_WRITE
TEAMS = Permission.ORGANIZER_TEAMS_WRITE
DEVICES = Permission.ORGANIZER_DEVICES_WRITE

ORGANIZER = "/control/organizer/<organizer>/"
TEAM = f"{ORGANIZER}team/<team_id>/"
EVENT = "/control/event/<organizer>/<event>/"
INVITATION = "/control/invite/<token>"

# Method, URL, what the user must hold, and the answer to a form without any field then.
ACCESS = [
    ("GET", "/control/login", Reach.PUBLIC, 200),
    ("POST", "/control/login", Reach.PUBLIC, 400),
    ("POST", "/control/logout", Reach.CREDENTIAL, 302),
    ("GET", INVITATION, Reach.PUBLIC, 200),
    ("POST", INVITATION, Reach.PUBLIC, 400),
    ("GET", "/control/", Reach.CREDENTIAL, 200),
    ("GET", "/orga/me", Reach.CREDENTIAL, 200),
    ("POST", "/orga/me", Reach.CREDENTIAL, 400),
    ("GET", "/orga/me/<any(token,replace,password):_form>", Reach.CREDENTIAL, 302),
    ("POST", "/orga/me/token", Reach.CREDENTIAL, 200),
    ("POST", "/orga/me/replace", Reach.CREDENTIAL, 200),
    ("POST", "/orga/me/password", Reach.CREDENTIAL, 400),
    ("GET", ORGANIZER, Reach.ORGANIZER, 200),
    ("GET", f"{ORGANIZER}teams", TEAMS, 200),
    ("GET", f"{ORGANIZER}team/add", TEAMS, 200),
    ("POST", f"{ORGANIZER}team/add", TEAMS, 400),
    ("GET", TEAM, TEAMS, 200),
    ("GET", f"{TEAM}edit", TEAMS, 200),
    ("POST", f"{TEAM}edit", TEAMS, 400),
    ("POST", f"{TEAM}delete", TEAMS, 302),
    ("GET", f"{TEAM}<any(tokens,invites):_list>", TEAMS, 302),
    ("POST", f"{TEAM}tokens", TEAMS, 400),
    ("POST", f"{TEAM}tokens/<token_id>/revoke", TEAMS, 302),
    ("POST", f"{TEAM}members/<member_id>/remove", TEAMS, 302),
    ("POST", f"{TEAM}invites", TEAMS, 400),
    ("POST", f"{TEAM}invites/<invite_id>/revoke", TEAMS, 302),
    ("GET", f"{ORGANIZER}devices", Permission.ORGANIZER_DEVICES_READ, 200),
    ("GET", f"{ORGANIZER}device/add", DEVICES, 200),
    ("POST", f"{ORGANIZER}device/add", DEVICES, 400),
    ("GET", f"{ORGANIZER}device/<device_id>/", DEVICES, 200),
    ("POST", f"{ORGANIZER}device/<device_id>/revoke", DEVICES, 302),
    ("GET", EVENT, EVENTS, 200),
    ("POST", EVENT, EVENTS, 400),
    ("GET", f"{EVENT}secrets/", EVENTS, 200),
    ("POST", f"{EVENT}secrets/", EVENTS, 415),
]

every_row = pytest.mark.parametrize("row", ACCESS, ids=lambda row: f"{row[0]} {row[1]}")


@pytest.fixture
def ask(app, make, organizer, event):
    """A sender of empty forms for a user in these teams; None stands for nobody."""
    crew = make.team(organizer)
    make.token(crew)
    invite = make.invite(crew, "carol@example.org")
    with app.test_request_context():
        link = link_to(invite)
    found = {
        "organizer": organizer.slug,
        "event": event.slug,
        "team_id": crew.id,
        "token_id": db.session.scalars(select(TeamToken.id)).one(),
        "member_id": make.user("bob@example.org", crew).id,
        "invite_id": invite.id,
        "device_id": make.new_device(organizer).device_id,
        "token": link.rpartition("/")[2],
        "_form": "token",
        "_list": "tokens",
    }

    def send(method, url, *teams):
        for name, value in found.items():
            url = re.sub(rf"<(?:[^<>:]+:)?{name}>", str(value), url)
        user = None if None in teams else make.user("alice@example.org", *teams)
        browser = Browser(app, user)
        return browser.get(url) if method == "GET" else browser.post(url)

    return send


@pytest.fixture
def team_with(make, organizer):
    """A maker of teams that hold exactly these permissions, for all events."""
    # Without any the factory would grant all; it makes nothing of a name it does not know.
    return lambda *permissions: make.team(organizer, "none", *permissions)


def test_table_names_every_page(shared_app):
    pages = {
        (method, rule.rule)
        for rule in shared_app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if rule.endpoint.startswith("console.")
    }
    assert {row[:2] for row in ACCESS} == pages


@every_row
def test_user_who_holds_what_is_asked_is_let_in(ask, team_with, row):
    method, url, held, status = row
    team = team_with(*([held] if isinstance(held, Permission) else []))
    assert ask(method, url, None if held is Reach.PUBLIC else team).status_code == status


@every_row
def test_user_who_holds_everything_else_is_refused(ask, team_with, row):
    method, url, held, status = row
    team = team_with(*(each for each in Permission if each is not held))
    response = ask(method, url, None if held is Reach.PUBLIC else team)
    assert response.status_code == (403 if isinstance(held, Permission) else status)


@every_row
def test_stranger_is_refused(ask, make, row):
    method, url, held, status = row
    stranger = make.team(make.organizer("other"))
    response = ask(method, url, None if held is Reach.PUBLIC else stranger)
    assert response.status_code == (403 if "<organizer>" in url else status)


@every_row
def test_user_without_teams_is_refused(ask, row):
    method, url, held, status = row
    response = ask(method, url, *([None] if held is Reach.PUBLIC else []))
    assert response.status_code == (403 if "<organizer>" in url else status)


@every_row
def test_user_without_the_event_is_refused(ask, make, organizer, row):
    method, url, held, status = row
    team = make.team(organizer, events=[])
    response = ask(method, url, None if held is Reach.PUBLIC else team)
    assert response.status_code == (403 if "<event>" in url else status)


@every_row
def test_nobody_is_asked_to_log_in(ask, row):
    method, url, held, status = row
    response = ask(method, url, None)
    if held is Reach.PUBLIC:
        assert response.status_code == status
    else:
        assert response.status_code == 302
        assert response.location.partition("?")[0] == "/control/login"


@every_row
def test_token_opens_no_page(app, make, organizer, row):
    method, url, held, _ = row
    browser = Browser(app)
    headers = {"Authorization": f"Token {make.token(make.team(organizer))}"}
    if held is not Reach.PUBLIC and "<" not in url:
        assert browser.open(method, url, headers=headers).location.startswith("/control/login")
