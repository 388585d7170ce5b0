"""The members of a team, and those who are invited."""

import re

import pytest
from sqlalchemy import select

from pretixapi.models import LogEntry, TeamInvite, db
from tests.browser_client import Browser

LINK = re.compile(r'tabindex="0">(http://localhost/control/invite/[^<]+)</code>')


@pytest.fixture
def page(team):
    return f"/control/organizer/bigevents/team/{team.id}/"


@pytest.fixture
def invite(browser, page):
    def send(email="carol@example.org"):
        return browser.post(f"{page}invites", {"email": email})

    return send


def invited():
    db.session.rollback()
    return db.session.scalars(select(TeamInvite.email)).all()


def test_members_are_shown_with_their_names(make, team, browser, page):
    make.user("bob@example.org", team, name="Bob <b>")
    members = browser.get(page).text.partition('id="members"')[2].partition("</table>")[0]
    cells = [each.strip() for each in re.findall("<td>(.*?)</td>", members)]
    assert cells == [
        'alice@example.org <span class="badge">You</span>',
        "Alice",
        "bob@example.org",
        "Bob &lt;b&gt;",
    ]


def test_member_removed(app, make, team, browser, page):
    bob = make.user("bob@example.org", team)
    response = browser.post(f"{page}members/{bob.id}/remove")
    assert response.location == page
    assert "bob@example.org is no member of the team any more." in browser.get(page).text
    assert Browser(app, bob).get(page).status_code == 403


def test_who_leaves_a_team_goes_home(browser, alice, page):
    assert browser.post(f"{page}members/{alice.id}/remove").location == "/control/"
    assert browser.get("/control/").status_code == 200
    assert browser.get(page).status_code == 403


def test_who_is_no_member_is_unknown(make, browser, page):
    bob = make.user("bob@example.org")
    assert browser.post(f"{page}members/{bob.id}/remove").status_code == 404


def test_invite_shows_its_link(invite, browser, page):
    response = invite(" Carol@Example.org ")
    assert response.location == page
    assert invited() == ["carol@example.org"]
    text = browser.get(page).text
    assert "Please send them the link" in text
    assert len(LINK.findall(text)) == 1


def test_user_becomes_a_member_at_once(app, make, invite, browser, page):
    carol = make.user("carol@example.org")
    invite("CAROL@example.org")
    assert invited() == []
    assert "carol@example.org has an account, and is a member now." in browser.get(page).text
    assert Browser(app, carol).get(page).status_code == 200


@pytest.mark.parametrize(
    ("email", "fault"),
    [
        ("", "This field may not be blank."),
        ("nonsense", "Enter a valid email address."),
        ("x" * 250 + "@example.org", "Ensure this field has no more than 254 characters."),
        ("alice@example.org", "This user already has permissions for this team."),
        ("dora@example.org", "This user already has been invited for this team."),
    ],
)
def test_bad_invite_is_told_beside_its_field(make, team, invite, email, fault):
    make.invite(team, "dora@example.org")
    response = invite(email)
    assert response.status_code == 400
    assert f'<p class="fault" id="email-fault">{fault}</p>' in response.text
    assert f'value="{email}"' in response.text
    assert invited() == ["dora@example.org"]


def test_invite_beyond_what_its_sender_holds_is_refused(app, make, organizer, page):
    clerk = make.user("bob@example.org", make.team(organizer, "organizer.teams:write"))
    response = Browser(app, clerk).post(f"{page}invites", {"email": "friend@example.org"})
    assert response.status_code == 403
    assert "You cannot grant a permission that you do not have." in response.text
    assert invited() == []


def test_invite_revoked(stranger, invite, browser, page):
    invite()
    (link,) = LINK.findall(browser.get(page).text)
    number = db.session.scalars(select(TeamInvite.id)).one()
    assert browser.post(f"{page}invites/{number}/revoke").location == page
    assert invited() == []
    assert stranger.get(link).status_code == 404
    assert browser.post(f"{page}invites/{number}/revoke").status_code == 404


def test_log_tells_who_invited_and_removed(make, team, invite, browser, page):
    bob = make.user("bob@example.org", team)
    invite()
    number = db.session.scalars(select(TeamInvite.id)).one()
    browser.post(f"{page}invites/{number}/revoke")
    browser.post(f"{page}members/{bob.id}/remove")
    columns = (LogEntry.action, LogEntry.actor_name, LogEntry.changes)
    rows = db.session.execute(select(*columns).order_by(LogEntry.id)).all()
    assert [tuple(row) for row in rows] == [
        ("pretix.team.invite.created", "Alice", {"email": [None, "carol@example.org"]}),
        ("pretix.team.invite.deleted", "Alice", {"email": ["carol@example.org", None]}),
        ("pretix.team.member.removed", "Alice", {"email": ["bob@example.org", None]}),
    ]


def test_page_says_how_many_it_leaves_out(make, team, browser, page, monkeypatch):
    monkeypatch.setattr("pretixapi.console.teams.page.MOST", 2)
    for number in range(3):
        make.user(f"user{number}@example.org", team)
        make.token(team)
    text = browser.get(page).text
    assert "And 2 more, which the API lists." in text
    assert "And 1 more, which the API lists." in text
    assert text.count("more, which") == 2


def test_tokens_that_open_something_come_first(make, team, browser, page, monkeypatch):
    monkeypatch.setattr("pretixapi.console.teams.page.MOST", 2)
    for name, active in (("a", False), ("b", False), ("d", True), ("c", True)):
        make.token(team, name, active=active)
    tokens = browser.get(page).text.partition('id="tokens"')[2].partition("</table>")[0]
    assert re.findall("<td>(.)</td>", tokens) == ["c", "d"]


def test_who_leaves_one_team_of_several_stays_where_they_may(app, make, team, organizer, page):
    bob = make.user("bob@example.org", team, make.team(organizer, "event.items:write"))
    response = Browser(app, bob).post(f"{page}members/{bob.id}/remove")
    assert response.location == "/control/organizer/bigevents/"
