"""The log's days and pages."""

from datetime import UTC, datetime

from sqlalchemy import update

from pretixapi.models import LogEntry, db
from tests.console.events.pages import EVENT, days, note, sentences
from tests.lists import add_entry


def test_days_are_those_of_the_time_zone_of_the_event(browser, event):
    for hour in (22, 23):
        moment = datetime(2017, 12, 26, hour, 30, tzinfo=UTC)
        note("pretix.event.added", event, datetime=moment)
    assert days(browser.get(EVENT)) == ["Tuesday, 26 December 2017"]
    event.timezone = "Europe/Berlin"
    db.session.commit()
    page = browser.get(EVENT)
    assert days(page) == ["Wednesday, 27 December 2017", "Tuesday, 26 December 2017"]
    assert '<time datetime="2017-12-27T00:30:00+01:00">00:30</time>' in page.text


def test_log_has_pages_of_fifty(browser, make, organizer, event):
    for number in range(51):
        add_entry(make, organizer, number)
    first = browser.get(EVENT)
    second = browser.get(f"{EVENT}?page=2")
    assert [len(sentences(each)) for each in (first, second)] == [50, 1]
    assert sentences(first)[0] == "Test API token did test.50."
    assert sentences(second) == ["Test API token did test.0."]
    assert f'<a href="http://localhost{EVENT}?page=2" rel="next">Older</a>' in first.text
    assert f'<a href="http://localhost{EVENT}" rel="prev">Newer</a>' in second.text
    assert ("Newer" in first.text, "Older" in second.text) == (False, False)


def test_page_past_the_end_of_the_log_is_missing(browser):
    assert browser.get(f"{EVENT}?page=2").status_code == 404


def test_log_of_another_event_is_not_told(browser, make, organizer):
    note("pretix.event.added", make.event(organizer, "other"))
    page = browser.get(EVENT)
    assert (sentences(page), "Nothing was done yet." in page.text) == ([], True)


def test_log_at_the_end_of_all_time_is_told(browser, event):
    note("pretix.event.added", event)
    db.session.execute(update(LogEntry).values(datetime=datetime.max.replace(tzinfo=UTC)))
    event.timezone = "Pacific/Auckland"
    db.session.commit()
    assert days(browser.get(EVENT)) == ["Friday, 31 December 9999"]
