"""Logging in and out, and what pages of others cannot do."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.people import log_in
from tests.client import ORGANIZER


@pytest.fixture(autouse=True)
def alice(make, organizer):
    return make.user("alice@example.org", make.team(organizer))


def test_wrong_password(page):
    log_in(page, "alice@example.org", "wrong")
    expect(page.get_by_role("alert")).to_have_text("Your e-mail address or your password is wrong.")
    expect(page.get_by_label("E-mail address")).to_have_value("alice@example.org")
    expect(page.get_by_label("Password")).to_have_value("")
    page.goto("/control/")
    expect(page).to_have_url(re.compile("/control/login"))


def test_login_leads_to_the_page_that_was_asked_for(page):
    page.goto("/control/organizer/bigevents/")
    page.get_by_label("E-mail address").fill("alice@example.org")
    page.get_by_label("Password").fill("correct horse")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Big Events LLC")


def test_logout_ends_the_session_on_the_server(page):
    log_in(page, "alice@example.org")
    kept = page.context.cookies()
    page.get_by_role("button", name="Log out").click()
    expect(page).to_have_url(re.compile("/control/login"))
    page.context.add_cookies(kept)
    page.goto("/control/")
    expect(page).to_have_url(re.compile("/control/login"))


def test_form_without_its_token_is_refused(page):
    log_in(page, "alice@example.org")
    page.goto("/orga/me")
    page.evaluate("document.querySelectorAll('[name=csrf_token]').forEach((each) => each.remove())")
    with page.expect_response("**/orga/me/token") as answer:
        page.get_by_role("button", name="Show my token").click()
    assert answer.value.status == 403
    expect(page.get_by_role("heading", level=1)).to_have_text("This form is out of date")
    assert page.locator("#token").count() == 0


def test_script_needs_the_token_of_the_session(page):
    log_in(page, "alice@example.org")
    send = """([url, headers]) => fetch(url, {
        method: "PATCH",
        headers: {"Content-Type": "application/json", ...headers},
        body: "{}",
    }).then((answer) => answer.status)"""
    cookies = {each["name"]: each["value"] for each in page.context.cookies()}
    token = cookies["pretixapi_csrftoken"]
    assert page.evaluate(send, [ORGANIZER, {}]) == 403
    assert page.evaluate(send, [ORGANIZER, {"X-CSRFToken": f"{token}x"}]) == 403
    assert page.evaluate(send, [ORGANIZER, {"X-CSRFToken": token}]) == 200


def test_scripts_cannot_read_the_session(page):
    log_in(page, "alice@example.org")
    expect(page.get_by_role("button", name="Log out")).to_be_visible()
    assert "pretixapi_session" not in page.evaluate("document.cookie")
    (session,) = (e for e in page.context.cookies() if e["name"] == "pretixapi_session")
    assert (session["httpOnly"], session["sameSite"], session["secure"]) == (True, "Lax", False)
