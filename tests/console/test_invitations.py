"""Joining a team by the link of an invite."""

from types import SimpleNamespace

import pytest
from sqlalchemy import select

from pretixapi.console.invitations.links import link_to
from pretixapi.models import LogEntry, TeamInvite, User, db
from pretixapi.users.queries import user_rows
from tests.browser_client import Browser

JOIN = {"name": "Carol", "password": "swordfish", "password_again": "swordfish"}
PAGE = "/control/organizer/bigevents/"
DEAD = "This invitation is not good any more."


@pytest.fixture
def invite(make, team):
    return make.invite(team, "carol@example.org")


@pytest.fixture
def link(app, invite):
    with app.test_request_context():
        return link_to(invite)


def members():
    db.session.rollback()
    return {row.email: row.teams for row in user_rows()}


def actions():
    columns = (LogEntry.action, LogEntry.actor_type, LogEntry.actor_name, LogEntry.changes)
    return [tuple(row) for row in db.session.execute(select(*columns).order_by(LogEntry.id))]


def test_somebody_new_becomes_a_user_and_a_member(app, stranger, link):
    text = stranger.get(link).text
    assert "of Big Events LLC." in text
    assert "carol@example.org" in text
    response = stranger.post(link, JOIN)
    assert (response.status_code, response.location) == (302, PAGE)
    assert members() == {"carol@example.org": ["bigevents/Team 0"]}
    assert "You are a member of Team 0 now." in stranger.get(PAGE).text
    assert actions() == [
        ("pretix.team.member.added", "user", "Carol", {"email": [None, "carol@example.org"]})
    ]
    assert Browser(app).log_in("carol@example.org", "swordfish").location == "/control/"


def test_link_is_good_once(app, stranger, link):
    stranger.post(link, JOIN)
    stranger.take_token()
    for browser in (stranger, Browser(app)):
        for response in (browser.get(link), browser.post(link, JOIN)):
            assert response.status_code == 404
            assert DEAD in response.text


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"name": ""}, "This field may not be blank."),
        ({"name": "x" * 191}, "Ensure this field has no more than 190 characters."),
        ({"password": "swordfi"}, "Ensure this field has at least 8 characters."),
        ({"password_again": "swordfisch"}, "The two passwords are not the same."),
        ({"password": "swordfish\0"}, "Null characters are not allowed."),
    ],
)
def test_bad_field_is_told_beside_it(stranger, link, changes, fault):
    response = stranger.post(link, {**JOIN, **changes})
    assert response.status_code == 400
    assert f'-fault">{fault}</p>' in response.text
    assert "swordfi" not in response.text
    assert members() == {}


def test_password_keeps_its_blanks(app, stranger, link):
    password = "  swordfish  "
    stranger.post(link, {**JOIN, "password": password, "password_again": password})
    assert Browser(app).log_in("carol@example.org", password).status_code == 302
    assert Browser(app).log_in("carol@example.org", password.strip()).status_code == 400


def test_user_who_is_logged_in_joins_with_a_click(app, make, link):
    browser = Browser(app, make.user("dora@example.org", name="Dora"))
    text = browser.get(link).text
    assert "Join as Dora" in text
    assert 'name="password"' not in text
    assert browser.post(link).location == PAGE
    assert members() == {"dora@example.org": ["bigevents/Team 0"]}
    assert db.session.scalars(select(TeamInvite)).all() == []
    assert actions() == [
        ("pretix.team.member.added", "user", "Dora", {"email": [None, "dora@example.org"]})
    ]


def test_member_uses_up_an_invite_without_becoming_one_again(browser, link):
    assert browser.post(link).location == PAGE
    assert members() == {"alice@example.org": ["bigevents/Team 0"]}
    assert db.session.scalars(select(TeamInvite)).all() == []
    assert actions() == []


def test_who_has_an_account_logs_in_first(make, stranger, link):
    make.user("carol@example.org")
    path = link.removeprefix("http://localhost")
    response = stranger.get(link)
    assert 'name="password"' not in response.text
    assert f'href="/control/login?next={path}"' in response.text
    assert stranger.post(link, JOIN).status_code == 400
    assert stranger.log_in("carol@example.org", "correct horse", next=path).location == path
    assert stranger.post(path).location == PAGE
    assert members() == {"carol@example.org": ["bigevents/Team 0"]}


def test_who_has_a_deactivated_account_is_told(make, stranger, link):
    make.user("carol@example.org", active=False)
    text = stranger.get(link).text
    assert "The account for carol@example.org is deactivated" in text
    assert "Log in to join" not in text
    response = stranger.post(link, JOIN)
    assert response.status_code == 400
    assert "is deactivated" in response.text


def test_deleted_invite_leads_nowhere(stranger, browser, team, invite, link):
    browser.post(f"{PAGE}team/{team.id}/invites/{invite.id}/revoke")
    assert stranger.get(link).status_code == 404
    assert stranger.post(link, JOIN).status_code == 404


def test_deleted_team_can_be_joined_by_nobody(stranger, browser, team, link):
    browser.post(f"{PAGE}team/{team.id}/delete")
    assert stranger.post(link, JOIN).status_code == 404


def test_next_invite_of_the_same_address_has_another_link(app, make, team, invite, link):
    db.session.delete(invite)
    db.session.commit()
    another = make.invite(team, "carol@example.org")
    with app.test_request_context():
        assert link_to(another) != link


@pytest.mark.parametrize(
    "token",
    ["x", "WzEsImEiXQ.x", "W10.x", "%00", "%F0%9F%98%80", "a" * 5000],
)
def test_link_that_was_made_up_leads_nowhere(stranger, invite, token):
    response = stranger.get(f"/control/invite/{token}")
    assert response.status_code == 404
    assert DEAD in response.text


def test_link_of_another_server_leads_nowhere(make_app, stranger, invite):
    # The other server is not to read it: it would leave its connection open.
    stored = SimpleNamespace(id=invite.id, email=invite.email)
    with make_app(SECRET_KEY="another").test_request_context():
        link = link_to(stored)
    assert stranger.get(link).status_code == 404


def test_link_changed_by_a_letter_leads_nowhere(stranger, link):
    assert stranger.get(link[:-2] + ("AA" if link[-2:] != "AA" else "BB")).status_code == 404


def test_form_needs_its_token(stranger, link):
    stranger.csrf_token = "x"
    assert stranger.post(link, JOIN).status_code == 403
    assert db.session.scalars(select(User)).all() == []
