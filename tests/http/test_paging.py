from datetime import UTC, datetime

import pytest
from sqlalchemy import insert

from pretixapi.models import Event, db

URL = "http://localhost/api/v1/organizers/bigevents/events/"
INVALID = {"detail": "Invalid page."}


@pytest.fixture
def many(organizer):
    """The 116 events e000 to e115."""
    common = {
        "organizer_id": organizer.id,
        "name": {},
        "currency": "EUR",
        "date_from": datetime(2030, 1, 1, tzinfo=UTC),
    }
    db.session.execute(insert(Event), [{**common, "slug": f"e{n:03}"} for n in range(116)])
    db.session.commit()


def link(query):
    return query and URL + query.removeprefix("-")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ("?page=2", None, 0, 50)),
        ("page=", ("?page=2", None, 0, 50)),
        ("page=1", ("?page=2", None, 0, 50)),
        ("page=01", ("?page=2", None, 0, 50)),
        ("page=2", ("?page=3", "-", 50, 50)),
        ("page=3", (None, "?page=2", 100, 16)),
        ("page=last", (None, "?page=2", 100, 16)),
        ("page=2&page_size=10", ("?page=3&page_size=10", "?page_size=10", 10, 10)),
        ("page_size=10&page=last", (None, "?page=11&page_size=10", 110, 6)),
        ("page_size=0", ("?page=2&page_size=0", None, 0, 50)),
        ("page_size=-1", ("?page=2&page_size=-1", None, 0, 50)),
        ("page_size=abc", ("?page=2&page_size=abc", None, 0, 50)),
        ("page_size=", ("?page=2&page_size=", None, 0, 50)),
        ("page_size=1.5", ("?page=2&page_size=1.5", None, 0, 50)),
        ("page_size=1000", ("?page=2&page_size=1000", None, 0, 50)),
        ("page_size=51", ("?page=2&page_size=51", None, 0, 50)),
        ("page_size=50", ("?page=2&page_size=50", None, 0, 50)),
        (
            "page_size=999999999999999999999999999999",
            ("?page=2&page_size=999999999999999999999999999999", None, 0, 50),
        ),
        ("page_size=58&page=2", ("?page=3&page_size=58", "?page_size=58", 50, 50)),
        ("page_size=29&page=4", (None, "?page=3&page_size=29", 87, 29)),
        ("limit=5", ("?limit=5&page=2", None, 0, 50)),
        ("page=1&page=2", ("?page=3", "-", 50, 50)),
        (
            "ordering=slug&page=2&foo=%C3%A4",
            ("?foo=%C3%A4&ordering=slug&page=3", "?foo=%C3%A4&ordering=slug", 50, 50),
        ),
        ("z=1&a=2&a=1&b=", ("?a=2&a=1&b=&page=2&z=1", None, 0, 50)),
        ("a=%26%3D%23+%2B", ("?a=%26%3D%23+%2B&page=2", None, 0, 50)),
    ],
)
def test_page(client, many, query, expected):
    following, previous, first, length = expected
    response = client.get(f"events/?{query}")
    assert response.status_code == 200
    page = response.json
    shown = [each["slug"] for each in page.pop("results")]
    assert page == {"count": 116, "next": link(following), "previous": link(previous)}
    assert shown == [f"e{n:03}" for n in range(first, first + length)]


def test_page_of_one_backwards(client, many):
    response = client.get("events/?page_size=1&page=2&ordering=-slug").json
    assert [each["slug"] for each in response.pop("results")] == ["e114"]
    assert response == {
        "count": 116,
        "next": link("?ordering=-slug&page=3&page_size=1"),
        "previous": link("?ordering=-slug&page_size=1"),
    }


@pytest.mark.parametrize(
    "page",
    [
        "4",
        "99",
        "0",
        "-1",
        "+1",
        "abc",
        "1.0",
        "1e1",
        "LAST",
        "%20",
        "1%20",
        "\u0662",
        "9" * 15,
        "9" * 400,
    ],
)
def test_page_that_is_none_not_found(client, many, page):
    response = client.get(f"events/?page={page}")
    assert (response.status_code, response.json) == (404, INVALID)


def test_pages_of_an_empty_list(client):
    empty = {"count": 0, "next": None, "previous": None, "results": []}
    for query in ("", "page=1", "page=last", "page_size=1"):
        response = client.get(f"events/?{query}")
        assert (response.status_code, response.json) == (200, empty)
    response = client.get("events/?page=2")
    assert (response.status_code, response.json) == (404, INVALID)


def test_envelope_is_in_order(client):
    assert list(client.get("events/").json) == ["count", "next", "previous", "results"]


def test_links_lead_through_the_whole_list_once(client, many):
    seen, url = [], "events/?page_size=7&ordering=-date_from"
    while url:
        page = client.get(url.removeprefix("http://localhost")).json
        seen += [each["slug"] for each in page["results"]]
        url = page["next"]
    assert seen == [f"e{n:03}" for n in range(116)]


def test_links_lead_back_through_the_list(client, many):
    pages, url = 0, "events/?page_size=9&page=last"
    while url:
        page = client.get(url.removeprefix("http://localhost")).json
        pages, url = pages + 1, page["previous"]
    assert (pages, page["results"][0]["slug"]) == (13, "e000")


def test_bytes_in_links_kept_as_they_came(client, make, organizer):
    for number in range(3):
        make.event(organizer, f"e{number}")
    link = client.get("events/?page_size=2&a%ff=%fe&b=%C3%A4").json["next"]
    assert link.partition("?")[2] == "a%FF=%FE&b=%C3%A4&page=2&page_size=2"
