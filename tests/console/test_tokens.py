"""The tokens of a team: shown once, and revoked."""

import re

import pytest
from sqlalchemy import select

from pretixapi.models import LogEntry, TeamToken, db
from tests.browser_client import Browser
from tests.client import ApiClient

SHOWN = re.compile(r'id="token" tabindex="0">([a-z0-9]{64})</code>')
ORGANIZERS = "/api/v1/organizers/"


@pytest.fixture
def page(team):
    return f"/control/organizer/bigevents/team/{team.id}/"


@pytest.fixture
def add(browser, page):
    """Add a token, and return what it is."""

    def send(name="Till 4"):
        return SHOWN.search(browser.post(f"{page}tokens", {"name": name}).text).group(1)

    return send


def test_new_token_is_shown_once_and_opens_the_api(app, browser, page, add):
    token = add()
    assert ApiClient(app, token).get(ORGANIZERS).json["count"] == 1
    text = browser.get(page).text
    assert token not in text
    assert "Till 4" in text


def test_new_token_gets_into_no_cookie_and_no_url(browser, page):
    response = browser.post(f"{page}tokens", {"name": "Till 4"})
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert "Location" not in response.headers
    token = SHOWN.search(response.text).group(1)
    assert token not in str(response.headers)
    with browser.client.session_transaction() as session:
        assert token not in str(dict(session))


@pytest.mark.parametrize("header", ["Basic x", "Token x"])
def test_session_speaks_for_who_asks_whatever_a_header_says(browser, page, header):
    """A site may be behind a password of its own, which browsers send in that header."""
    headers = {"Authorization": header}
    response = browser.post(f"{page}tokens", {"name": "Till 4"}, headers=headers)
    assert (response.status_code, bool(SHOWN.search(response.text))) == (200, True)


def test_form_stands_below_the_team_members(browser, page):
    text = browser.get(page).text
    assert text.index('id="members"') < text.index('id="add-token"')


def test_address_of_the_form_leads_back_to_the_page(browser, page):
    assert browser.get(f"{page}tokens").location == page


def test_token_needs_a_description(browser, page):
    response = browser.post(f"{page}tokens", {"name": " "})
    assert response.status_code == 400
    assert '<p class="fault" id="name-fault">This field may not be blank.</p>' in response.text
    assert 'aria-describedby="name-fault"' in response.text
    assert db.session.scalars(select(TeamToken)).all() == []


def test_token_beyond_what_its_maker_holds_is_refused(app, make, organizer, page):
    clerk = make.user("bob@example.org", make.team(organizer, "organizer.teams:write"))
    response = Browser(app, clerk).post(f"{page}tokens", {"name": "Mine"})
    assert response.status_code == 403
    assert "You cannot grant a permission that you do not have." in response.text
    assert db.session.scalars(select(TeamToken)).all() == []


def test_revoked_token_opens_nothing(app, browser, page, add):
    token = add()
    (row,) = db.session.scalars(select(TeamToken)).all()
    response = browser.post(f"{page}tokens/{row.id}/revoke")
    assert response.location == page
    refused = ApiClient(app, token).get(ORGANIZERS)
    assert (refused.status_code, refused.json) == (
        401,
        {"detail": "Token inactive or deleted."},
    )
    text = browser.get(page).text
    assert "The token Till 4 opens nothing any more." in text
    assert "Revoked</span>" in text
    assert f"tokens/{row.id}/revoke" not in text
    assert browser.post(f"{page}tokens/{row.id}/revoke").status_code == 302


def test_token_of_another_team_is_unknown(make, browser, page, organizer):
    make.token(make.team(organizer))
    (row,) = db.session.scalars(select(TeamToken)).all()
    assert browser.post(f"{page}tokens/{row.id}/revoke").status_code == 404
    db.session.rollback()
    assert db.session.scalars(select(TeamToken.active)).all() == [True]


def test_log_tells_who_did_it_but_not_the_token(browser, page, add):
    token = add()
    (row,) = db.session.scalars(select(TeamToken)).all()
    browser.post(f"{page}tokens/{row.id}/revoke")
    entries = db.session.execute(select(LogEntry.__table__).order_by(LogEntry.id)).all()
    assert [(entry.action, entry.actor_name) for entry in entries] == [
        ("pretix.team.token.created", "Alice"),
        ("pretix.team.token.deleted", "Alice"),
    ]
    assert token not in str(entries)
