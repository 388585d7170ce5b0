"""Pending, paid, and back."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

TODAY = datetime.now(UTC).date().isoformat()
NOT_NOW = {"detail": "The order is not pending or expired."}
NOT_PAID = {"detail": "The order is not paid."}
NOT_APPROVED = {"detail": "This order is not yet approved by the event organizer."}
LATE = {
    "detail": "The payment can not be accepted as it the order is expired and you configured that "
    "no late payments should be accepted in the payment settings."
}
AFTER_LAST_DAY = {
    "detail": "The payment can not be accepted as the last date of payments configured in the "
    "payment settings is over."
}
PAID = {"status": "p", "payment_date": TODAY, "payment_provider": "manual"}


@pytest.mark.parametrize("status", ["n", "e"])
def test_order_is_marked_as_paid_by_a_manual_payment(asking, ordered, status):
    ordered(status=status)
    assert asking.changes("mark_paid/") == {**PAID, "payments": ["1 confirmed 23.00"]}


def test_waiting_payment_of_what_is_missing_is_confirmed(asking, ordered, make):
    make.payment(ordered(), state="created")
    assert asking.changes("mark_paid/", {}) == {
        "status": "p",
        "payment_date": TODAY,
        "payments": ["1 confirmed 23.00"],
    }


@pytest.mark.parametrize("values", [{"provider": "banktransfer"}, {"amount": Decimal(22)}])
def test_waiting_payment_of_another_kind_is_canceled(asking, ordered, make, values):
    payment = make.payment(ordered(), state="pending", **values)
    amount = f"{payment.amount:.2f}"
    assert asking.changes("mark_paid/")["payments"] == [
        f"1 canceled {amount}",
        "2 confirmed 23.00",
    ]


@pytest.mark.parametrize(
    ("refunds", "missing"),
    [
        ([], "13.00"),
        ([{"state": "done"}, {"state": "transit"}, {"state": "created"}], "19.00"),
        ([{"state": "canceled"}, {"state": "failed"}, {"state": "external"}], "13.00"),
    ],
)
def test_what_is_missing_is_paid(asking, ordered, make, refunds, missing):
    order = ordered()
    make.payment(order, amount=Decimal("9.99"))
    make.payment(order, 2, amount=Decimal("0.01"), state="refunded")
    make.payment(order, 3, amount=Decimal(5), state="failed")
    for number, refund in enumerate(refunds, 1):
        make.refund(order, number, amount=Decimal(2), **refund)
    assert asking.changes("mark_paid/")["payments"][-1] == f"4 confirmed {missing}"


def test_order_that_was_paid_too_much_for_is_paid_by_nothing(asking, ordered, make):
    make.payment(ordered(), amount=Decimal(30))
    assert asking.changes("mark_paid/")["payments"] == ["1 confirmed 30.00", "2 confirmed 0.00"]


@pytest.mark.parametrize("status", ["p", "c"])
def test_order_that_needs_no_payment_is_not_paid(asking, ordered, status):
    ordered(status=status)
    assert asking.refusal("mark_paid/") == NOT_NOW


def test_order_that_waits_for_approval_is_not_paid(asking, ordered):
    ordered(require_approval=True)
    assert asking.refusal("mark_paid/") == NOT_APPROVED


def test_expired_order_is_not_paid_where_late_payments_are_not_taken(asking, ordered, client):
    client.patch("events/sampleconf/settings/", {"payment_term_accept_late": False})
    ordered(status="e")
    assert asking.refusal("mark_paid/") == LATE


def test_order_is_not_paid_after_the_last_day(asking, ordered, make, client):
    client.patch(
        "events/sampleconf/settings/", {"payment_term_last": "RELDATE/1/-/event__date_from/"}
    )
    ordered()
    assert asking.refusal("mark_paid/") == AFTER_LAST_DAY


def test_paid_order_is_marked_as_pending_and_keeps_its_payments(asking, ordered, make):
    make.payment(ordered(status="p"))
    assert asking.changes("mark_pending/") == {"status": "n"}


@pytest.mark.parametrize("status", ["n", "e", "c"])
def test_order_that_is_not_paid_is_not_marked_as_pending(asking, ordered, status):
    ordered(status=status)
    assert asking.refusal("mark_pending/", {}) == NOT_PAID


def test_changes_are_logged(asking, ordered, make, logged):
    make.payment(ordered(), state="created", amount=Decimal(1))
    asking.changes("mark_paid/")
    asking.changes("mark_pending/")
    prefix = "pretix.event.order"
    part = {"local_id": [None, 1], "amount": [None, "1.00"], "provider": [None, "manual"]}
    assert logged() == [
        (f"{prefix}.payment.canceled", "order", part),
        (
            f"{prefix}.payment.confirmed",
            "order",
            {**part, "local_id": [None, 2], "amount": [None, "23.00"]},
        ),
        (f"{prefix}.paid", "order", {}),
        (f"{prefix}.unpaid", "order", {}),
    ]
