"""Who may see the pages of an event, and do what is done there."""

import pytest

from pretixapi.auth.permissions import Permission
from pretixapi.console.events.place import URL
from tests.browser_client import Browser
from tests.console.events.pages import EVENT

HELD = Permission.EVENT_SETTINGS_GENERAL_WRITE

# Method, URL, and the answer to an empty form.
ACCESS = [
    ("GET", URL, 200),
    ("POST", URL, 400),
    ("GET", f"{URL}secrets/", 200),
    ("POST", f"{URL}secrets/", 415),
]

every_row = pytest.mark.parametrize("row", ACCESS, ids=lambda row: f"{row[0]} {row[1]}")


@pytest.fixture
def ask(app, make, event):
    """A sender of an empty form by a member of some teams."""

    def send(row, *teams):
        method, url, _ = row
        browser = Browser(app, make.user("bob@example.org", *teams))
        form = {"data": {"csrf_token": browser.csrf_token}} if method == "POST" else {}
        return browser.open(method, url.replace(URL, EVENT), **form).status_code

    return send


def test_table_names_every_route(shared_app):
    routes = {
        (method, rule.rule)
        for rule in shared_app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if rule.endpoint.startswith("console.") and "<event>" in rule.rule
    }
    assert {row[:2] for row in ACCESS} == routes


@every_row
def test_member_who_may_change_the_event_is_let_in(ask, make, organizer, event, row):
    assert ask(row, make.team(organizer, HELD, events=[event])) == row[2]


@every_row
def test_member_who_may_do_everything_else_is_refused(ask, make, organizer, row):
    others = [each for each in Permission if each is not HELD]
    assert ask(row, make.team(organizer, *others)) == 403


@every_row
def test_event_of_one_team_and_permission_of_another_do_not_add_up(
    ask, make, organizer, event, row
):
    others = [each for each in Permission if each is not HELD]
    teams = (make.team(organizer, HELD, events=[]), make.team(organizer, *others, events=[event]))
    assert ask(row, *teams) == 403


@every_row
def test_stranger_is_refused(ask, make, row):
    assert ask(row, make.team(make.organizer("other"))) == 403


@every_row
def test_user_without_teams_is_refused(ask, row):
    assert ask(row) == 403


@every_row
def test_nobody_is_sent_to_log_in(app, event, row):
    method, url, _ = row
    response = Browser(app).open(method, url.replace(URL, EVENT))
    assert (response.status_code, response.location.partition("?")[0]) == (302, "/control/login")
