"""Changes of one order that come at the same time: each sees what the other has done."""

from collections import Counter
from functools import partial

import pytest
from sqlalchemy import update

from pretixapi.models import Order
from tests.client import ORGANIZER
from tests.concurrency.callers import Caller, at_once
from tests.locks import send_during

URL = f"{ORGANIZER}events/sampleconf/orders/FOO42/"
COUNT = 6


@pytest.fixture
def callers(server, make, organizer):
    """Several clients."""
    token = make.token(make.team(organizer))
    made = [Caller(server, token) for _ in range(COUNT)]
    yield made
    for caller in made:
        caller.close()


def sent(callers, *requests):
    """Count what requests are answered that are sent at once, each by a client of its own."""
    pairs = zip(callers, requests * (len(callers) // len(requests)), strict=False)
    tasks = [
        partial(caller.send, "POST", f"{URL}{url}", json=body) for caller, (url, body) in pairs
    ]
    return Counter(answer.status for answer in at_once(tasks))


def states(asking, name):
    return Counter(each["state"] for each in asking.order()[name])


def test_order_is_marked_as_paid_once(callers, asking, ordered):
    ordered()
    assert sent(callers, ("mark_paid/", {})) == {200: 1, 400: COUNT - 1}
    assert (asking.order()["status"], states(asking, "payments")) == ("p", {"confirmed": 1})


def test_payments_get_numbers_of_their_own(callers, asking, ordered):
    ordered()
    body = {"state": "confirmed", "amount": "4.00", "provider": "manual"}
    assert sent(callers, ("payments/", body)) == {201: COUNT}
    order = asking.order()
    assert [each["local_id"] for each in order["payments"]] == list(range(1, COUNT + 1))
    assert order["status"] == "p"


def test_no_more_is_refunded_than_was_paid(callers, asking, ordered, make):
    make.payment(ordered(status="p"))
    assert sent(callers, ("payments/1/refund/", {"amount": "10.00"})) == {200: 2, 400: COUNT - 2}
    assert states(asking, "refunds") == {"created": 2}


def test_payment_is_either_confirmed_or_canceled(callers, asking, ordered, make):
    make.payment(ordered(), state="created")
    requests = ("payments/1/confirm/", {}), ("payments/1/cancel/", {})
    assert sent(callers, *requests) == {200: 1, 400: COUNT - 1}
    order = asking.order()
    assert (order["payments"][0]["state"], order["status"]) in {
        ("confirmed", "p"),
        ("canceled", "n"),
    }


def test_last_place_goes_to_one_of_the_expired_orders(callers, make, event, client):
    item = make.item(event)
    make.quota(event, item, size=1)
    codes = [f"OLD{number}" for number in range(COUNT)]
    for code in codes:
        make.position(make.order(event, code, status="e"), item)
    tasks = [
        partial(caller.send, "POST", URL.replace("FOO42", code) + "mark_paid/")
        for caller, code in zip(callers, codes, strict=True)
    ]
    assert Counter(each.status for each in at_once(tasks)) == {200: 1, 400: COUNT - 1}
    orders = client.get("events/sampleconf/orders/").json["results"]
    assert Counter(each["status"] for each in orders) == {"p": 1, "e": COUNT - 1}


def test_order_that_is_being_canceled_is_not_paid(client, ordered, engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")
    order = ordered()
    cancel = update(Order).where(Order.id == order.id).values(status="c")
    answer = send_during(cancel, lambda: client.post(f"{URL}mark_paid/"))
    assert (answer.status_code, answer.json) == (
        400,
        {"detail": "The order is not pending or expired."},
    )
