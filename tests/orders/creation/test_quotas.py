import pytest

from pretixapi.models import db
from tests.orders.creation.bodies import order_of, position_of, sold

NO_QUOTA = {"item": ['The product "T" is not assigned to a quota.']}


def none_left(name):
    text = f'There is not enough quota available on quota "{name}" to perform the operation.'
    return {"item": [text]}


def test_positions_that_still_fit_are_good(place, refused, item, quota):
    assert refused(sold(item), sold(item), sold(item)) == {"positions": [{}, {}, none_left("q2")]}
    # Nothing was sold by that.
    place(sold(item), sold(item))
    assert refused(sold(item)) == {"positions": [none_left("q2")]}


def test_ticket_takes_of_every_quota_that_it_is_in(make, event, place, refused, sell):
    first, second = sell("A"), sell("B")
    make.quota(event, first, name="first", size=2)
    make.quota(event, first, second, name="both", size=3)
    place(sold(first), sold(second))
    assert refused(sold(second), sold(second), sold(first)) == {
        "positions": [{}, none_left("both"), none_left("both")]
    }
    assert refused(sold(first), sold(first)) == {"positions": [{}, none_left("first")]}


def test_ticket_that_gets_no_place_takes_none(make, event, refused, sell):
    first, second = sell("A"), sell("B")
    make.quota(event, first, second, name="both", size=1)
    make.quota(event, first, name="none", size=0)
    assert refused(sold(first), sold(second), sold(second)) == {
        "positions": [none_left("none"), {}, none_left("both")]
    }


def test_what_is_in_no_quota_is_not_sold(make, event, refused, item):
    named = make.item(event, "T")
    called = make.item(event, "Ticket", internal_name="Inside")
    translated = make.item(event)
    translated.name = {"de": "Karte"}
    db.session.commit()
    assert refused(sold(named), sold(item), sold(called), sold(translated)) == {
        "positions": [
            NO_QUOTA,
            {},
            {"item": ['The product "Inside" is not assigned to a quota.']},
            {"item": ['The product "Karte" is not assigned to a quota.']},
        ]
    }


def test_variation_is_in_the_quotas_that_name_it(make, event, place, refused):
    item = make.item(event, "T")
    first, second, third = (make.variation(item, name) for name in "abc")
    make.quota(event, item, first, second, name="two", size=2)
    make.quota(event, item, second, name="one", size=1)
    place(sold(item, variation=second.id))
    assert refused(
        sold(item, variation=second.id),
        sold(item, variation=first.id),
        sold(item, variation=first.id),
        sold(item, variation=third.id),
    ) == {"positions": [none_left("one"), {}, none_left("two"), NO_QUOTA]}


def test_quota_of_a_date_is_for_that_date(make, series, place, refused):
    item = make.item(series, "T")
    first, second = make.subevent(series), make.subevent(series, "Second night")
    make.quota(series, item, name="first", size=1, subevent_id=first.id)
    make.quota(series, item, name="second", size=2, subevent_id=second.id)
    place(sold(item, subevent=first.id), sold(item, subevent=second.id))
    assert refused(sold(item, subevent=first.id), sold(item, subevent=second.id)) == {
        "positions": [none_left("first"), {}]
    }


@pytest.mark.parametrize("status", ["n", "p"])
def test_pending_and_paid_orders_hold_their_places(make, event, refused, item, status):
    make.quota(event, item, name="q1", size=1)
    make.position(make.order(event, status=status), item)
    assert refused(sold(item)) == {"positions": [none_left("q1")]}


@pytest.mark.parametrize("status", ["e", "c"])
def test_expired_and_canceled_orders_hold_no_places(make, event, place, item, status):
    make.quota(event, item, name="q1", size=1)
    make.position(make.order(event, status=status), item)
    place(sold(item))


def test_canceled_positions_hold_no_places(make, event, place, item):
    make.quota(event, item, name="q1", size=1)
    make.position(make.order(event), item, canceled=True)
    place(sold(item))


def test_closed_quota_has_nothing_left(make, event, refused, item):
    make.quota(event, item, name="closed", closed=True)
    assert refused(sold(item)) == {"positions": [none_left("closed")]}


def test_quota_is_closed_when_its_last_ticket_is_sold(logged, make, event, place, item):
    quota = make.quota(event, item, name="q2", size=2, close_when_sold_out=True)
    place(sold(item))
    db.session.refresh(quota)
    assert not quota.closed
    place(sold(item))
    db.session.refresh(quota)
    assert quota.closed
    assert [action for action, _, _ in logged()] == [
        "pretix.event.order.placed",
        "pretix.event.order.placed",
        "pretix.event.quota.closed",
    ]


def test_force_sells_what_there_is_none_of(make, event, place, quota, item):
    unassigned = make.item(event)
    make.quota(event, item, name="closed", closed=True)
    positions = [sold(item), sold(item), sold(item), sold(unassigned)]
    expected = [
        position_of(item, 1),
        position_of(item, 2),
        position_of(item, 3),
        position_of(unassigned, 4),
    ]
    assert place(*positions, force=True) == order_of(*expected, total="92.00")


def test_availability_tells_what_was_sold(client, place, quota, item):
    place(sold(item), status="p", payment_provider="manual")
    place(sold(item))
    answer = client.get(f"events/sampleconf/quotas/{quota.id}/availability/").json
    assert (answer["paid_orders"], answer["pending_orders"], answer["available_number"]) == (
        1,
        1,
        0,
    )
