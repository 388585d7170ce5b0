"""How people get their tokens."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.people import log_in
from tests.client import ORGANIZER

TOKEN = re.compile(r"[a-z0-9]{64}")


@pytest.fixture
def alice(make, organizer):
    return make.user("alice@example.org", make.team(organizer))


def copied(page):
    """What a copy button has put into the clipboard."""
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_text("Copied")).to_be_visible()
    return page.evaluate("navigator.clipboard.readText()")


def test_token_added_copied_used_and_revoked(page, server, event, alice):
    page.goto("/control/")
    expect(page).to_have_url(re.compile("/control/login"))
    log_in(page, "alice@example.org")
    page.get_by_role("link", name="Big Events LLC").click()
    page.get_by_role("link", name="Teams").click()
    page.get_by_role("link", name="Team 0").click()
    form = page.locator("#add-token")
    form.get_by_label("Description").fill("Till 4")
    form.get_by_role("button", name="Add").click()
    token = page.locator("#token").inner_text()
    assert TOKEN.fullmatch(token)
    assert copied(page) == token
    answer = server.request("GET", f"{ORGANIZER}events/", token)
    assert (answer.status, answer.json["count"]) == (200, 1)
    page.get_by_role("link", name="Teams").click()
    page.get_by_role("link", name="Team 0").click()
    expect(page.locator("#tokens")).to_contain_text("Till 4")
    assert token not in page.content()
    page.locator("#tokens summary").click()
    page.get_by_role("button", name="Revoke the token").click()
    expect(page.locator("#tokens")).to_contain_text("Revoked")
    answer = server.request("GET", f"{ORGANIZER}events/", token)
    assert (answer.status, answer.json) == (401, {"detail": "Token inactive or deleted."})


def test_own_token_shown_and_replaced(page, server, alice):
    log_in(page, "alice@example.org")
    page.goto("/orga/me")
    page.get_by_role("button", name="Show my token").click()
    first = page.locator("#token").inner_text()
    body = {"username": "alice@example.org", "password": "correct horse"}
    assert server.request("POST", "/api/auth", json=body).json == {"token": first}
    page.get_by_text("Replace my token").click()
    page.get_by_role("button", name="Replace it").click()
    expect(page.get_by_text("This is your new API token.")).to_be_visible()
    second = page.locator("#token").inner_text()
    assert server.request("GET", "/api/me", first).status == 401
    assert server.request("GET", "/api/me", second).json["email"] == "alice@example.org"


def test_invited_person_joins(page, browser, server, alice):
    log_in(page, "alice@example.org")
    page.goto("/control/organizer/bigevents/teams")
    page.get_by_role("link", name="Team 0").click()
    page.get_by_label("E-mail address").fill("bob@example.org")
    page.get_by_role("button", name="Invite").click()
    link = page.locator("#invites code").inner_text()
    context = browser.new_context()
    try:
        other = context.new_page()
        other.goto(link)
        other.get_by_label("Name").fill("Bob")
        other.get_by_label("Password", exact=True).fill("a long password")
        other.get_by_label(re.compile("again", re.IGNORECASE)).fill("a long password")
        other.get_by_role("button", name="Join").click()
        expect(other.get_by_text("You are a member of Team 0 now.")).to_be_visible()
    finally:
        context.close()
    page.reload()
    expect(page.locator("#members")).to_contain_text("bob@example.org")
