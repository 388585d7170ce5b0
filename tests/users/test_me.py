"""Who a token speaks for."""

import pytest

from pretixapi.auth.tokens import user_token
from pretixapi.models import db
from tests.browser_client import Browser
from tests.client import ApiClient

both_spellings = pytest.mark.parametrize("url", ["/api/me", "/api/me/"])


@pytest.fixture
def alice(make):
    return make.user("alice@example.org", locale="de", timezone="Europe/Berlin")


@pytest.fixture
def client(app, make, alice):
    return ApiClient(app, make.user_token(alice))


@both_spellings
def test_user_shown(client, url):
    response = client.get(url)
    shown = {
        "name": "Alice",
        "email": "alice@example.org",
        "locale": "de",
        "timezone": "Europe/Berlin",
    }
    assert (response.status_code, response.json) == (200, shown)
    assert list(response.json) == list(shown)


@both_spellings
def test_team_shown(app, make, organizer, url):
    response = ApiClient(app, make.token(make.team(organizer))).get(url)
    team = {"name": "Test", "email": None, "locale": "en", "timezone": "UTC"}
    assert (response.status_code, response.json) == (200, team)


@both_spellings
def test_nobody_refused(anonymous, url):
    response = anonymous.get(url)
    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"] == "Token"
    assert response.json == {"detail": "Authentication credentials were not provided."}


def test_unknown_token_refused(app):
    response = ApiClient(app, "unknown").get("/api/me")
    assert (response.status_code, response.json) == (401, {"detail": "Invalid token."})


def test_deactivated_user_refused(client, alice):
    alice.active = False
    db.session.commit()
    response = client.get("/api/me")
    assert response.status_code == 401
    assert response.json == {"detail": "Token inactive or deleted."}


def test_token_of_another_generation_refused(app, client, alice):
    assert ApiClient(app, user_token(alice.id, 2)).get("/api/me").status_code == 401
    assert client.get("/api/me").status_code == 200


def test_user_without_teams_sees_no_organizer(client, organizer):
    response = client.get("/api/v1/organizers/")
    assert (response.status_code, response.json["count"]) == (200, 0)
    assert client.get("/api/v1/organizers/bigevents/").status_code == 403


@both_spellings
def test_other_methods_refused(client, url):
    response = client.post(url, {})
    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")


def test_browser_is_told_who_is_logged_in(app, alice):
    response = Browser(app, alice).get("/api/v1/me")
    shown = {
        "email": "alice@example.org",
        "fullname": "Alice",
        "locale": "de",
        "is_staff": False,
        "timezone": "Europe/Berlin",
    }
    assert (response.status_code, response.json) == (200, shown)
    assert list(response.json) == list(shown)


def test_token_is_not_told_who_is_logged_in(client):
    response = client.get("/api/v1/me")
    assert response.status_code == 403
    assert response.json == {"detail": "Authentication credentials were not provided."}


def test_nobody_is_logged_in(anonymous):
    assert anonymous.get("/api/v1/me").status_code == 401
    assert anonymous.get("/api/v1/me/").status_code == 404
