"""Approving orders, or not."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

NOT_NOW = {"detail": "This order is not pending approval."}


def test_order_is_approved_and_to_be_paid_in_the_usual_time(asking, ordered):
    ordered(require_approval=True)
    changes = asking.changes("approve/")
    assert datetime.fromisoformat(changes.pop("expires")) > datetime.now(UTC) + timedelta(days=13)
    assert changes == {"require_approval": False}


def test_order_that_costs_nothing_is_paid_by_that(asking, ordered):
    ordered(require_approval=True, total=Decimal(0))
    changes = asking.changes("approve/", {})
    del changes["expires"], changes["payment_date"]
    assert changes == {
        "status": "p",
        "require_approval": False,
        "payment_provider": "free",
        "payments": ["1 confirmed 0.00"],
    }


def test_order_is_denied(asking, ordered, make):
    make.payment(ordered(require_approval=True), state="created")
    changes = asking.changes("deny/", {"comment": "Too young."})
    assert datetime.fromisoformat(changes.pop("cancellation_date")) <= datetime.now(UTC)
    assert changes == {"status": "c", "payments": ["1 canceled 23.00"]}


@pytest.mark.parametrize("action", ["approve/", "deny/"])
@pytest.mark.parametrize(
    "values", [{}, {"status": "c", "require_approval": True}, {"status": "p"}, {"status": "e"}]
)
def test_order_that_is_decided_is_not_decided_again(asking, ordered, action, values):
    ordered(**values)
    assert asking.refusal(action) == NOT_NOW


def test_decisions_are_logged(asking, ordered, logged):
    ordered(require_approval=True)
    asking.changes("deny/", {"comment": "Too young."})
    asking.changes("reactivate/")
    asking.changes("approve/")
    assert logged() == [
        ("pretix.event.order.denied", "order", {"comment": [None, "Too young."]}),
        ("pretix.event.order.reactivated", "order", {}),
        ("pretix.event.order.approved", "order", {}),
    ]
