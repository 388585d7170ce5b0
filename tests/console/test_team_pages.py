"""The pages of teams that are gone, foreign, hostile, or shut to who changed them."""

import pytest

from pretixapi.models import db

TEAMS = "/control/organizer/bigevents/teams"

pytestmark = pytest.mark.usefixtures("event")


def url(team, page=""):
    return f"/control/organizer/bigevents/team/{team.id}/{page}"


@pytest.mark.parametrize("page", ["edit", "delete"])
def test_who_may_change_no_team_any_more_is_sent_where_they_may_be(browser, team, page):
    response = browser.post(url(team, page), {"name": "Mine"})
    place = {"edit": "/control/organizer/bigevents/", "delete": "/control/"}[page]
    assert (response.status_code, response.location) == (302, place)
    assert browser.get(place).status_code == 200


@pytest.mark.parametrize("page", ["", "edit"])
@pytest.mark.parametrize("team_id", ["0", "99999", "9" * 30, "x", "-1"])
def test_unknown_team_is_told_on_a_page(browser, page, team_id):
    response = browser.get(f"/control/organizer/bigevents/team/{team_id}/{page}")
    assert (response.status_code, response.mimetype) == (404, "text/html")


def test_team_of_another_organizer_is_unknown(browser, make):
    foreign = make.team(make.organizer("other"))
    assert browser.get(url(foreign)).status_code == 404
    assert browser.post(url(foreign, "delete")).status_code == 404
    assert browser.post(url(foreign, "tokens"), {"name": "x"}).status_code == 404


def test_hostile_names_are_text(browser, make, team, organizer, event):
    hostile = "<script>alert(1)</script>\"'"
    team.name = hostile
    db.session.commit()
    make.token(team, hostile)
    make.user("bob@example.org", team, name=hostile)
    for page in (TEAMS, url(team), url(team, "edit")):
        text = browser.get(page).text
        assert "alert(1)" in text
        assert "<script>alert" not in text
        assert 'alert(1)</script>"' not in text
