from itertools import product

import pytest
from sqlalchemy import select

from pretixapi.models import SalesChannel, db, event_sales_channels
from tests.public.elements import names
from tests.query_count import counted_queries

STYLES = ("?style=list", "?style=week&week=2099-W01", "?style=calendar&date=2099-01")


@pytest.fixture
def limit(make, organizer):
    """A limiter of events to one sales channel."""

    def limit_to(event, identifier):
        if identifier != "web":
            make.sales_channel(organizer, identifier)
        channel = db.session.scalars(
            select(SalesChannel.id).where(SalesChannel.identifier == identifier)
        ).one()
        row = {"event_id": event.id, "sales_channel_id": channel}
        db.session.execute(event_sales_channels.insert().values(row))
        event.all_sales_channels = False
        db.session.commit()

    return limit_to


@pytest.mark.parametrize(("live", "public"), list(product([True, False], repeat=2)))
def test_only_what_is_live_and_public_is_shown(visit, show, live, public):
    show("Shown", 2099, 1, 1)
    show("Hidden", 2099, 1, 2, live=live, is_public=public)
    visible = live and public
    assert names(visit(STYLES[0])) == ["Shown", *(["Hidden"] if visible else [])]
    assert ["Hidden" in visit(url).text for url in STYLES] == [visible] * 3
    assert visit("hidden/").status_code == (200 if visible else 404)


@pytest.mark.parametrize("identifier", ["web", "api.box"])
def test_only_what_is_sold_in_the_shop_is_shown(visit, show, limit, identifier):
    limit(show("Limited", 2099, 1, 1), identifier)
    visible = identifier == "web"
    assert ["Limited" in visit(url).text for url in STYLES] == [visible] * 3
    assert visit("limited/").status_code == (200 if visible else 404)


def test_events_of_others_are_not_shown(visit, make):
    other = make.organizer("other")
    make.event(other, "foreign", name={"en": "Foreign"}, live=True)
    assert ["Foreign" in visit(url).text for url in STYLES] == [False] * 3
    assert visit("foreign/").status_code == 404


@pytest.mark.parametrize(
    "hiding", [{}, {"active": False}, {"is_public": False}, {"active": False, "is_public": False}]
)
def test_only_active_and_public_dates_are_shown(visit, show, show_date, hiding):
    series = show("Series", 2099, 1, 1, has_subevents=True)
    show_date(series, "First night", 2099, 1, 2, **hiding)
    for url in STYLES:
        assert ("First night" in visit(url).text) == (not hiding)
        assert ("First night" in visit(f"series/{url}").text) == (not hiding)
    assert names(visit("?style=list&date=2099-01-01")) == []


def test_dates_of_hidden_series_are_not_shown(visit, show, show_date):
    series = show("Series", 2099, 1, 1, has_subevents=True, live=False)
    show_date(series, "First night", 2099, 1, 2)
    assert ["First night" in visit(url).text for url in STYLES] == [False] * 3
    assert visit("series/").status_code == 404


def test_hidden_event_is_answered_as_one_that_does_not_exist(visit, show, limit, make):
    show("Shown", 2099, 1, 1)
    show("Draft", 2099, 1, 1, live=False)
    show("Secret", 2099, 1, 1, is_public=False)
    limit(show("Boxed", 2099, 1, 1), "api.box")
    make.event(make.organizer("other"), "foreign", live=True)
    urls = ("nosuch/", "draft/", "secret/", "boxed/", "foreign/", "nosuch/?lang=de&page=9", "a%00/")
    answers = [asked(visit, url) for url in urls]
    *found, (status, headers, body, statements) = answers
    assert {(each[0], each[1], each[2]) for each in found} == {(status, headers, body)}
    assert status == 404
    # None is asked for a NUL; for all others it is one and the same.
    assert (len({each[3] for each in found}), statements) == (1, ())
    assert len(found[0][3]) == 1


def test_unknown_organizer_is_answered_as_an_unknown_event(anonymous, organizer):
    urls = ("/bigevents/nosuch/", "/nosuch/nosuch/", "/nosuch/", "/nosuch/?style=week")
    answers = [asked(anonymous.get, url)[:3] for url in urls]
    assert set(answers) == {answers[0]}


def asked(visit, url):
    """Return an answer as comparable parts, and what was asked of the database for it."""
    db.session.rollback()
    with counted_queries() as statements:
        response = visit(url)
    headers = tuple(sorted(response.headers.items()))
    return response.status_code, headers, response.data, tuple(statements)
