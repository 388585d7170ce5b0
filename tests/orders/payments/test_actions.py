"""Adding payments, and what becomes of them and of the order."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tests.orders.asking import URL

REQUIRED = ["This field is required."]
NO_PAYMENT = {"detail": "No OrderPayment matches the given query."}
BAD_STATE = {"detail": "Invalid state of payment."}
NOT_TO_BE_CONFIRMED = {"detail": "Invalid state of payment"}
NOT_APPROVED = {"detail": "This order is not yet approved by the event organizer."}
NEW = {"state": "confirmed", "amount": "23.00", "provider": "banktransfer"}
TODAY = datetime.now(UTC).date().isoformat()
PAID = {"status": "p", "payment_date": TODAY}


def test_confirmed_payment_pays_the_order(asking, ordered):
    ordered()
    assert asking.effects("payments/", NEW, 201) == (
        "1 confirmed 23.00",
        {**PAID, "payment_provider": "banktransfer", "payments": ["1 confirmed 23.00"]},
    )


def test_new_payment_is_shown_as_it_is_kept(client, ordered):
    ordered()
    body = {**NEW, "payment_date": "2017-12-04T12:13:12Z", "info": {"iban": "DE1"}, "amount": 5}
    response = client.post(f"{URL}payments/", body)
    assert response.status_code == 201
    assert response.json == client.get(f"{URL}payments/1/").json
    created = response.json["created"]
    assert response.json == {
        "local_id": 1,
        "state": "confirmed",
        "amount": "5.00",
        "created": created,
        "payment_date": "2017-12-04T12:13:12Z",
        "provider": "banktransfer",
        "payment_url": None,
        "details": {},
    }


@pytest.mark.parametrize("state", ["created", "pending", "failed", "canceled", "refunded"])
def test_other_payment_leaves_the_order_as_it_is(asking, ordered, state):
    ordered()
    made, changes = asking.effects("payments/", {**NEW, "state": state}, 201)
    changes.pop("payment_date", None)
    provider = {"payment_provider": "banktransfer"}
    assert (made, changes) == (f"1 {state} 23.00", {**provider, "payments": [made]})


def test_payments_pay_the_order_together_to_the_cent(asking, ordered):
    ordered(total=Decimal("0.30"))
    for amount in ("0.10", "0.10"):
        asking.effects("payments/", {**NEW, "amount": amount}, 201)
    assert asking.order()["status"] == "n"
    _, changes = asking.effects("payments/", {**NEW, "amount": "0.10"}, 201)
    assert changes["status"] == "p"


def test_money_that_was_given_back_is_missing(asking, ordered, make):
    order = ordered()
    make.payment(order)
    make.refund(order, amount=Decimal("0.01"))
    asking.effects("payments/", {**NEW, "amount": "0.00"}, 201)
    assert asking.order()["status"] == "n"
    asking.effects("payments/", {**NEW, "amount": "0.01"}, 201)
    assert asking.order()["status"] == "p"


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, {"state": REQUIRED, "amount": REQUIRED, "provider": REQUIRED}),
        (
            {"state": "x", "amount": "-1", "provider": "", "info": 5},
            {
                "state": ['"x" is not a valid choice.'],
                "amount": ["Ensure this value is greater than or equal to 0."],
                "provider": ["This field may not be blank."],
                "info": ["Value must be a JSON object."],
            },
        ),
    ],
)
def test_bad_values_are_refused(asking, ordered, body, faults):
    ordered()
    assert asking.refusal("payments/", body) == faults


def test_money_for_an_order_without_places_is_received_nevertheless(asking, make, event):
    ticket = make.item(event)
    make.quota(event, ticket, size=0)
    make.position(make.order(event, status="e"), ticket)
    made, changes = asking.effects("payments/", NEW, 201)
    assert (made, changes["payments"], asking.order()["status"]) == (
        "1 confirmed 23.00",
        ["1 confirmed 23.00"],
        "e",
    )
    made, changes = asking.effects("payments/", {**NEW, "force": True}, 201)
    assert changes["status"] == "p"


@pytest.mark.parametrize("state", ["created", "pending"])
def test_payment_is_confirmed(asking, ordered, make, state):
    make.payment(ordered(), state=state)
    made, changes = asking.effects("payments/1/confirm/")
    assert (made, changes) == ("1 confirmed 23.00", {**PAID, "payments": ["1 confirmed 23.00"]})


def test_payment_of_a_part_does_not_pay_the_order(asking, ordered, make):
    make.payment(ordered(), state="created", amount=Decimal("22.99"))
    _, changes = asking.effects("payments/1/confirm/", {})
    assert changes == {"payment_date": TODAY, "payments": ["1 confirmed 22.99"]}


@pytest.mark.parametrize("status", ["p", "c"])
def test_payment_changes_no_other_status(asking, ordered, make, status):
    make.payment(ordered(status=status), state="created")
    asking.effects("payments/1/confirm/")
    assert asking.order()["status"] == status


def test_payment_of_what_cannot_be_paid_is_confirmed_by_force_only(asking, ordered, make):
    make.payment(ordered(require_approval=True), state="created")
    assert asking.refusal("payments/1/confirm/") == NOT_APPROVED
    _, changes = asking.effects("payments/1/confirm/", {"force": True})
    assert changes["status"] == "p"


@pytest.mark.parametrize("state", ["confirmed", "failed", "canceled", "refunded"])
def test_payment_that_does_not_wait_is_neither_confirmed_nor_canceled(asking, ordered, make, state):
    make.payment(ordered(), state=state)
    assert asking.refusal("payments/1/confirm/") == NOT_TO_BE_CONFIRMED
    assert asking.refusal("payments/1/cancel/") == BAD_STATE


@pytest.mark.parametrize("state", ["created", "pending"])
def test_payment_is_canceled(asking, ordered, make, state):
    make.payment(ordered(), state=state)
    assert asking.effects("payments/1/cancel/") == (
        "1 canceled 23.00",
        {"payments": ["1 canceled 23.00"]},
    )


@pytest.mark.parametrize("action", ["confirm", "cancel", "refund"])
def test_payment_that_there_is_not_is_not_found(asking, ordered, make, event, action):
    ordered()
    make.payment(make.order(event, "OTHER"), state="created")
    for number in (1, 0, 10**20):
        assert asking.refusal(f"payments/{number}/{action}/", {"amount": "x"}, 404) == NO_PAYMENT


def test_changes_are_logged(asking, ordered, logged):
    ordered()
    asking.effects("payments/", NEW, 201)
    asking.effects("payments/1/refund/", {"amount": "3"})
    prefix = "pretix.event.order"
    part = {
        "local_id": [None, 1],
        "amount": [None, "23.00"],
        "provider": [None, "banktransfer"],
    }
    assert logged() == [
        (f"{prefix}.payment.started", "order", part),
        (f"{prefix}.payment.confirmed", "order", part),
        (f"{prefix}.paid", "order", {}),
        (f"{prefix}.refund.created", "order", {**part, "amount": [None, "3.00"]}),
        (f"{prefix}.unpaid", "order", {}),
    ]
