"""The API in a browser where somebody is logged in to the console."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from pretixapi.models import UserSession, db
from tests.browser_client import Browser
from tests.client import ORGANIZER

URL = f"{ORGANIZER}events/sampleconf/"
MISSING = {"detail": "Authentication credentials were not provided."}
COOKIE = "pretixapi_session"
VARY = "Accept, Accept-Language"


@pytest.fixture
def alice(make, organizer, event):
    return make.user("alice@example.org", make.team(organizer))


@pytest.fixture
def browser(app, alice):
    return Browser(app, alice)


def patch(browser, token=None, **options):
    headers = {} if token is None else {"X-CSRFToken": token}
    return browser.open("PATCH", URL, json={"live": False}, headers=headers, **options)


def test_session_is_let_in_with_the_token_of_its_forms_in_a_header(browser):
    assert patch(browser, browser.csrf_token).status_code == 200


def test_scripts_find_the_token_in_a_cookie_as_with_django(app, alice):
    browser = Browser(app)
    browser.log_in("alice@example.org", "correct horse")
    token = browser.client.get_cookie("pretixapi_csrftoken").value
    assert patch(browser, token).status_code == 200


def test_session_without_the_header_is_refused(browser):
    response = patch(browser)
    assert response.status_code == 403
    assert response.json == {"detail": "CSRF Failed: The CSRF token is missing."}


def test_token_in_the_body_is_none(browser):
    response = browser.post(f"{ORGANIZER}events/", {"name": "x"})
    assert (response.status_code, response.mimetype) == (403, "application/json")


@pytest.mark.parametrize("token", ["", "x", "\xe9", "a" * 5000])
def test_wrong_token_is_refused(browser, token):
    assert patch(browser, token).status_code == 403


def test_token_of_another_session_is_refused(app, alice, browser):
    assert patch(browser, Browser(app, alice).csrf_token).status_code == 403
    assert patch(browser, Browser(app).csrf_token).status_code == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "FOO"])
def test_every_method_that_may_change_something_needs_it(browser, method):
    assert browser.open(method, URL).status_code == 403


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_methods_that_only_read_do_not(browser, method):
    assert browser.open(method, URL).status_code == 200


@pytest.mark.parametrize("url", ["/orga/me", "/orga/me/token", "/control/logout"])
@pytest.mark.parametrize("token", ["", "x"])
def test_pages_refuse_forms_without_their_token(browser, url, token):
    browser.csrf_token = token
    response = browser.post(url)
    assert (response.status_code, response.mimetype) == (403, "text/html")
    assert "This form is out of date" in response.text


def test_pages_refuse_the_token_of_another_session(app, alice, browser):
    browser.csrf_token = Browser(app, alice).csrf_token
    assert browser.post("/orga/me/token").status_code == 403


def test_authorization_header_comes_before_the_cookie(make, organizer, browser, alice):
    token = make.token(make.team(organizer), "Till")
    headers = {"Authorization": f"Token {token}"}
    assert browser.get("/api/me", headers=headers).json["name"] == "Till"
    assert browser.get("/api/me").json["name"] == "Alice"
    assert browser.open("PATCH", URL, json={}, headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("header", "detail"),
    [
        ("Token x", "Invalid token."),
        ("", "Authentication credentials were not provided."),
        ("Basic x", "Authentication credentials were not provided."),
    ],
)
def test_wrong_header_is_not_made_good_by_the_cookie(browser, header, detail):
    response = browser.get(URL, headers={"Authorization": header})
    assert (response.status_code, response.json) == (401, {"detail": detail})


def test_cookie_that_nobody_signed_is_none(app, event):
    browser = Browser(app)
    browser.client.set_cookie(COOKIE, "eyJrZXkiOiJ4In0.aaaaaa.x")
    response = browser.get(URL)
    assert (response.status_code, response.json) == (401, MISSING)


def test_session_ends_after_its_days(browser):
    row = db.session.scalars(select(UserSession)).one()
    until = datetime.now(UTC) + timedelta(days=14)
    assert until - timedelta(minutes=5) < row.expires <= until
    row.expires = datetime.now(UTC)
    db.session.commit()
    response = browser.get(URL)
    assert (response.status_code, response.json) == (401, MISSING)
    assert browser.get("/control/").status_code == 302


def test_session_of_a_deactivated_user_ends_at_once(browser, alice):
    alice.active = False
    db.session.commit()
    assert browser.get(URL).status_code == 401
    assert browser.get("/control/").status_code == 302


def test_other_answers_may_be_given_to_other_cookies(browser, client):
    assert "Cookie" in browser.get(URL).headers["Vary"]
    assert client.get(URL).headers["Vary"] == VARY
    assert client.patch(URL, {}).headers["Vary"] == VARY


def test_clients_with_a_token_get_no_cookie(client, browser):
    for response in (client.get(URL), client.patch(URL, {}), client.get(f"{ORGANIZER}nosuch/")):
        assert "Set-Cookie" not in response.headers
    assert "Set-Cookie" not in browser.get(URL).headers


def test_log_tells_who_was_logged_in(browser, client):
    browser.open(
        "PATCH", URL, json={"currency": "USD"}, headers={"X-CSRFToken": browser.csrf_token}
    )
    (entry,) = client.get(f"{URL}log/").json["results"]
    assert entry["actor"]["type"] == "user"
    assert entry["actor"]["name"] == "Alice"
