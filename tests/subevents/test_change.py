from datetime import datetime

import pytest

from tests.subevents.bodies import REQUIRED, URL, shown

ENDS_FIRST = {"non_field_errors": ["The event cannot end before it starts."]}
PRESALE_ENDS_FIRST = {"non_field_errors": ["The event's presale cannot end before it starts."]}
REQUIRED_FAULT = ["This field is required."]
EVERYTHING = {
    "name": {"en": "Second night"},
    "date_from": "2017-12-28T10:00:00Z",
    "date_to": "2017-12-28T12:00:00Z",
    "active": True,
    "date_admission": "2017-12-28T09:00:00Z",
    "presale_start": "2017-01-01T00:00:00Z",
    "presale_end": "2017-12-01T00:00:00Z",
    "location": {"en": "Heidelberg"},
    "geo_lat": 49.4,
    "geo_lon": 8.7,
    "is_public": False,
    "frontpage_text": {"en": "Come!"},
    "meta_data": {"Format": "Talk"},
    "comment": "",
}
NULL = (
    "date_to",
    "date_admission",
    "presale_start",
    "presale_end",
    "location",
    "geo_lat",
    "geo_lon",
    "frontpage_text",
    "comment",
)


@pytest.fixture(autouse=True)
def properties(make, organizer):
    make.meta_property(organizer, "Format")


@pytest.fixture
def url(make, event):
    """The URL of a date."""
    return f"{URL}{make.subevent(event).id}/"


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_all_fields_can_be_changed(client, url, method):
    response = client.open(method, url, EVERYTHING)
    assert (response.status_code, response.json) == (200, shown(response.json, **EVERYTHING))
    assert client.get(url).json == response.json
    nothing = {**REQUIRED, **dict.fromkeys(NULL)}
    response = client.open(method, url, nothing)
    expected = shown(response.json, active=True, is_public=False)
    assert (response.status_code, response.json) == (200, expected)


@pytest.mark.parametrize("name", EVERYTHING)
def test_one_field_can_be_changed(client, url, name):
    changes = {name: EVERYTHING[name]}
    response = client.patch(url, changes)
    assert (response.status_code, response.json) == (200, shown(response.json, **changes))


def test_replacing_needs_what_is_required_and_keeps_the_rest(client, url):
    made = client.patch(url, EVERYTHING).json
    response = client.put(url, {"name": "x"})
    faults = {"date_from": REQUIRED_FAULT, "meta_data": REQUIRED_FAULT}
    assert (response.status_code, response.json) == (400, faults)
    response = client.put(url, REQUIRED)
    kept = {**made, **REQUIRED, "last_modified": response.json["last_modified"]}
    assert (response.status_code, response.json) == (200, kept)


def test_what_cannot_be_written_stays(client, url):
    made = client.get(url).json
    response = client.patch(url, {"id": 5, "event": "other", "last_modified": "2000-01-01"})
    assert response.json == shown({**made, "last_modified": response.json["last_modified"]})


@pytest.mark.parametrize(
    "changes",
    [{"comment": "x"}, {"meta_data": {"Format": "x"}}, {"item_price_overrides": []}, {}],
)
def test_every_change_is_dated(client, url, changes):
    first = client.get(url).json["last_modified"]
    second = client.patch(url, changes).json["last_modified"]
    assert client.get(url).json["last_modified"] == second
    third = client.put(url, {**REQUIRED, **changes}).json["last_modified"]
    assert first < second < third


def test_refused_change_is_not_dated(client, url):
    made = client.get(url).json
    assert client.patch(url, {"active": None}).status_code == 400
    assert client.get(url).json == made


@pytest.mark.parametrize(
    ("dates", "errors"),
    [
        ({"date_from": "2017-12-27T10:00:00Z", "date_to": "2017-12-27T09:59:59Z"}, ENDS_FIRST),
        ({"presale_start": "2018-01-01", "presale_end": "2017-01-01"}, PRESALE_ENDS_FIRST),
        (
            {
                "date_from": "2017-12-27",
                "date_to": "2016-12-27",
                "presale_start": "2018-01-01",
                "presale_end": "2017-01-01",
            },
            ENDS_FIRST,
        ),
    ],
)
def test_dates_in_one_body_compared(client, url, dates, errors):
    for response in (
        client.post(URL, {**REQUIRED, **dates}),
        client.patch(url, dates),
        client.put(url, {**REQUIRED, **dates}),
    ):
        assert (response.status_code, response.json) == (400, errors)


def test_dates_come_before_overrides(client, make, foreign, url):
    overrides = [{"item": make.item(foreign).id}]
    dates = {"date_from": "2017-12-27", "date_to": "2016-12-27"}
    response = client.patch(url, {"item_price_overrides": overrides, **dates})
    assert (response.status_code, response.json) == (400, ENDS_FIRST)


@pytest.mark.parametrize(
    "dates",
    [
        {"date_from": "2017-12-27T10:00:00+02:00", "date_to": "2017-12-27T09:00:00+01:00"},
        {"date_to": "2000-01-01T00:00:00Z"},
        {"presale_start": "2018-01-01T00:00:00Z"},
    ],
)
def test_stored_dates_not_compared(client, url, dates):
    client.patch(url, {"presale_end": "2017-01-01T00:00:00Z"})
    response = client.patch(url, dates)
    shown_dates = {name: response.json[name] for name in dates}
    assert response.status_code == 200
    assert {name: datetime.fromisoformat(value) for name, value in shown_dates.items()} == {
        name: datetime.fromisoformat(value) for name, value in dates.items()
    }


def test_date_of_an_event_that_is_no_series_any_more_can_be_changed(client, make, organizer):
    made = make.subevent(make.event(organizer))
    response = client.patch(f"{URL}{made.id}/", {"active": True})
    assert (response.status_code, response.json) == (200, shown(response.json, active=True))
