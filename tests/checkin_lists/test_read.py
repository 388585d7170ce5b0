from datetime import UTC, datetime

import pytest

from tests.checkin_lists.bodies import NONE_SUCH, URL, shown

SERIES = "events/series/checkinlists/"


@pytest.fixture
def series(make, organizer):
    return make.event(organizer, "series", has_subevents=True)


@pytest.fixture
def lists(make, series):
    """Lists for every date, for one that is over, and for one that goes on."""
    early = make.subevent(series, date_from=datetime(2018, 1, 1, tzinfo=UTC))
    late = make.subevent(
        series,
        date_from=datetime(2018, 1, 2, tzinfo=UTC),
        date_to=datetime(2018, 1, 5, tzinfo=UTC),
    )
    return {
        "any": make.checkin_list(series, "any"),
        "late": make.checkin_list(series, "late", subevent_id=late.id),
        "early": make.checkin_list(series, "early", subevent_id=early.id),
        "also": make.checkin_list(series, "also", subevent_id=early.id),
    }


def names(client, query=""):
    response = client.get(SERIES + query)
    assert response.status_code == 200
    return [each["name"] for each in response.json["results"]]


def test_lists_come_by_date_then_name(client, lists):
    assert names(client) == ["also", "early", "late", "any"]


@pytest.mark.parametrize(
    ("ordering", "expected"),
    [
        ("name", ["also", "any", "early", "late"]),
        ("-id", ["also", "early", "late", "any"]),
        ("-subevent__date_from", ["any", "late", "early", "also"]),
    ],
)
def test_ordering(client, lists, ordering, expected):
    assert names(client, f"?ordering={ordering}") == expected


def test_filters(client, lists):
    early = lists["early"].subevent_id
    assert names(client, f"?subevent={early}") == ["also", "early"]
    assert names(client, f"?subevent_match={early}") == ["also", "early", "any"]
    assert names(client, "?ends_after=2018-01-03T00:00:00Z") == ["late", "any"]
    assert names(client, "?ends_after=2018-01-01T00:00:00Z") == ["also", "early", "late", "any"]


def test_date_of_another_event_is_no_choice(client, event, lists):
    response = client.get(f"{URL}?subevent={lists['early'].subevent_id}")
    fault = "Select a valid choice. That choice is not one of the available choices."
    assert (response.status_code, response.json) == (400, {"subevent": [fault]})


def test_date_in_full(client, lists):
    made = lists["early"]
    date = client.get(f"events/series/subevents/{made.subevent_id}/").json
    expected = shown(made.id, name="early", subevent=date)
    assert client.get(f"{SERIES}{made.id}/?expand=subevent").json == expected
    results = client.get(f"{SERIES}?expand=subevent").json["results"]
    assert results[1] == expected
    assert results[3] == shown(lists["any"].id, name="any")
    assert client.get(f"{SERIES}{made.id}/?expand=name").json["subevent"] == made.subevent_id


def test_list_of_another_event_is_not_found(client, event, lists):
    response = client.get(f"{URL}{lists['any'].id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_list_tells_when_one_was_changed(client, event):
    assert "Last-Modified" not in client.get(URL).headers
    client.post(URL, {"name": "Door"})
    moment = client.get(URL).headers["Last-Modified"]
    assert client.get(URL, headers={"If-Modified-Since": moment}).status_code == 304
