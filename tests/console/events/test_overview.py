"""The page of an event: its state, and what it is made of."""

from datetime import UTC, datetime

import pytest

from pretixapi.models import Event, db
from pretixapi.plugins import registry
from pretixapi.plugins.registry import Plugin
from tests.browser_client import Browser
from tests.client import ApiClient
from tests.console.events.pages import EVENT, pairs, sentences, text_of, texts

NO_QUOTA = "You need to configure at least one quota to sell anything."
NO_PAYMENT = (
    "You have configured at least one paid product but have not enabled any payment methods."
)


def issues(page):
    return texts(page, r'<ul class="issues"[^>]*>(.*?)</ul>')


def refusal(page):
    return texts(page, r'<div class="note bad" role="alert">(.*?)</div>')


def is_live():
    db.session.rollback()
    return db.session.query(Event.live).scalar()


@pytest.fixture
def picky():
    """A plugin that lets no event go live."""
    registry.register(Plugin(name="picky", live_issue=lambda each: f"Not {each.slug}."))
    yield
    registry.unregister("picky")


def test_page_tells_name_state_and_facts(browser, make, event):
    item = make.item(event)
    make.quota(event, item)
    make.imported_secret(event, "foobar")
    page = browser.get(EVENT)
    assert page.status_code == 200
    assert texts(page, "<h1>(.*?)</h1>") == ["Sample Conference"]
    assert '<span class="badge">Not live</span>' in page.text
    assert pairs(page) == {
        "Begins": "27 Dec 2017, 10:00",
        "Products": "1",
        "Quotas": "1",
        "Imported secrets": "1",
    }


def test_dates_are_those_of_the_time_zone_of_the_event(browser, event):
    event.timezone = "Asia/Tokyo"
    event.presale_end = datetime(2017, 12, 26, 23, tzinfo=UTC)
    db.session.commit()
    page = browser.get(EVENT)
    assert pairs(page) | {"Products": "0"} == {
        "Begins": "27 Dec 2017, 19:00",
        "Presale ends": "27 Dec 2017, 08:00",
        "Products": "0",
        "Quotas": "0",
        "Imported secrets": "0",
    }
    assert "Times are those of Asia/Tokyo." in page.text


@pytest.mark.parametrize(
    ("moment", "zone", "told"),
    [
        (datetime.max.replace(tzinfo=UTC), "Pacific/Auckland", "31 Dec 9999, 23:59"),
        (datetime.min.replace(tzinfo=UTC), "America/New_York", "1 Jan 1, 00:00"),
    ],
)
def test_dates_at_the_ends_of_all_time_are_told(browser, event, moment, zone, told):
    event.date_from = moment
    event.timezone = zone
    db.session.commit()
    assert pairs(browser.get(EVENT))["Begins"] == told


def test_series_tells_its_dates(browser, make, event):
    event.has_subevents = True
    db.session.commit()
    make.subevent(event)
    assert pairs(browser.get(EVENT))["Dates of the series"] == "1"


def test_all_issues_are_told_with_those_of_plugins(browser, make, event, picky):
    event.plugins = ["picky"]
    db.session.commit()
    make.item(event)
    assert issues(browser.get(EVENT)) == [f"{NO_PAYMENT} {NO_QUOTA} Not sampleconf."]


def test_event_without_issues_says_so(browser, make, event):
    make.quota(event)
    page = browser.get(EVENT)
    assert issues(page) == []
    assert "Nothing keeps the event from going live." in page.text


def test_event_goes_live_and_offline_again(browser, make, event):
    make.quota(event)
    response = browser.post(EVENT, {"live": "true"})
    assert (response.status_code, response.location) == (303, EVENT)
    live = browser.get(EVENT)
    assert '<span class="badge good">Live</span>' in live.text
    assert texts(live, r'<p class="note good" role="status">(.*?)</p>') == ["The event is live."]
    assert browser.post(EVENT, {"live": "false"}).status_code == 303
    page = browser.get(EVENT)
    assert texts(page, r'<p class="note good" role="status">(.*?)</p>') == ["The event is offline."]
    assert sentences(page) == ["Alice took the event offline.", "Alice took the event live."]


