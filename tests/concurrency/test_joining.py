"""Many who accept one invite at the same time."""

from functools import partial
from urllib.parse import urlencode

import pytest

from pretixapi.console.invitations.links import link_to
from pretixapi.models import db
from pretixapi.users.queries import user_rows
from tests.browser_client import Browser
from tests.concurrency.callers import at_once

CLIENTS = 6
TRIES = 10


@pytest.fixture
def link(app, make, organizer):
    invite = make.invite(make.team(organizer), "carol@example.org")
    with app.test_request_context():
        return link_to(invite).removeprefix("http://localhost")


@pytest.fixture
def accept(server, link):
    """Accept the invite in a browser; the server may be too busy at first."""

    def send(browser, name="Carol"):
        form = {"name": name, "password": "swordfish", "password_again": "swordfish"}
        body = urlencode({"csrf_token": browser.csrf_token, **form})
        cookie = f"pretixapi_session={browser.client.get_cookie('pretixapi_session').value}"
        headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
        for _ in range(TRIES):
            status = server.request("POST", link, body=body, headers=headers).status
            if status != 409:
                return status
        return status

    return send


def test_one_of_many_becomes_a_user_and_a_member(app, accept):
    browsers = [Browser(app) for _ in range(CLIENTS)]
    statuses = at_once(partial(accept, browser) for browser in browsers)
    # Who comes too late finds that there is an account already, or no invite any more.
    assert min(statuses) == 302
    assert set(sorted(statuses)[1:]) <= {400, 404}
    db.session.rollback()
    assert [(row.email, row.teams) for row in user_rows()] == [
        ("carol@example.org", ["bigevents/Team 0"])
    ]


def test_one_of_many_users_becomes_a_member(app, make, accept):
    users = [make.user(f"user{number}@example.org") for number in range(CLIENTS)]
    browsers = [Browser(app, user) for user in users]
    statuses = at_once(partial(accept, browser) for browser in browsers)
    assert sorted(statuses) == [302] + [404] * (CLIENTS - 1)
    db.session.rollback()
    assert sum(bool(row.teams) for row in user_rows()) == 1
