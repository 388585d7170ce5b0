"""Events in the console and on public pages."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect
from sqlalchemy import delete

from pretixapi.models import UserSession, db
from tests.browser.people import log_in

CONSOLE = "/control/event/bigevents/sampleconf/"


@pytest.fixture
def alice(make, organizer):
    return make.user("alice@example.org", make.team(organizer))


@pytest.fixture
def codes(tmp_path):
    """A maker of files of secrets."""

    def make_one(*lines):
        path = tmp_path / "codes.csv"
        path.write_text("\n".join(("secret", *lines, "")))
        return path

    return make_one


def upload(page, path):
    page.get_by_label("CSV file").set_input_files(path)
    page.get_by_role("button", name="Import").click()


def test_file_of_secrets_imported_and_searched(page, event, alice, codes):
    log_in(page, "alice@example.org")
    page.goto(f"{CONSOLE}secrets/")
    upload(page, codes("A7F3-0001", "A7F3-0002", "B1C2-0001"))
    expect(page.locator("#result")).to_contain_text("3 secrets")
    page.reload()
    expect(page.locator("#found")).to_contain_text("B1C2-0001")
    page.get_by_label("Secret", exact=True).fill("A7F3")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#found")).to_contain_text("A7F3-0002")
    expect(page.locator("#found")).not_to_contain_text("B1C2-0001")


def test_file_imported_while_searching(page, event, alice, codes):
    log_in(page, "alice@example.org")
    page.goto(f"{CONSOLE}secrets/?text=B")
    upload(page, codes("A7F3-0001", "B1C2-0001"))
    expect(page.locator("#result")).to_contain_text("Imported 2 secrets.")
    expect(page.locator("#use")).to_contain_text("2")
    expect(page.locator("#found")).to_contain_text("B1C2-0001")
    expect(page.locator("#found")).not_to_contain_text("A7F3-0001")


def test_file_is_not_imported_once_the_session_is_over(page, event, alice, codes):
    log_in(page, "alice@example.org")
    page.goto(f"{CONSOLE}secrets/")
    db.session.execute(delete(UserSession))
    db.session.commit()
    upload(page, codes("A7F3-0001"))
    expect(page.locator("#result")).to_contain_text("you are not logged in any more")
    page.get_by_role("link", name="Log in again").click()
    expect(page.get_by_role("heading", name="Log in")).to_be_visible()


def test_faults_of_a_file_are_told_by_line(page, event, alice, codes):
    log_in(page, "alice@example.org")
    page.goto(f"{CONSOLE}secrets/")
    upload(page, codes("A7F3-0001", "A7F3-0001"))
    told = "Line 3, secret: Duplicate secret in request."
    expect(page.locator("#result")).to_contain_text(told)
    page.reload()
    expect(page.locator("#found")).to_contain_text("0 secrets")


def test_file_imported_without_scripts(browser, server, event, alice, codes):
    context = browser.new_context(base_url=server.url, java_script_enabled=False)
    try:
        page = context.new_page()
        log_in(page, "alice@example.org")
        page.goto(f"{CONSOLE}secrets/")
        upload(page, codes("A7F3-0001"))
        expect(page.locator("#found")).to_contain_text("1 secret")
    finally:
        context.close()


def test_event_that_cannot_go_live_says_why(page, event, alice):
    log_in(page, "alice@example.org")
    page.goto(CONSOLE)
    expect(page.locator("main")).to_contain_text("at least one quota")


def test_calendar_of_live_and_public_events(page, make, organizer):
    organizer.settings = {"event_list_type": "calendar"}
    moment = datetime(2027, 3, 31, 18, tzinfo=UTC)
    show = {"date_from": moment, "live": True, "is_public": True}
    make.event(organizer, "jazz", name={"en": "Jazz night"}, **show)
    make.event(organizer, "secret", name={"en": "Secret show"}, **{**show, "live": False})
    page.goto("/bigevents/?date=2027-03")
    calendar = page.get_by_role("table")
    expect(page.get_by_role("heading", name="March 2027")).to_be_visible()
    expect(calendar.get_by_role("columnheader")).to_have_count(7)
    expect(calendar).to_contain_text("Jazz night")
    expect(page.locator("body")).not_to_contain_text("Secret show")
    page.get_by_role("link", name="Next").click()
    expect(page.get_by_role("heading", name="April 2027")).to_be_visible()
    expect(page.get_by_role("table")).not_to_contain_text("Jazz night")
    page.go_back()
    page.get_by_role("link", name="Jazz night").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Jazz night")
