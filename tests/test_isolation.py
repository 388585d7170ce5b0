"""Strangers cannot tell what is there from what is not: each URL answers them alike for both."""

from collections.abc import Callable

import pytest

from pretixapi.auth.permissions import Reach
from pretixapi.http.contract import contract_of
from tests.browser_client import Browser
from tests.client import ApiClient
from tests.samples import filled, samples

# What is not there, as long as what is there, so that answers that repeat it are of one length.
ABSENT = {"organizer": "bigeventz", "event": "samplecomf"}
# The words of the parts of a URL that choose one of several pages.
WORDS = {"_form": "token", "_list": "tokens", "token": "x"}
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")


@pytest.fixture
def found(make, organizer, event):
    return {**samples(make, organizer, event), **WORDS}


@pytest.fixture
def user_of(make) -> Callable:
    """A maker of users who have a token, and of that token."""

    def make_one(*teams, **values):
        user = make.user("stranger@example.net", *teams, **values)
        return user, make.user_token(user)

    return make_one


@pytest.fixture
def strangers(app, make, organizer, user_of) -> dict[str, Callable]:
    """All kinds of clients that have no business with the organizer, or with its events."""

    def elsewhere():
        return make.team(make.organizer("other"))

    def idle():
        return make.team(organizer, "none", events=[])

    def user(*teams, **values):
        return ApiClient(app, user_of(*teams, **values)[1])

    def browser(*teams, **values):
        return Browser(app, user_of(*teams, **values)[0])

    def device(of, **values):
        return ApiClient(app, make.device_token(make.device(of, **values)), "Device")

    return {
        "nobody": lambda: ApiClient(app),
        "unknown token": lambda: ApiClient(app, "0" * 64),
        "token of another organizer": lambda: ApiClient(app, make.token(elsewhere())),
        "revoked token": lambda: ApiClient(app, make.token(make.team(organizer), active=False)),
        "user of another organizer": lambda: user(elsewhere()),
        "user without teams": user,
        "deactivated user": lambda: user(make.team(organizer), active=False),
        "browser of another organizer": lambda: browser(elsewhere()),
        "browser without teams": browser,
        "browser of a deactivated user": lambda: browser(make.team(organizer), active=False),
        "unknown device": lambda: ApiClient(app, "0" * 64, "Device"),
        "device of another organizer": lambda: device(make.organizer("other")),
        "revoked device": lambda: device(organizer, revoked=True),
        "device without events": lambda: device(organizer, events=[]),
        "token without events": lambda: ApiClient(app, make.token(idle())),
        "browser without events": lambda: browser(idle()),
    }


def ask(client, method, url):
    """Return all that a stranger is told, but for the part of the URL that differs anyway."""
    if isinstance(client, Browser) and method == "POST":
        response = client.post(url)
    elif isinstance(client, Browser):
        response = client.open(method, url, headers={"X-CSRFToken": client.csrf_token})
    else:
        response = client.open(method, url, {})
    headers = [(name, value) for name, value in response.headers if name != "Set-Cookie"]
    return response.status_code, headers, response.text


OF_OTHERS = (
    *("nobody", "unknown token", "token of another organizer", "revoked token"),
    *("user of another organizer", "user without teams", "deactivated user"),
    *("browser of another organizer", "browser without teams", "browser of a deactivated user"),
    *("unknown device", "device of another organizer", "revoked device"),
)
WITHOUT_EVENTS = ("token without events", "browser without events", "device without events")


def guarded(app, parameter):
    """Return the rules of all URLs with that parameter which are not for everybody."""
    return {
        rule.rule
        for rule in app.url_map.iter_rules()
        if parameter in rule.arguments
        and contract_of(app.view_functions[rule.endpoint]).permission is not Reach.PUBLIC
    }


@pytest.mark.parametrize("name", OF_OTHERS + WITHOUT_EVENTS)
def test_stranger_finds_nothing(shared_app, found, strangers, name):
    client = strangers[name]()
    hidden = "event" if name in WITHOUT_EVENTS else "organizer"
    told = {}
    for url in guarded(shared_app, hidden):
        for method in METHODS:
            real = ask(client, method, filled(url, found))
            absent = ask(client, method, filled(url, {**found, hidden: ABSENT[hidden]}))
            if repr(real).replace(found[hidden], ABSENT[hidden]) != repr(absent):
                told[method, url] = real, absent
    assert told == {}


@pytest.mark.parametrize("name", OF_OTHERS)
@pytest.mark.parametrize(
    "url", ["/api/v1/organizers/", "/api/v1/organisers/", "/api/v1/", "/api/me", "/control/"]
)
def test_stranger_sees_no_organizer(strangers, url, name):
    assert "bigevents" not in strangers[name]().get(url).text
