"""Profile, password and token of the user who is logged in."""

import re

import pytest
from sqlalchemy import select

from pretixapi.models import UserSession, db
from tests.browser_client import Browser
from tests.client import ApiClient

ME = "/orga/me"
SHOWN = re.compile(r'id="token" tabindex="0">([a-z0-9]{64})</code>')
GERMAN = {"name": " Alicia ", "locale": "de-informal", "timezone": "Europe/Berlin"}
CHANGE = {
    "old_password": "correct horse",
    "password": "battery staple",
    "password_again": "battery staple",
}


def whoami(app, token):
    response = ApiClient(app, token).get("/api/me")
    return response.status_code, response.json


def shown(response):
    assert response.status_code == 200
    return SHOWN.search(response.text).group(1)


@pytest.mark.parametrize("url", [ME, f"{ME}/"])
def test_profile_is_shown(browser, url):
    text = browser.get(url).text
    assert 'name="name" type="text" value="Alice"' in text
    assert '<option selected value="en">English</option>' in text
    assert '<option selected value="UTC">UTC</option>' in text
    assert SHOWN.search(text) is None


def test_profile_changed(app, browser):
    response = browser.post(ME, GERMAN)
    assert (response.status_code, response.location) == (302, ME)
    text = browser.get(ME).text
    assert "Your profile is changed." in text
    assert '<option selected value="de-informal">German, informal</option>' in text
    assert whoami(app, shown(browser.post(f"{ME}/token"))) == (
        200,
        {
            "name": "Alicia",
            "email": "alice@example.org",
            "locale": "de-informal",
            "timezone": "Europe/Berlin",
        },
    )


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"name": "x" * 191}, "Ensure this field has no more than 190 characters."),
        ({"locale": "xx"}, "Not a valid choice."),
        ({"timezone": "Moon/Base"}, "Not a valid choice."),
    ],
)
def test_bad_field_is_told_beside_it(browser, changes, fault):
    response = browser.post(ME, {**GERMAN, **changes})
    assert response.status_code == 400
    (name,) = changes
    assert f'<p class="fault" id="{name}-fault">{fault}</p>' in response.text
    assert 'value="Alice"' not in response.text
    assert "Alicia" not in browser.get(ME).text


def test_own_token_is_shown_on_demand_and_the_same_each_time(app, browser):
    response = browser.post(f"{ME}/token")
    token = shown(response)
    assert response.headers["Cache-Control"] == "no-store"
    assert token not in str(response.headers)
    assert shown(browser.post(f"{ME}/token")) == token
    body = {"username": "alice@example.org", "password": "correct horse"}
    assert ApiClient(app).post("/api/auth", body).json == {"token": token}
    assert whoami(app, token)[1]["email"] == "alice@example.org"
    assert ApiClient(app, token).get("/api/v1/organizers/").json["count"] == 1


def test_replaced_token_opens_nothing_from_then_on(app, browser):
    first = shown(browser.post(f"{ME}/token"))
    second = shown(browser.post(f"{ME}/replace"))
    assert first != second
    assert whoami(app, first) == (401, {"detail": "Invalid token."})
    assert whoami(app, second)[0] == 200
    assert shown(browser.post(f"{ME}/token")) == second


def test_user_needs_no_name(browser):
    assert browser.post(ME, {**GERMAN, "name": ""}).status_code == 302
    assert "<h1>alice@example.org</h1>" in browser.get(ME).text


@pytest.mark.parametrize("form", ["token", "replace", "password"])
def test_address_of_a_form_leads_back_to_the_page(browser, form):
    assert browser.get(f"{ME}/{form}").location == ME


def test_password_changed(app, browser):
    response = browser.post(f"{ME}/password", CHANGE)
    assert (response.status_code, response.location) == (302, ME)
    assert "Your password is changed." in browser.get(ME).text
    assert Browser(app).log_in("alice@example.org", "battery staple").status_code == 302
    assert Browser(app).log_in("alice@example.org", "correct horse").status_code == 400


def test_other_sessions_end_with_the_password(app, alice, browser):
    other, stolen = Browser(app, alice), browser.client.get_cookie("pretixapi_session").value
    browser.post(f"{ME}/password", CHANGE)
    assert browser.get(ME).status_code == 200
    assert other.get(ME).status_code == 302
    other.client.set_cookie("pretixapi_session", stolen)
    assert other.get(ME).status_code == 302
    assert len(db.session.scalars(select(UserSession)).all()) == 1


def test_forms_have_another_token_after_a_change_of_password(browser):
    browser.post(f"{ME}/password", CHANGE)
    assert browser.post(ME, GERMAN).status_code == 403
    browser.take_token()
    assert browser.post(ME, GERMAN).status_code == 302


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"old_password": "wrong"}, "This is not your password."),
        ({"old_password": ""}, "This field may not be blank."),
        ({"password": "short"}, "Ensure this field has at least 8 characters."),
        ({"password_again": "battery stable"}, "The two passwords are not the same."),
    ],
)
def test_bad_password_is_told_beside_its_field(app, alice, browser, changes, fault):
    other = Browser(app, alice)
    response = browser.post(f"{ME}/password", {**CHANGE, **changes})
    assert response.status_code == 400
    assert f'-fault">{fault}</p>' in response.text
    assert "battery st" not in response.text
    assert other.get(ME).status_code == 200
    assert Browser(app).log_in("alice@example.org", "correct horse").status_code == 302


def test_guessing_the_password_is_slowed_down(make_app, alice):
    browser = Browser(make_app(LOGIN_LIMIT_PER_ACCOUNT="2 per 10 minutes"), alice)
    wrong = {**CHANGE, "old_password": "wrong"}
    for _ in range(2):
        assert browser.post(f"{ME}/password", wrong).status_code == 400
    response = browser.post(f"{ME}/password", CHANGE)
    assert response.status_code == 429
    assert int(response.headers["Retry-After"]) > 0
    assert "Your password was wrong too often." in response.text
