"""Giving payments back, or parts of them."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

BAD_STATE = {"detail": "Invalid state of payment."}


def test_payment_is_refunded_and_missing_then(asking, ordered, make):
    make.payment(ordered(status="p"))
    made, changes = asking.effects("payments/1/refund/")
    assert datetime.fromisoformat(changes.pop("expires")) > datetime.now(UTC)
    assert (made, changes) == (
        "1 created 23.00",
        {"status": "n", "refunds": ["1 created 23.00"]},
    )


def test_order_is_canceled_with_the_refund(asking, ordered, make):
    make.payment(ordered(status="p"))
    made, changes = asking.effects("payments/1/refund/", {"amount": "20", "mark_canceled": True})
    del changes["cancellation_date"]
    assert (made, changes) == (
        "1 created 20.00",
        {"status": "c", "refunds": ["1 created 20.00"]},
    )


def test_both_names_for_canceling_are_understood(asking, ordered, make):
    make.payment(ordered(status="p"))
    body = {"amount": "20", "mark_refunded": True, "mark_canceled": False}
    _, changes = asking.effects("payments/1/refund/", body)
    assert changes["status"] == "c"


def test_refund_of_what_was_paid_too_much_leaves_the_order_paid(asking, ordered, make):
    make.payment(ordered(status="p"), amount=Decimal(30))
    body = {"amount": "7.00", "mark_canceled": True}
    assert asking.effects("payments/1/refund/", body) == (
        "1 created 7.00",
        {"refunds": ["1 created 7.00"]},
    )


def test_refund_of_a_canceled_order_leaves_it_canceled(asking, ordered, make):
    make.payment(ordered(status="c"))
    _, changes = asking.effects("payments/1/refund/", {"mark_canceled": True})
    assert changes == {"refunds": ["1 created 23.00"]}


@pytest.mark.parametrize(
    ("amount", "fault"),
    [
        ("0", "Invalid refund amount."),
        ("-1", "Invalid refund amount."),
        ("3.01", "Invalid refund amount, only 3.00 are available to refund."),
        (None, "This field may not be null."),
        ("x", "A valid number is required."),
    ],
)
def test_no_more_than_is_left_is_refunded(asking, ordered, make, amount, fault):
    order = ordered(status="p")
    payment = make.payment(order)
    make.refund(order, amount=Decimal(20), payment_id=payment.id)
    make.refund(order, 2, amount=Decimal(2), payment_id=payment.id, state="canceled")
    assert asking.refusal("payments/1/refund/", {"amount": amount}) == {"amount": [fault]}


@pytest.mark.parametrize("state", ["created", "pending", "failed", "canceled", "refunded"])
def test_payment_that_was_not_made_is_not_refunded(asking, ordered, make, state):
    make.payment(ordered(), state=state)
    assert asking.refusal("payments/1/refund/") == BAD_STATE


def test_refund_of_another_payment_leaves_a_payment_as_it_is(asking, ordered, make):
    order = ordered()
    make.payment(order)
    make.refund(order, payment_id=make.payment(order, 2).id)
    made, _ = asking.effects("payments/1/refund/", {"amount": "23.00"})
    assert made == "2 created 23.00"


@pytest.mark.parametrize("state", ["created", "transit", "done"])
def test_money_on_its_way_back_is_not_given_back_twice(asking, ordered, make, state):
    order = ordered()
    make.refund(order, state=state, payment_id=make.payment(order).id, amount=Decimal(20))
    fault = "Invalid refund amount, only 3.00 are available to refund."
    assert asking.refusal("payments/1/refund/", {"amount": "3.01"}) == {"amount": [fault]}
