import pytest

from pretixapi.quotas.availability import Availability
from pretixapi.quotas.counting import Taken
from tests.quotas.bodies import NONE_SUCH, URL, shown

EVERYTHING = Taken(
    paid_orders=1,
    pending_orders=20,
    blocking_vouchers=300,
    cart_positions=4_000,
    waiting_list=50_000,
)
NOTHING = Taken()


@pytest.mark.parametrize(
    ("size", "closed", "taken", "number"),
    [
        (10, False, NOTHING, 10),
        (0, False, NOTHING, 0),
        (10, True, NOTHING, 0),
        (None, False, NOTHING, None),
        (None, True, NOTHING, 0),
        (None, False, EVERYTHING, None),
        (60_000, False, EVERYTHING, 5_679),
        (54_322, False, EVERYTHING, 1),
        (54_321, False, EVERYTHING, 0),
        (54_320, False, EVERYTHING, 0),
        (10, False, Taken(paid_orders=8, pending_orders=3, exited_orders=5), 4),
    ],
)
def test_what_is_left(size, closed, taken, number):
    availability = Availability(size, closed, taken)
    left = (availability.available_number, availability.available)
    assert left == (number, number != 0)


@pytest.mark.parametrize(
    ("values", "number"),
    [
        ({"size": 5}, 5),
        ({"size": 0}, 0),
        ({}, None),
        ({"size": 5, "closed": True}, 0),
        ({"closed": True}, 0),
    ],
)
def test_availability(client, make, event, values, number):
    made = make.quota(event, make.item(event), **values)
    response = client.get(f"{URL}{made.id}/availability/")
    expected = {
        "paid_orders": 0,
        "pending_orders": 0,
        "exited_orders": 0,
        "blocking_vouchers": 0,
        "cart_positions": 0,
        "waiting_list": 0,
        "available_number": number,
        "available": number != 0,
        "total_size": values.get("size"),
    }
    assert response.status_code == 200
    assert (response.json, list(response.json)) == (expected, list(expected))
    listed = client.get(f"{URL}?with_availability=true").json["results"]
    assert [each["available_number"] for each in listed] == [number]


def test_list_with_availability(client, make, event):
    sold = make.quota(event, size=5)
    closed = make.quota(event, size=10, closed=True)
    unlimited = make.quota(event)
    response = client.get(f"{URL}?with_availability=true&page_size=2")
    assert response.status_code == 200
    assert response.json["count"] == 3
    assert response.json["results"] == [
        shown(sold.id, size=5, available=True, available_number=5),
        shown(closed.id, size=10, closed=True, available=False, available_number=0),
    ]
    assert list(response.json["results"][0])[-4:] == [
        "release_after_exit",
        "available",
        "available_number",
        "ignore_for_event_availability",
    ]
    (last,) = client.get(f"{URL}?with_availability=true&page_size=2&page=2").json["results"]
    assert last == shown(unlimited.id, available=True, available_number=None)


@pytest.mark.parametrize("value", ["false", "0", "", "what"])
def test_list_without_availability(client, make, event, value):
    made = make.quota(event)
    response = client.get(f"{URL}?with_availability={value}")
    assert response.json["results"] == [shown(made.id)]


def test_empty_list_with_availability(client, event):
    response = client.get(f"{URL}?with_availability=true")
    assert (response.status_code, response.json["results"]) == (200, [])


def test_single_quota_does_not_tell_its_availability(client, make, event):
    made = make.quota(event)
    assert client.get(f"{URL}{made.id}/?with_availability=true").json == shown(made.id)


@pytest.mark.parametrize("quota", ["999999", "foreign"])
def test_availability_of_no_quota(client, make, organizer, event, quota):
    foreign = make.quota(make.event(organizer, "other"))
    quota_id = foreign.id if quota == "foreign" else quota
    response = client.get(f"{URL}{quota_id}/availability/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_availability_cannot_be_written(client, make, event):
    response = client.post(f"{URL}{make.quota(event).id}/availability/", {})
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"
