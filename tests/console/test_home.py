"""The organizers of a user, and the events of one."""

import re

from tests.browser_client import Browser

ORGANIZER = "/control/organizer/bigevents/"
EVENT_LINK = re.compile(r'href="/control/event/bigevents/([^/]+)/"')
ORGANIZER_LINK = re.compile(r'href="/control/organizer/([^/]+)/"')


def test_home_lists_the_organizers_of_the_users_teams(app, make, organizer):
    other = make.organizer("other", name="<b>Other</b> & Sons")
    make.organizer("foreign")
    user = make.user(
        "bob@example.org", make.team(organizer), make.team(organizer), make.team(other)
    )
    text = Browser(app, user).get("/control/").text
    assert ORGANIZER_LINK.findall(text) == ["bigevents", "other"]
    assert "&lt;b&gt;Other&lt;/b&gt; &amp; Sons" in text


def test_user_without_teams_is_told_so(app, make):
    text = Browser(app, make.user()).get("/control/").text
    assert ORGANIZER_LINK.findall(text) == []
    assert "You are a member of no team yet." in text


def test_organizers_events_stand_latest_first(browser, make, organizer, event):
    make.event(organizer, "later", date_from=event.date_from.replace(year=2030), live=True)
    text = browser.get(ORGANIZER).text
    assert EVENT_LINK.findall(text) == ["later", "sampleconf"]
    assert "27 Dec 2017" in text
    assert 'href="http://localhost/bigevents/"' in text


def test_event_begins_by_its_own_clocks(browser, make, organizer, event):
    late = event.date_from.replace(hour=23)
    make.event(organizer, "tokyo", date_from=late, timezone="Asia/Tokyo")
    assert "28 Dec 2017" in browser.get(ORGANIZER).text


def test_name_is_told_in_the_users_language(app, make, team, organizer):
    make.event(organizer, name={"en": "Conference", "de": "Konferenz"})
    german = make.user("bob@example.org", team, locale="de-informal")
    assert "Konferenz" in Browser(app, german).get(ORGANIZER).text


def test_events_are_those_that_one_team_lets_the_user_change(app, make, organizer, event):
    second, third = make.event(organizer, "second"), make.event(organizer, "third")
    user = make.user(
        "bob@example.org",
        make.team(organizer, "event.settings.general:write", events=[event]),
        make.team(organizer, "event.settings.general:write", events=[second]),
        make.team(organizer, "event.items:write", events=[third]),
    )
    text = Browser(app, user).get(ORGANIZER).text
    assert sorted(EVENT_LINK.findall(text)) == ["sampleconf", "second"]


def test_user_who_may_change_no_event_sees_none(app, make, organizer, event):
    user = make.user("bob@example.org", make.team(organizer, "event.items:write"))
    text = Browser(app, user).get(ORGANIZER).text
    assert EVENT_LINK.findall(text) == []
    assert "There are no events that you may change." in text


def test_teams_are_linked_for_those_who_may_change_them(app, make, browser, organizer):
    link = f'href="{ORGANIZER}teams"'
    assert link in browser.get(ORGANIZER).text
    user = make.user("bob@example.org", make.team(organizer, "event.settings.general:write"))
    assert link not in Browser(app, user).get(ORGANIZER).text


def test_long_lists_have_pages(browser, make, organizer):
    for number in range(51):
        make.event(organizer, f"e{number}")
    first = browser.get(ORGANIZER).text
    assert len(EVENT_LINK.findall(first)) == 50
    assert f'href="http://localhost{ORGANIZER}?page=2" rel="next"' in first
    assert len(EVENT_LINK.findall(browser.get(f"{ORGANIZER}?page=2").text)) == 1


def test_page_past_the_end_is_a_page_for_people(browser, organizer):
    response = browser.get(f"{ORGANIZER}?page=99")
    assert (response.status_code, response.mimetype) == (404, "text/html")


def test_nul_in_a_url_is_refused_on_a_page(browser, organizer):
    assert browser.get("/control/organizer/%00/").status_code == 403
    assert browser.get("/control/event/bigevents/%00/").status_code == 403
    response = browser.get(f"{ORGANIZER}?page=%00")
    assert (response.status_code, response.mimetype) == (400, "text/html")
