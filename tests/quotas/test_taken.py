"""What orders take of quotas."""

from datetime import UTC, datetime

import pytest

from pretixapi.models import db
from tests.quotas.bodies import URL

NOON = datetime(2017, 12, 27, 12, tzinfo=UTC)
EVENING = datetime(2017, 12, 27, 20, tzinfo=UTC)


@pytest.fixture
def item(make, event):
    return make.item(event)


@pytest.fixture
def order(make, event):
    return make.order(event)


@pytest.fixture
def taken(client):
    """A reader of what is taken of a quota: paid, pending and exited orders, and what is left."""

    def read(quota):
        answer = client.get(f"{URL}{quota.id}/availability/").json
        names = ("paid_orders", "pending_orders", "exited_orders", "available_number")
        (listed,) = (
            each
            for each in client.get(f"{URL}?with_availability=true").json["results"]
            if each["id"] == quota.id
        )
        left = (answer["available_number"], answer["available"])
        assert (listed["available_number"], listed["available"]) == left
        return tuple(answer[name] for name in names)

    return read


@pytest.mark.parametrize(
    "case",
    [("p", (2, 0, 0, 8)), ("n", (0, 2, 0, 8)), ("e", (0, 0, 0, 10)), ("c", (0, 0, 0, 10))],
)
def test_orders_that_hold_places(make, event, item, taken, case):
    status, expected = case
    quota = make.quota(event, item, size=10)
    order = make.order(event, status=status)
    make.position(order, item)
    make.position(order, item)
    assert taken(quota) == expected


def test_whole_answer(client, make, event, item, order):
    quota = make.quota(event, item, size=10)
    make.position(order, item)
    expected = {
        "paid_orders": 0,
        "pending_orders": 1,
        "exited_orders": 0,
        "blocking_vouchers": 0,
        "cart_positions": 0,
        "waiting_list": 0,
        "available_number": 9,
        "available": True,
        "total_size": 10,
    }
    assert client.get(f"{URL}{quota.id}/availability/").json == expected


def test_canceled_positions_hold_none(make, event, item, order, taken):
    quota = make.quota(event, item, size=10)
    make.position(order, item, canceled=True)
    make.position(order, item)
    assert taken(quota) == (0, 1, 0, 9)


def test_other_items_take_none(make, event, item, order, taken):
    quota = make.quota(event, item, make.item(event, "Listed"), size=10)
    make.position(order, make.item(event, "Other"))
    assert taken(quota) == (0, 0, 0, 10)


def test_variations(make, event, item, order, taken):
    counted, other = make.variation(item), make.variation(item)
    quota = make.quota(event, item, counted, size=10)
    make.position(order, item, variation_id=counted.id)
    make.position(order, item, variation_id=other.id)
    make.position(order, item)
    assert taken(quota) == (0, 2, 0, 8)


def test_ticket_counts_in_each_of_its_quotas(make, event, item, order, taken):
    quotas = [make.quota(event, item, size=size) for size in (1, 5, None)]
    make.position(order, item)
    assert [taken(quota)[1::2] for quota in quotas] == [(1, 0), (1, 4), (1, None)]


def test_more_taken_than_there_is(make, event, item, order, taken):
    quota = make.quota(event, item, size=1)
    make.position(order, item)
    make.position(order, item)
    assert taken(quota) == (0, 2, 0, 0)


def test_dates_count_for_themselves(client, make, organizer):
    series = make.event(organizer, "series", has_subevents=True)
    item = make.item(series)
    dates = [make.subevent(series, name) for name in "ab"]
    for date in dates:
        make.quota(series, item, size=10, subevent_id=date.id)
    order = make.order(series)
    make.position(order, item, subevent_id=dates[0].id)
    make.position(order, item, subevent_id=dates[0].id)
    make.position(order, item, subevent_id=dates[1].id)
    results = client.get("events/series/quotas/?with_availability=true").json["results"]
    assert [each["available_number"] for each in results] == [8, 9]


@pytest.fixture
def admitted(make, event, item):
    """A maker of paid tickets, each with its scans: the list, the type and the moment."""
    order = make.order(event, status="p")

    def make_one(*scans, **values):
        position = make.position(order, item)
        for place, kind, moment in scans:
            make.checkin(place, position, type=kind, datetime=moment, **values)
        return position

    return make_one


def test_those_who_have_left_give_their_places_back(make, event, item, admitted, taken):
    door = make.checkin_list(event)
    quota = make.quota(event, item, size=10, release_after_exit=True)
    other = make.quota(event, item, size=10)
    admitted((door, "entry", NOON), (door, "exit", EVENING))
    admitted((door, "exit", NOON), (door, "entry", EVENING))
    admitted((door, "entry", NOON))
    admitted()
    assert (taken(quota), taken(other)) == ((4, 0, 1, 7), (4, 0, 0, 6))


def test_last_scan_of_all_lists_counts(make, event, item, admitted, taken):
    door, hall = make.checkin_list(event), make.checkin_list(event, "Hall")
    quota = make.quota(event, item, size=10, release_after_exit=True)
    admitted((hall, "exit", NOON), (door, "entry", EVENING))
    admitted((hall, "entry", NOON), (door, "exit", EVENING))
    assert taken(quota) == (2, 0, 1, 9)


def test_lists_that_do_not_use_tickets_up(make, event, item, admitted, taken):
    toilet = make.checkin_list(event, consider_tickets_used=False)
    quota = make.quota(event, item, size=10, release_after_exit=True)
    admitted((toilet, "exit", NOON))
    assert taken(quota) == (1, 0, 0, 9)


def test_failed_scans_are_none(make, event, item, admitted, taken):
    door = make.checkin_list(event)
    quota = make.quota(event, item, size=10, release_after_exit=True)
    admitted((door, "exit", NOON), successful=False)
    assert taken(quota) == (1, 0, 0, 9)


def test_place_is_free_again_once_the_order_expires(make, event, item, order, taken):
    quota = make.quota(event, item, size=1)
    make.position(order, item)
    assert taken(quota)[-1] == 0
    order.status = "e"
    db.session.commit()
    assert taken(quota)[-1] == 1
