from datetime import UTC, datetime

import pytest

from tests.client import ApiClient
from tests.events.bodies import listed, slugs

PAST, FUTURE = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
URL = "http://localhost/api/v1/organizers/bigevents/events/"


def test_events_listed(client, event):
    shown = listed(
        name={"en": "Sample Conference"},
        slug="sampleconf",
        date_from="2017-12-27T10:00:00Z",
        plugins=[],
    )
    response = client.get("events/")
    expected = {"count": 1, "next": None, "previous": None, "results": [shown]}
    assert (response.status_code, response.json) == (200, expected)


def test_events_of_others_not_listed(client, make, event):
    make.event(make.organizer("other"), "theirs")
    assert slugs(client.get("events/")) == ["sampleconf"]


def test_events_ordered_by_bytes_of_their_slugs(client, make, organizer):
    for slug in ("b", "A", "a", "1", "B", "a.b", "a-b", "ab"):
        make.event(organizer, slug)
    expected = ["1", "A", "B", "a", "a-b", "a.b", "ab", "b"]
    assert slugs(client.get("events/")) == expected
    assert slugs(client.get("events/?ordering=-slug")) == expected[::-1]


@pytest.mark.parametrize("name", ["live", "is_public", "testmode", "has_subevents"])
def test_events_filtered_by_truth(client, make, organizer, name):
    make.event(organizer, "yes", **{name: True})
    make.event(organizer, "no", **{name: False})
    for expected, values in {
        ("yes",): ["true", "True", "TRUE", "1"],
        ("no",): ["false", "False", "FALSE", "0"],
        ("no", "yes"): ["", "foo", "yes", "no", "on", "null", "t", "f", "%20true"],
    }.items():
        for value in values:
            assert slugs(client.get(f"events/?{name}={value}")) == list(expected)


@pytest.fixture
def times(make, organizer):
    """Events before and after now, with and without an end, and series."""
    make.event(organizer, "past", date_from=PAST)
    make.event(organizer, "future", date_from=FUTURE)
    make.event(organizer, "running", date_from=PAST, date_to=FUTURE)
    make.event(organizer, "ended", date_from=PAST, date_to=PAST)
    make.event(organizer, "series-past", date_from=PAST, has_subevents=True)
    make.event(organizer, "series-future", date_from=FUTURE, has_subevents=True)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("is_past=true", ["ended", "past"]),
        ("is_past=false", ["future", "running", "series-future", "series-past"]),
        ("is_future=true", ["future", "running"]),
        ("is_future=false", ["ended", "past", "series-future", "series-past"]),
        ("is_past=foo", ["ended", "future", "past", "running", "series-future", "series-past"]),
        ("is_past=true&is_future=true", []),
        ("ends_after=2000-01-01T00:00:00Z", ["ended", "future", "past", "running"]),
        ("ends_after=2000-01-01T00:00:01Z", ["future", "running"]),
        ("ends_after=2050-01-01", ["future", "running"]),
        ("date_from_after=2100-01-01T00:00:00Z", ["future", "series-future"]),
        ("date_from_after=2100-01-01T00:00:00.000001Z", []),
        ("date_from_before=2000-01-01", ["ended", "past", "running", "series-past"]),
        ("date_from_before=1999-12-31T23:59:59Z", []),
        ("date_to_after=2000-01-01T00:00:00Z", ["ended", "running"]),
        ("date_to_after=2000-01-01T00:00:01Z", ["running"]),
        ("date_to_before=2000-01-01T00:00:00Z", ["ended"]),
        ("date_to_before=1999-12-31T23:59:59Z", []),
        ("date_to_before=2000-01-01T01:00:00%2B02:00", []),
        ("date_to_before=2000-01-01T02:00:00%2B02:00", ["ended"]),
    ],
)
def test_events_filtered_by_time(client, times, query, expected):
    assert slugs(client.get(f"events/?{query}")) == expected


@pytest.mark.parametrize(
    ("parameter", "key"),
    [
        ("ends_after", "ends_after"),
        ("date_from_after", "date_from"),
        ("date_from_before", "date_from"),
        ("date_to_after", "date_to"),
        ("date_to_before", "date_to"),
    ],
)
@pytest.mark.parametrize("value", ["x", "2017-13-01", "0", "2017-01-01T00:00:00+02:00"])
def test_filter_that_is_no_time_refused(client, parameter, key, value):
    response = client.get(f"events/?{parameter}={value}")
    assert (response.status_code, response.json) == (400, {key: ["Enter a valid date/time."]})


@pytest.mark.parametrize("parameter", ["ends_after", "date_from_after", "date_to_before"])
def test_empty_time_filters_nothing(client, event, parameter):
    assert slugs(client.get(f"events/?{parameter}=")) == ["sampleconf"]


@pytest.mark.parametrize(
    ("channel", "expected"),
    [
        ("web", ["everywhere", "web-only"]),
        ("api.app", ["app-only", "everywhere"]),
        ("nope", ["everywhere"]),
        ("", ["app-only", "everywhere", "nowhere", "web-only"]),
    ],
)
def test_events_filtered_by_channel(client, make, organizer, channel, expected):
    make.sales_channel(organizer, "api.app")
    for slug in ("everywhere", "nowhere", "web-only", "app-only"):
        make.event(organizer, slug)
    client.patch("events/nowhere/", {"sales_channels": []})
    client.patch("events/web-only/", {"sales_channels": ["web"]})
    client.patch("events/app-only/", {"sales_channels": ["api.app"]})
    assert slugs(client.get(f"events/?sales_channel={channel}")) == expected


def test_filters_narrow_together(client, make, organizer):
    make.event(organizer, "both", live=True, testmode=True)
    make.event(organizer, "live", live=True)
    make.event(organizer, "test", testmode=True)
    assert slugs(client.get("events/?live=true&testmode=true")) == ["both"]


@pytest.mark.parametrize("query", ["unknown=1", "slug=x", "currency=USD", "search=", "id=5"])
def test_unknown_and_empty_parameters_ignored(client, event, query):
    assert slugs(client.get(f"events/?{query}")) == ["sampleconf"]


def test_last_of_repeated_parameters_counts(client, event):
    assert slugs(client.get("events/?live=true&live=false")) == ["sampleconf"]
    assert slugs(client.get("events/?live=false&live=true")) == []


def test_team_sees_its_events_only(app, make, organizer, event):
    make.event(organizer, "second")
    team = make.team(organizer, "event.settings.general:write", events=[event])
    client = ApiClient(app, make.token(team))
    assert slugs(client.get("events/")) == ["sampleconf"]
    assert slugs(client.get("events/?search=second")) == []


def test_team_without_events_sees_an_empty_list(app, make, organizer, event):
    team = make.team(organizer, "event.settings.general:write", events=[])
    client = ApiClient(app, make.token(team))
    assert slugs(client.get("events/")) == []


def test_filters_are_kept_in_links(client, make, organizer):
    for number in range(3):
        make.event(organizer, f"e{number}", live=True)
    response = client.get("events/?page_size=1&live=true&attr[type]=a%20b&search=e")
    link = f"{URL}?attr%5Btype%5D=a+b&live=true&page=2&page_size=1&search=e"
    assert (response.json["count"], response.json["next"]) == (3, link)
