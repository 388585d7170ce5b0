"""Canceling orders, with and without a fee, and letting them come back."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from pretixapi.models import db

NOT_CANCELED = {"detail": "The order is not allowed to be canceled."}
NOT_REACTIVATED = {"detail": "The order is not allowed to be reactivated."}
TOO_HIGH = {"detail": "The cancellation fee cannot be higher than the total amount of this order."}
SOLD_OUT = {
    "detail": 'There is not enough quota available on quota "All" to perform the operation.'
}
FEE = {
    "fee_type": "cancellation",
    "value": "5.00",
    "description": "",
    "internal_type": "",
    "tax_rate": "0.00",
    "tax_value": "0.00",
    "tax_rule": None,
    "tax_code": None,
    "canceled": False,
}


def canceled(changes):
    """What a cancellation changed, without the moment, which is now."""
    moment = datetime.fromisoformat(changes.pop("cancellation_date"))
    assert timedelta() <= datetime.now(UTC) - moment < timedelta(minutes=1)
    return changes


def without_id(fees):
    return [{name: value for name, value in fee.items() if name != "id"} for fee in fees]


@pytest.mark.parametrize("status", ["n", "p", "e"])
def test_order_is_canceled(asking, ordered, status):
    ordered(status=status)
    assert canceled(asking.changes("mark_canceled/")) == {"status": "c"}


def test_waiting_payments_are_canceled(asking, ordered, make):
    order = ordered()
    for number, state in enumerate(("created", "pending", "confirmed", "failed"), 1):
        make.payment(order, number, state=state)
    assert canceled(asking.changes("mark_canceled/", {"cancellation_fee": None})) == {
        "status": "c",
        "payments": ["1 canceled 23.00", "2 canceled 23.00", "3 confirmed 23.00", "4 failed 23.00"],
    }


def test_canceled_order_is_not_canceled_again(asking, ordered):
    ordered(status="c")
    assert asking.refusal("mark_canceled/", {}) == NOT_CANCELED


def test_order_without_positions_is_not_canceled(asking, make, event):
    make.order(event)
    assert asking.refusal("mark_canceled/") == NOT_CANCELED


def test_paid_order_with_a_fee_stays_paid_with_the_fee_alone(asking, ordered, make):
    order = ordered(status="p")
    make.payment(order)
    make.fee(order)
    changes = canceled(asking.changes("mark_canceled/", {"cancellation_fee": "5.00"}))
    changes["fees"] = without_id(changes["fees"])
    assert changes == {"total": "5.00", "positions": [], "fees": [FEE]}


def test_unpaid_order_with_a_fee_has_to_be_paid_in_the_usual_time(asking, ordered):
    ordered(status="e")
    changes = canceled(asking.changes("mark_canceled/", {"cancellation_fee": 5}))
    assert (changes["status"], changes["total"]) == ("n", "5.00")
    assert datetime.fromisoformat(changes["expires"]) > datetime.now(UTC) + timedelta(days=13)


def test_fee_above_the_total_is_refused(asking, ordered):
    ordered()
    assert asking.refusal("mark_canceled/", {"cancellation_fee": "23.01"}) == TOO_HIGH


@pytest.mark.parametrize(
    ("fee", "fault"),
    [
        ("-1", "Ensure this value is greater than or equal to 0."),
        ("much", "A valid number is required."),
        ("1.005", "Ensure that there are no more than 2 decimal places."),
    ],
)
def test_fee_that_is_no_amount_is_refused(asking, ordered, fee, fault):
    ordered()
    body = {"cancellation_fee": fee}
    assert asking.refusal("mark_canceled/", body) == {"cancellation_fee": [fault]}


@pytest.fixture
def three_taxes(client, ordered, make, item):
    """An order of three tickets, each taxed otherwise, whose fee is taxed like them."""
    client.patch("events/sampleconf/settings/", {"tax_rule_cancellation": "split"})
    order = ordered(total=Decimal(69))
    for rate in (7, 19):
        make.position(order, item, tax_rate=Decimal(rate))


def test_fee_is_taxed_by_the_default_rule(asking, ordered, make, event, client):
    client.patch("events/sampleconf/settings/", {"tax_rule_cancellation": "default"})
    rule = make.tax_rule(event, default=True)
    ordered()
    fees = asking.changes("mark_canceled/", {"cancellation_fee": "5.00"})["fees"]
    taxed = {"tax_rule": rule.id, "tax_rate": "19.00", "tax_value": "0.80"}
    assert without_id(fees) == [{**FEE, **taxed}]


def test_fee_is_taxed_as_what_it_is_for(asking, ordered, make, item, client):
    client.patch("events/sampleconf/settings/", {"tax_rule_cancellation": "split"})
    order = ordered(total=Decimal("53.00"))
    make.position(order, item, price=Decimal(30), tax_rate=Decimal(7), tax_value=Decimal("1.96"))
    fees = asking.changes("mark_canceled/", {"cancellation_fee": "5.00"})["fees"]
    assert without_id(fees) == [
        {**FEE, "value": "2.17"},
        {**FEE, "value": "2.83", "tax_rate": "7.00", "tax_value": "0.19"},
    ]


@pytest.mark.parametrize(("amount", "status"), [("22.99", "n"), ("23.00", "p")])
def test_canceled_order_comes_back(asking, ordered, make, amount, status):
    order = ordered(status="c", cancellation_date=datetime.now(UTC))
    make.payment(order, amount=Decimal(amount))
    changes = asking.changes("reactivate/")
    assert datetime.fromisoformat(changes.pop("expires")) < datetime.now(UTC) + timedelta(days=17)
    assert changes == {"status": status, "cancellation_date": None}


def test_denied_order_comes_back_to_be_approved(asking, ordered, make):
    make.payment(ordered(status="c", require_approval=True))
    assert asking.changes("reactivate/")["status"] == "n"


@pytest.mark.parametrize("status", ["n", "p", "e"])
def test_order_that_is_not_canceled_does_not_come_back(asking, ordered, status):
    ordered(status=status)
    assert asking.refusal("reactivate/", {}) == NOT_REACTIVATED


def test_order_does_not_come_back_to_places_that_others_have(asking, make, event):
    ticket = make.item(event)
    make.quota(event, ticket, size=1)
    make.position(make.order(event, status="c"), ticket)
    make.position(make.order(event, "OTHER"), ticket)
    assert asking.refusal("reactivate/") == SOLD_OUT


def test_changes_are_logged(asking, ordered, logged):
    ordered()
    asking.changes("mark_canceled/", {"cancellation_fee": "5", "comment": "Sorry."})
    prefix = "pretix.event.order"
    told = {"cancellation_fee": [None, "5.00"], "comment": [None, "Sorry."]}
    assert logged() == [(f"{prefix}.canceled", "order", told)]


def test_cancellation_and_return_are_logged(asking, ordered, logged):
    ordered()
    asking.changes("mark_canceled/")
    asking.changes("reactivate/")
    prefix = "pretix.event.order"
    assert logged() == [
        (f"{prefix}.canceled", "order", {}),
        (f"{prefix}.reactivated", "order", {}),
    ]


@pytest.mark.parametrize(("fee", "status"), [("5.00", "p"), ("5.01", "n")])
def test_fee_is_paid_by_what_was_paid_so_far(asking, ordered, make, fee, status):
    make.payment(ordered(), amount=Decimal(5))
    asking.changes("mark_canceled/", {"cancellation_fee": fee})
    assert asking.order()["status"] == status


@pytest.mark.usefixtures("three_taxes")
@pytest.mark.parametrize(
    ("currency", "values"), [("EUR", ["1.67", "1.67", "1.66"]), ("JPY", ["2.00", "2.00", "1.00"])]
)
def test_shares_of_a_fee_are_all_of_it(asking, event, currency, values):
    event.currency = currency
    db.session.commit()
    fees = asking.changes("mark_canceled/", {"cancellation_fee": "5.00"})["fees"]
    assert [each["value"] for each in fees] == values
