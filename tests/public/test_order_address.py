"""The address of an order: who has it sees the order, and nobody else is told of it."""

import pytest

from pretixapi.models import db
from tests.public.elements import tree

URL = "sampleconf/order/FOO42/secretoffoo42/"


@pytest.fixture
def order(make, event):
    """An order of a ticket."""
    order = make.order(event)
    make.position(order, make.item(event))
    return order


@pytest.mark.parametrize(
    "url",
    [
        "sampleconf/order/FOO42/secretofbar42/",
        "sampleconf/order/FOO42/SECRETOFFOO42/",
        "sampleconf/order/BAR42/secretoffoo42/",
        "sampleconf/order/FOO42/secretoffoo42/pay/x/",
        "sampleconf/order/FOO42/x/pay/1/",
        "sampleconf/order/FOO42/%C3%A9/",
        "sampleconf/order/FOO42%00/secretoffoo42/",
        "sampleconf/order/FOO42/secretoffoo42%00/",
        "sampleconf/order/FOO42/",
        "other/order/FOO42/secretoffoo42/",
        "nosuch/order/FOO42/secretoffoo42/",
    ],
)
def test_who_does_not_know_all_of_the_address_finds_nothing(visit, make, organizer, order, url):
    make.event(organizer, "other")
    page = visit(url)
    assert page.status_code == 404
    assert "Ticket" not in page.text


def test_link_works_whether_or_not_others_see_the_event(visit, order, event):
    for live, public in ((False, True), (True, False), (True, True)):
        event.live, event.is_public = live, public
        db.session.commit()
        page = visit(URL)
        links = [each.attributes["href"] for each in tree(page).one("h1").all("a")]
        assert (page.status_code, links) == (200, ["/bigevents/sampleconf/"] * (live and public))


@pytest.mark.parametrize("url", [URL, f"{URL}pay/1/"])
def test_address_is_told_to_nobody_and_the_page_is_kept_nowhere(visit, order, url):
    page = visit(url)
    assert page.headers["Cache-Control"] == "no-store, private"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert {"ETag", "Last-Modified", "Set-Cookie"}.isdisjoint(page.headers.keys())


def test_page_is_not_to_be_found_by_search_engines(visit, order):
    page = tree(visit(URL))
    assert page.one("meta", name="robots").attributes["content"] == "noindex, nofollow"


def test_payment_leads_to_the_order(visit, order):
    page = visit(f"{URL}pay/1/")
    assert (page.status_code, page.headers["Location"]) == (302, f"/bigevents/{URL}")