def test_event_that_is_live_already_stays_so_unlogged(browser, make, event):
    make.quota(event)
    for _ in range(2):
        assert browser.post(EVENT, {"live": "true"}).status_code == 303
    assert sentences(browser.get(EVENT)) == ["Alice took the event live."]


def test_event_with_an_issue_is_refused_on_the_page(browser):
    response = browser.post(EVENT, {"live": "true"})
    assert response.status_code == 400
    assert refusal(response) == [f"The event stays as it is. {NO_QUOTA}"]
    assert (is_live(), sentences(browser.get(EVENT))) == (False, [])


@pytest.mark.parametrize("form", [{}, {"live": ""}, {"live": "maybe"}])
def test_form_that_says_no_state_is_refused(browser, form):
    response = browser.post(EVENT, form)
    assert response.status_code == 400
    told = "The event stays as it is. Please say whether the event is to be live."
    assert refusal(response) == [told]


@pytest.mark.parametrize("token", [None, "", "x"])
def test_form_of_another_site_is_refused(browser, make, event, token):
    make.quota(event)
    form = {"live": "true", **({} if token is None else {"csrf_token": token})}
    response = browser.open("POST", EVENT, data=form)
    assert (response.status_code, response.mimetype) == (403, "text/html")
    assert "This form is out of date" in response.text
    assert is_live() is False


def test_public_page_is_linked_only_where_there_is_one(browser, make, organizer, event):
    make.quota(event)
    link = '<a href="http://localhost/bigevents/sampleconf/">Public page</a>'
    shown = []
    for values in ({}, {"live": True}, {"is_public": False}, {"all_sales_channels": False}):
        event.is_public = event.all_sales_channels = True
        for name, value in values.items():
            setattr(event, name, value)
        db.session.commit()
        shown.append(link in browser.get(EVENT).text)
    assert shown == [False, True, False, False]


def test_name_is_in_the_language_of_the_user(app, make, organizer, event):
    event.name = {"en": "Conference", "de": "Konferenz"}
    db.session.commit()
    user = make.user("bob@example.org", make.team(organizer), locale="de-informal")
    assert "<h1>Konferenz</h1>" in Browser(app, user).get(EVENT).text


def test_event_without_a_name_is_called_by_its_slug(browser, event):
    event.name = {"en": ""}
    db.session.commit()
    assert texts(browser.get(EVENT), "<h1>(.*?)</h1>") == ["sampleconf"]


def test_user_who_may_not_change_the_event_sees_nothing(app, make, organizer, event):
    teams = [make.team(organizer, "event.items:write"), make.team(make.organizer("other"))]
    browser = Browser(app, make.user("bob@example.org", *teams))
    for url in (EVENT, f"{EVENT}secrets/"):
        response = browser.get(url)
        assert (response.status_code, "Sample" in response.text) == (403, False)


def test_unknown_event_is_refused_like_a_foreign_one(browser, make):
    make.event(make.organizer("other"), "second")
    urls = ("bigevents/unknown/", "other/second/", "nobody/nothing/", "bigevents/x%00y/")
    answers = {browser.get(f"/control/event/{url}").text for url in urls}
    statuses = {browser.get(f"/control/event/{url}").status_code for url in urls}
    assert (len(answers), statuses) == (1, {403})


def test_token_opens_no_page(app, make, organizer, event):
    client = ApiClient(app, make.token(make.team(organizer)))
    response = client.get(EVENT, headers={"Accept": "text/html"})
    assert (response.status_code, response.location) == (
        302,
        "/control/login?next=/control/event/bigevents/sampleconf/",
    )


def test_page_is_kept_nowhere_and_loads_nothing_from_elsewhere(browser):
    response = browser.get(EVENT)
    assert response.headers["Cache-Control"] == "no-store"
    assert "script-src 'self'; style-src 'self';" in response.headers["Content-Security-Policy"]
    assert " style=" not in response.text
    assert text_of(response.text).count("Log out") == 1
