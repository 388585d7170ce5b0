from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest

from tests.subevents.bodies import ALL, REQUIRED, URL, names

NOW = datetime.now(UTC)
DAY = timedelta(days=1)
EVERYTHING = ["over", "soon", "goes on", "later"]
NO_MOMENT = ["Enter a valid date/time."]


@pytest.fixture
def dates(make, organizer):
    """Dates of two series, in the order in which they start."""
    make.sales_channel(organizer, "api.app")
    shut = make.event(organizer, has_subevents=True, all_sales_channels=False)
    live = make.event(organizer, "open", live=True, has_subevents=True)
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    for place, (event, name, start, end, values) in enumerate(
        [
            (shut, "goes on", -2 * DAY, DAY, {"active": True}),
            (shut, "soon", -3 * DAY, None, {"is_public": False}),
            (live, "later", DAY, None, {"active": True, "location": {"en": "GROSSE Halle"}}),
            (live, "over", -4 * DAY, -3 * DAY, {"is_public": False}),
        ]
    ):
        limits = {"date_from": NOW + start, "date_to": end and NOW + end}
        modified = moment + timedelta(seconds=place)
        make.subevent(event, name, last_modified=modified, **limits, **values)


@pytest.mark.usefixtures("dates")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", EVERYTHING),
        ("ordering=id", ["goes on", "soon", "later", "over"]),
        ("ordering=-id", ["over", "later", "soon", "goes on"]),
        ("ordering=-date_from", ["later", "goes on", "soon", "over"]),
        ("ordering=last_modified", ["goes on", "soon", "later", "over"]),
        ("ordering=-last_modified", ["over", "later", "soon", "goes on"]),
        ("ordering=name", EVERYTHING),
        ("active=true", ["goes on", "later"]),
        ("active=0", ["over", "soon"]),
        ("active=what", EVERYTHING),
        ("is_public=false", ["over", "soon"]),
        ("is_public=true&active=true", ["goes on", "later"]),
        ("event__live=true", ["over", "later"]),
        ("event__live=false", ["soon", "goes on"]),
        ("is_past=true", ["over", "soon"]),
        ("is_past=false", ["goes on", "later"]),
        ("is_future=true", ["goes on", "later"]),
        ("is_future=false", ["over", "soon"]),
        ("modified_since=2026-01-01T00:00:02Z", ["over", "later"]),
        ("modified_since=2026-01-01T00:00:02.000001Z", ["over"]),
        ("modified_since=2027-01-01", []),
        ("modified_since=", EVERYTHING),
        ("sales_channel=web", ["over", "later"]),
        ("sales_channel=nope", ["over", "later"]),
        ("search=LATER", ["later"]),
        ("search=halle", ["later"]),
        ("search=%25", []),
        ("unknown=1", EVERYTHING),
    ],
)
def test_dates_narrowed_and_ordered(client, query, expected):
    assert names(client.get(f"{ALL}?{query}")) == expected


@pytest.mark.usefixtures("dates")
@pytest.mark.parametrize(
    ("name", "moment", "expected"),
    [
        ("ends_after", -3 * DAY, ["over", "soon", "goes on", "later"]),
        ("ends_after", timedelta(0), ["goes on", "later"]),
        ("ends_after", DAY, ["goes on", "later"]),
        ("date_from_after", -2 * DAY, ["goes on", "later"]),
        ("date_from_before", -3 * DAY, ["over", "soon"]),
        ("date_to_after", DAY, ["goes on"]),
        ("date_to_before", DAY, ["over", "goes on"]),
        ("date_to_before", -3 * DAY, ["over"]),
    ],
)
def test_dates_narrowed_by_moments(client, name, moment, expected):
    text = quote((NOW + moment).isoformat())
    assert names(client.get(f"{ALL}?{name}={text}")) == expected


@pytest.mark.usefixtures("dates")
def test_dates_of_one_event_narrowed(client):
    assert names(client.get(f"{URL}?ordering=-id")) == ["soon", "goes on"]
    assert names(client.get(f"{URL}?event__live=false&is_past=true")) == ["soon"]
    assert names(client.get(f"{URL}?event__live=true")) == []
    assert names(client.get(f"{URL}?sales_channel=web")) == []


@pytest.mark.usefixtures("dates")
def test_series_limited_to_a_channel_is_found_by_it(client):
    client.patch("events/sampleconf/", {"limit_sales_channels": ["api.app"]})
    assert names(client.get(f"{ALL}?sales_channel=api.app")) == EVERYTHING
    assert names(client.get(f"{ALL}?sales_channel=web")) == ["over", "later"]


@pytest.mark.usefixtures("dates")
def test_slug_of_the_event_is_searched_in_among_all_events(client):
    assert names(client.get(f"{ALL}?search=PLEconf")) == ["soon", "goes on"]
    assert names(client.get(f"{URL}?search=PLEconf")) == []


@pytest.mark.parametrize("url", [URL, ALL])
@pytest.mark.parametrize(
    ("parameter", "faults"),
    [
        ("modified_since", {"modified_since": NO_MOMENT}),
        ("ends_after", {"ends_after": NO_MOMENT}),
        ("date_from_before", {"date_from": NO_MOMENT}),
        ("date_to_after", {"date_to": NO_MOMENT}),
    ],
)
def test_filter_that_is_no_moment(client, event, url, parameter, faults):
    response = client.get(f"{url}?{parameter}=x")
    assert (response.status_code, response.json) == (400, faults)
    assert "X-Page-Generated" not in response.headers


@pytest.mark.usefixtures("dates")
def test_pages(client):
    response = client.get(f"{ALL}?page_size=3&page=last&is_past=false&ordering=-id&active=true")
    assert names(response) == ["later", "goes on"]
    response = client.get(f"{ALL}?page_size=3&page=2")
    assert [each["name"]["en"] for each in response.json["results"]] == ["later"]
    assert response.json["count"] == 4
    assert response.json["previous"] == f"http://localhost{ALL}?page_size=3"


@pytest.mark.parametrize("url", [URL, ALL])
def test_page_past_the_end(client, event, url):
    response = client.get(f"{url}?page=2")
    assert (response.status_code, response.json) == (404, {"detail": "Invalid page."})


@pytest.mark.parametrize("url", [URL, ALL])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_list_says_when_it_was_read(client, event, url, method):
    before = datetime.now(UTC)
    moment = client.open(method, url).headers["X-Page-Generated"]
    assert moment.endswith("Z")
    assert before < datetime.fromisoformat(moment) < datetime.now(UTC)


def test_that_moment_asks_for_what_was_changed_since(client, event):
    first, second = (client.post(URL, REQUIRED).json for _ in range(2))
    moment = client.get(URL).headers["X-Page-Generated"]
    client.patch(f"{URL}{second['id']}/", {"name": "Changed"})
    assert names(client.get(f"{URL}?modified_since={moment}")) == ["Changed"]
    since = second["last_modified"]
    assert names(client.get(f"{ALL}?modified_since={since}")) == ["Changed"]
    since = first["last_modified"]
    assert names(client.get(f"{ALL}?modified_since={since}")) == ["First night", "Changed"]


def test_single_date_does_not_say_when_it_was_read(client, make, event):
    response = client.get(f"{URL}{make.subevent(event).id}/")
    assert "X-Page-Generated" not in response.headers
