"""Lists walked by limit and offset, as the pretalx dialect has it; others do so when asked."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert

from pretixapi.models import Event, db

SITE = "http://localhost"
PRETALX = "/api/v1/organisers/bigevents/events/"
PRETIX = "/api/v1/organizers/bigevents/events/"
COUNT = 117


def insert_events(organizer, count):
    common = {
        "organizer_id": organizer.id,
        "name": {},
        "currency": "EUR",
        "date_from": datetime(2030, 1, 1, tzinfo=UTC),
    }
    db.session.execute(insert(Event), [{**common, "slug": f"e{n:04}"} for n in range(count)])
    db.session.commit()


@pytest.fixture
def many(organizer):
    """The 117 events e0000 to e0116."""
    insert_events(organizer, COUNT)


def numbers(page):
    return [int(each["slug"][1:]) for each in page["results"]]


def link(url, query):
    return query and f"{SITE}{url}{query}"


ALL = range(COUNT)
FIRST = ("?limit=25&offset=25", None, ALL[:25])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", FIRST),
        ("limit=20&offset=20", ("?limit=20&offset=40", "?limit=20", ALL[20:40])),
        ("limit=20&offset=40", ("?limit=20&offset=60", "?limit=20&offset=20", ALL[40:60])),
        ("limit=20", ("?limit=20&offset=20", None, ALL[:20])),
        ("offset=20", ("?limit=25&offset=45", "?limit=25", ALL[20:45])),
        ("limit=10&offset=5", ("?limit=10&offset=15", "?limit=10", ALL[5:15])),
        ("limit=10&offset=110", (None, "?limit=10&offset=100", ALL[110:])),
        ("limit=10&offset=107", (None, "?limit=10&offset=97", ALL[107:])),
        ("limit=10&offset=106", ("?limit=10&offset=116", "?limit=10&offset=96", ALL[106:116])),
        ("limit=1", ("?limit=1&offset=1", None, ALL[:1])),
        ("limit=117", (None, None, ALL)),
        ("limit=116", ("?limit=116&offset=116", None, ALL[:116])),
        ("limit=1000", (None, None, ALL)),
        ("limit=9999999999999999999999", (None, None, ALL)),
        ("limit=0", FIRST),
        ("limit=-5", FIRST),
        ("limit=abc", FIRST),
        ("limit=20.5", FIRST),
        ("limit=%D9%A3", FIRST),
        ("limit=&offset=", FIRST),
        ("offset=0", FIRST),
        ("offset=-1", FIRST),
        ("offset=abc", FIRST),
        ("offset=1.5", FIRST),
        ("offset=500", (None, "?limit=25&offset=475", [])),
        ("offset=117", (None, "?limit=25&offset=92", [])),
        ("limit=20&offset=117", (None, "?limit=20&offset=97", [])),
        ("limit=1&limit=2&offset=5&offset=6", ("?limit=2&offset=8", "?limit=2&offset=4", ALL[6:8])),
        ("z=1&a=%C3%A4&limit=5", ("?a=%C3%A4&limit=5&offset=5&z=1", None, ALL[:5])),
        ("page_size=10", ("?limit=25&offset=25&page_size=10", None, ALL[:25])),
        ("ordering=-slug", ("?limit=25&offset=25&ordering=-slug", None, ALL[:25])),
        ("o=-slug", ("?limit=25&o=-slug&offset=25", None, ALL[:-26:-1])),
        ("o=foo,-slug", ("?limit=25&o=foo%2C-slug&offset=25", None, ALL[:-26:-1])),
        ("o=foo", ("?limit=25&o=foo&offset=25", None, ALL[:25])),
        ("q=", ("?limit=25&offset=25&q=", None, ALL[:25])),
        ("page=2", ("?page=3", "?page=1", ALL[25:50])),
        ("page=1", ("?page=2", None, ALL[:25])),
        ("page=", ("?page=2", None, ALL[:25])),
        ("page=last", (None, "?page=4", ALL[100:])),
        ("page=2&page_size=10", ("?page=3&page_size=10", "?page=1&page_size=10", ALL[10:20])),
        ("page=2&page_size=50", ("?page=3&page_size=50", "?page=1&page_size=50", ALL[25:50])),
        (
            "page=2&limit=5&offset=5",
            ("?limit=5&offset=5&page=3", "?limit=5&offset=5&page=1", ALL[25:50]),
        ),
    ],
)
def test_page_in_the_dialect_of_pretalx(client, many, query, expected):
    following, previous, shown = expected
    response = client.get(f"{PRETALX}?{query}")
    assert response.status_code == 200
    page = response.json
    assert numbers(page) == list(shown)
    links = (link(PRETALX, following), link(PRETALX, previous))
    assert (page["count"], page["next"], page["previous"]) == (COUNT, *links)


@pytest.mark.parametrize("page", ["0", "6", "-1", "abc", "1.0", "9" * 400])
def test_page_that_is_none_not_found(client, many, page):
    response = client.get(f"{PRETALX}?page={page}")
    assert (response.status_code, response.json) == (404, {"detail": "Invalid page."})


def test_offset_past_what_engines_count(client, many):
    page = client.get(f"{PRETALX}?offset={'9' * 400}").json
    assert page == {
        "count": COUNT,
        "next": None,
        "previous": link(PRETALX, "?limit=25&offset=999999999999975"),
        "results": [],
    }


@pytest.mark.parametrize("query", ["", "?offset=30", "?limit=3&offset=2", "?q=nothing"])
def test_pages_of_an_empty_list(client, query):
    page = client.get(PRETALX + query).json
    assert (page["count"], page["next"], page["results"]) == (0, None, [])
    assert client.get(f"{PRETALX}?page=2").status_code == 404


@pytest.mark.parametrize("url", [PRETALX, PRETIX])
def test_limit_is_a_thousand_at_most(client, organizer, url):
    insert_events(organizer, 1003)
    page = client.get(f"{url}?limit=1001&offset=1").json
    assert numbers(page) == list(range(1, 1001))
    assert page["next"].endswith("?limit=1000&offset=1001")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("limit=20&offset=20", ("?limit=20&offset=40", "?limit=20&offset=0", ALL[20:40])),
        ("limit=20&offset=0", ("?limit=20&offset=20", None, ALL[:20])),
        ("limit=10&offset=5", ("?limit=10&offset=15", "?limit=10&offset=0", ALL[5:15])),
        ("limit=abc&offset=", ("?limit=50&offset=50", None, ALL[:50])),
        ("limit=20", ("?limit=20&page=2", None, ALL[:50])),
        ("offset=20", ("?offset=20&page=2", None, ALL[:50])),
        (
            "limit=20&offset=20&page=2",
            ("?limit=20&offset=20&page=3", "?limit=20&offset=20", ALL[50:100]),
        ),
        ("limit=20&offset=20&page=", ("?limit=20&offset=20&page=2", None, ALL[:50])),
        ("q=e0001&o=-slug", ("?o=-slug&page=2&q=e0001", None, ALL[:50])),
    ],
)
def test_page_in_the_dialect_of_pretix(client, many, query, expected):
    following, previous, shown = expected
    page = client.get(f"{PRETIX}?{query}").json
    assert numbers(page) == list(shown)
    links = (link(PRETIX, following), link(PRETIX, previous))
    assert (page["count"], page["next"], page["previous"]) == (COUNT, *links)


@pytest.mark.parametrize("url", [PRETALX, PRETIX])
@pytest.mark.parametrize("query", ["limit=9&offset=0", "page=1&page_size=9"])
def test_links_lead_through_the_list_and_back(client, many, url, query):
    forth, back, following = [], [], f"{url}?{query}"
    while following:
        last = following
        page = client.get(following.removeprefix(SITE)).json
        forth.append(numbers(page))
        following = page["next"]
    previous = last
    while previous:
        page = client.get(previous.removeprefix(SITE)).json
        back.append(numbers(page))
        previous = page["previous"]
    assert forth == [list(ALL[n : n + 9]) for n in range(0, COUNT, 9)] == back[::-1]
