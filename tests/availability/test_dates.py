"""How what dates have left is told, and what that makes of their series."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from pretixapi.models import SubEventItem, SubEventVariation, db
from tests.query_count import counted_queries

NOW = datetime.now(UTC)
BEFORE, AFTER = NOW - timedelta(days=1), NOW + timedelta(days=1)
OF_SERIES = "events/series/subevents/"
LISTS = pytest.mark.parametrize("url", ["subevents/", OF_SERIES])


def states(client, url):
    found = client.get(f"{url}?with_availability_for=web&ordering=id").json["results"]
    return [each["best_availability_state"] for each in found]


@pytest.fixture(params=["item", "variation"])
def take_off(request, make, series, date):
    """A maker of overrides for the only item, or for its only variation, on the date."""
    item = make.item(series)
    variation = make.variation(item)
    make.quota(series, item, variation, subevent_id=date.id)

    def make_one(**values):
        if request.param == "item":
            override = SubEventItem(item_id=item.id, **values)
        else:
            override = SubEventVariation(variation_id=variation.id, **values)
        override.subevent_id = date.id
        db.session.add(override)
        db.session.commit()

    return make_one


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"price": Decimal(1)}, 100),
        ({"disabled": True}, None),
        ({"available_from": AFTER}, None),
        ({"available_until": BEFORE}, None),
        ({"available_from": BEFORE, "available_until": AFTER}, 100),
    ],
)
def test_what_is_taken_off_a_date_does_not_count(client, take_off, values, expected):
    take_off(**values)
    for url in ("subevents/", "events/", OF_SERIES):
        assert states(client, url) == [expected]


def test_what_is_taken_off_another_date_counts(client, make, series, take_off):
    take_off(disabled=True)
    other = make.subevent(series)
    make.quota(series, make.item(series), subevent_id=other.id)
    assert states(client, OF_SERIES) == [None, 100]


def test_series_has_what_its_active_dates_have(client, make, series, date):
    item = make.item(series)
    make.quota(series, item, subevent_id=date.id, size=0)
    idle = make.subevent(series)
    make.quota(series, item, subevent_id=idle.id)
    assert (states(client, "events/"), states(client, OF_SERIES)) == ([0], [0, 100])
    client.patch(f"{OF_SERIES}{idle.id}/", {"active": True})
    assert (states(client, "events/"), states(client, OF_SERIES)) == ([100], [0, 100])


def test_quota_of_another_event_does_not_count(client, make, organizer, event):
    other = make.event(organizer, "other")
    make.quota(other, make.item(other))
    found = client.get("events/?with_availability_for=web").json["results"]
    told = {each["slug"]: each["best_availability_state"] for each in found}
    assert told == {"other": 100, "sampleconf": None}


@LISTS
def test_dates_tell_of_it_when_asked(client, date, url):
    (plain,) = client.get(url).json["results"]
    response = client.get(f"{url}?with_availability_for=web")
    assert response.json["results"] == [{**plain, "best_availability_state": None}]
    assert list(response.json["results"][0])[-1] == "best_availability_state"
    assert "X-Page-Generated" in response.headers
    assert client.get(f"{url}?with_availability_for=").json["results"] == [plain]


@LISTS
def test_unknown_channel_is_not_found(client, series, url):
    response = client.get(f"{url}?with_availability_for=nope")
    detail = {"detail": "No SalesChannel matches the given query."}
    assert (response.status_code, response.json) == (404, detail)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        # The token; on event level, the event; the channel; the list.
        ("events/", 3),
        ("subevents/", 3),
        (OF_SERIES, 3),
    ],
)
def test_states_take_no_statement_of_their_own(client, make, series, url, expected):
    for number in range(3):
        date = make.subevent(series, f"d{number}")
        make.quota(series, make.item(series), subevent_id=date.id)
    db.session.rollback()
    with counted_queries() as statements:
        assert client.get(f"{url}?with_availability_for=web&is_public=1").status_code == 200
    assert len(statements) == expected


def test_what_is_sold_for_one_date_is_left_for_others(client, make, series, date):
    item, other = make.item(series), make.subevent(series, active=True)
    for each in (date, other):
        make.quota(series, item, size=1, subevent_id=each.id)
    make.position(make.order(series), item, subevent_id=date.id)
    assert (states(client, "events/"), states(client, OF_SERIES)) == ([100], [0, 100])
    make.position(make.order(series, "BAR23"), item, subevent_id=other.id)
    assert (states(client, "events/"), states(client, OF_SERIES)) == ([0], [0, 0])
