"""Logging in and out."""

import pytest
from sqlalchemy import select

from pretixapi.auth.tokens import digest
from pretixapi.console.login import WRONG
from pretixapi.models import UserSession, db
from tests.browser_client import LOGIN, Browser

PASSWORD = "correct horse"
CREDENTIALS = ("alice@example.org", PASSWORD)


@pytest.fixture(autouse=True)
def known(alice):
    return alice


def sessions():
    db.session.rollback()
    return db.session.scalars(select(UserSession.digest)).all()


def test_login_leads_home(stranger):
    response = stranger.log_in(*CREDENTIALS)
    assert (response.status_code, response.location) == (302, "/control/")
    assert stranger.get("/control/").status_code == 200


def test_address_may_be_written_in_capitals_with_blanks_around(stranger):
    assert stranger.log_in(" Alice@Example.ORG ", PASSWORD).status_code == 302


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("alice@example.org", "wrong"),
        ("alice@example.org", "correct horse "),
        ("nobody@example.org", PASSWORD),
        ("no address", PASSWORD),
        ("alice@example.org", ""),
        ("", ""),
        ("alice@example.org\0", PASSWORD),
        ("alice@example.org", "\0"),
        ("x" * 1000, "y" * 10_000),
    ],
)
def test_every_failure_is_told_in_one_text(stranger, email, password):
    response = stranger.log_in(email, password)
    assert response.status_code == 400
    assert response.text.count(WRONG) == 1
    assert 'class="fault"' not in response.text
    assert sessions() == []


def test_deactivated_user_is_told_the_same(make, stranger):
    make.user("bob@example.org", active=False)
    response = stranger.log_in("bob@example.org", PASSWORD)
    assert response.status_code == 400
    assert WRONG in response.text


def test_failed_login_keeps_the_address_but_not_the_password(stranger):
    text = stranger.log_in("alice@example.org", "wrong battery").text
    assert 'value="alice@example.org"' in text
    assert "wrong battery" not in text


def test_too_many_failures_are_slowed_down(make_app, stranger):
    browser = Browser(make_app(LOGIN_LIMIT_PER_ACCOUNT="2 per 10 minutes"))
    for _ in range(2):
        assert browser.log_in("alice@example.org", "wrong").status_code == 400
    response = browser.log_in(*CREDENTIALS)
    assert response.status_code == 429
    seconds = response.headers["Retry-After"]
    assert 0 < int(seconds) <= 600
    assert f"Please try again in {seconds} seconds." in response.text
    assert 'value="alice@example.org"' in response.text


def test_page_that_was_asked_for_is_gone_back_to(stranger):
    wanted = "/control/organizer/bigevents/?page=1"
    asked = stranger.get(wanted)
    assert (asked.status_code, asked.location.partition("?")[0]) == (302, LOGIN)
    assert 'name="next" type="hidden" value="/control/organizer/bigevents/?page=1"' in (
        stranger.get(asked.location).text
    )
    assert stranger.log_in(*CREDENTIALS, next=wanted).location == wanted


def test_form_that_nobody_may_send_leads_to_the_login_alone(stranger):
    assert stranger.post("/orga/me/token").location == LOGIN


@pytest.mark.parametrize(
    "page",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example/",
        "/\t/evil.example/",
        "/\n/evil.example",
        " //evil.example/",
        "//[",
        "http://[",
        "//℀.com",
        "javascript:alert(1)",
        "control/",
        "",
    ],
)
def test_page_of_others_is_not_gone_on_to(stranger, page):
    assert stranger.log_in(*CREDENTIALS, next=page).location == "/control/"


def test_end_of_line_does_not_get_into_a_header(stranger):
    assert stranger.log_in(*CREDENTIALS, next="/control/\r\nX-Evil: 1").status_code == 302


def test_who_is_logged_in_is_sent_on(browser):
    assert browser.get(LOGIN).location == "/control/"
    assert browser.get(f"{LOGIN}?next=/orga/me").location == "/orga/me"


def test_session_whose_row_is_gone_shows_the_login(browser):
    for row in db.session.scalars(select(UserSession)):
        db.session.delete(row)
    db.session.commit()
    assert browser.get(LOGIN).status_code == 200
    assert browser.get("/control/").location.startswith(LOGIN)


def test_cookies(stranger):
    response = stranger.log_in(*CREDENTIALS)
    token, session = sorted(response.headers.getlist("Set-Cookie"))
    assert token.startswith("pretixapi_csrftoken=")
    assert session.startswith("pretixapi_session=")
    assert "HttpOnly" in session
    assert "HttpOnly" not in token
    for cookie in (session, token):
        assert "SameSite=Lax" in cookie
        assert "Path=/" in cookie
        assert "Secure" not in cookie


def test_cookies_behind_tls_are_secure(make_app):
    browser = Browser(make_app(SITE_URL="https://tickets.example.org"))
    response = browser.log_in(*CREDENTIALS)
    cookies = response.headers.getlist("Set-Cookie")
    assert len(cookies) == 2
    assert all("; Secure" in cookie for cookie in cookies)


def test_login_begins_another_session(app, browser):
    (before,) = sessions()
    browser.log_in(*CREDENTIALS)
    (after,) = sessions()
    assert before != after


def test_key_of_the_session_is_not_kept(app, stranger):
    stranger.log_in(*CREDENTIALS)
    with stranger.client.session_transaction() as session:
        assert [digest(session["key"])] == sessions()


def test_logout_ends_the_session_on_the_server(browser):
    kept = browser.client.get_cookie("pretixapi_session").value
    response = browser.post("/control/logout")
    assert (response.status_code, response.location) == (302, LOGIN)
    assert all("Max-Age=0" in each for each in response.headers.getlist("Set-Cookie"))
    assert sessions() == []
    browser.client.set_cookie("pretixapi_session", kept)
    assert browser.get("/control/").location.startswith(LOGIN)


def test_logout_leaves_other_browsers_logged_in(app, alice, browser):
    other = Browser(app, alice)
    browser.post("/control/logout")
    assert other.get("/control/").status_code == 200


def test_login_form_needs_its_token(stranger):
    stranger.csrf_token = ""
    assert stranger.log_in(*CREDENTIALS).status_code == 403
    assert sessions() == []


def test_pages_are_not_kept_by_browsers(stranger, browser):
    for response in (stranger.get(LOGIN), browser.get("/control/"), browser.get("/orga/me")):
        assert response.headers["Cache-Control"] == "no-store"
        assert "Cookie" in response.headers["Vary"]
