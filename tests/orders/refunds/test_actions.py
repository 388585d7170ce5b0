"""Adding refunds, and what becomes of them, of their payments and of the order."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from tests.orders.asking import URL

REQUIRED = ["This field is required."]
BAD_STATE = {"detail": "Invalid state of refund"}
NO_REFUND = {"detail": "No OrderRefund matches the given query."}
NOT_CANCELED = {"detail": "The order is not allowed to be canceled."}
NEW = {"state": "created", "source": "admin", "amount": "23.00", "provider": "manual"}


@pytest.fixture
def refunded(ordered, make):
    """A maker of a paid order with a refund of its payment."""

    def refund_one(state, *, status="p", **values):
        order = ordered(status=status)
        payment = make.payment(order)
        make.refund(order, state=state, payment_id=payment.id, **values)

    return refund_one


def test_new_refund_is_shown_as_it_is_kept(client, ordered, make):
    make.payment(ordered())
    more = {"payment": 1, "execution_date": "2017-12-04T12:13:12Z", "comment": "Sorry", "info": {}}
    response = client.post(f"{URL}refunds/", {**NEW, **more, "source": "buyer", "amount": 5})
    assert response.status_code == 201
    assert response.json == client.get(f"{URL}refunds/1/").json
    created = response.json["created"]
    assert datetime.now(UTC) - datetime.fromisoformat(created) < timedelta(minutes=1)
    assert response.json == {
        "local_id": 1,
        "state": "created",
        "source": "buyer",
        "amount": "5.00",
        "payment": 1,
        "created": created,
        "execution_date": "2017-12-04T12:13:12Z",
        "comment": "Sorry",
        "provider": "manual",
        "details": {},
    }


def test_refund_leaves_the_order_as_it_is_unless_it_is_asked_for(asking, ordered, make):
    make.payment(ordered(status="p"))
    assert asking.effects("refunds/", NEW, 201) == (
        "1 created 23.00",
        {"refunds": ["1 created 23.00"]},
    )


def test_refund_makes_the_order_pending(asking, ordered, make):
    make.payment(ordered(status="p"))
    _, changes = asking.effects("refunds/", {**NEW, "mark_pending": True}, 201)
    del changes["expires"]
    assert changes == {"status": "n", "refunds": ["1 created 23.00"]}


def test_refund_of_what_is_not_missing_makes_nothing_pending(asking, ordered, make):
    make.payment(ordered(status="p"), amount=Decimal(46))
    _, changes = asking.effects("refunds/", {**NEW, "mark_pending": True}, 201)
    assert changes == {"refunds": ["1 created 23.00"]}


@pytest.mark.parametrize("name", ["mark_canceled", "mark_refunded"])
def test_refund_cancels_the_order(asking, ordered, name):
    ordered(status="p")
    _, changes = asking.effects("refunds/", {**NEW, name: True, "mark_pending": True}, 201)
    del changes["cancellation_date"]
    assert changes == {"status": "c", "refunds": ["1 created 23.00"]}


def test_refund_that_cancels_is_not_added_to_a_canceled_order(asking, ordered):
    ordered(status="c")
    assert asking.refusal("refunds/", {**NEW, "mark_canceled": True}) == NOT_CANCELED


def test_payment_that_there_is_not_is_refused(asking, ordered, make, event):
    ordered()
    make.payment(make.order(event, "OTHER"))
    assert asking.refusal("refunds/", {**NEW, "payment": 1}) == ["Unknown payment ID."]


def test_bad_values_are_refused(asking, ordered):
    ordered()
    assert asking.refusal("refunds/", {}) == dict.fromkeys(
        ("state", "source", "amount", "provider"), REQUIRED
    )
    body = {"state": "x", "source": "y", "amount": -1, "provider": None, "payment": "z"}
    assert asking.refusal("refunds/", body) == {
        "state": ['"x" is not a valid choice.'],
        "source": ['"y" is not a valid choice.'],
        "amount": ["Ensure this value is greater than or equal to 0."],
        "payment": ["A valid integer is required."],
        "provider": ["This field may not be null."],
    }


@pytest.mark.parametrize("state", ["created", "transit"])
def test_refund_is_done_and_its_payment_given_back(asking, client, refunded, state):
    refunded(state, execution_date=None)
    made, changes = asking.effects("refunds/1/done/")
    assert (made, changes) == (
        "1 done 23.00",
        {"payments": ["1 refunded 23.00"], "refunds": ["1 done 23.00"]},
    )
    done = client.get(f"{URL}refunds/1/").json["execution_date"]
    assert datetime.now(UTC) - datetime.fromisoformat(done) < timedelta(minutes=1)


def test_payment_of_which_something_is_left_stays_confirmed(asking, refunded):
    refunded("created", amount=Decimal("22.99"))
    _, changes = asking.effects("refunds/1/done/")
    assert changes == {"refunds": ["1 done 22.99"]}


def test_moment_that_is_known_stays(asking, client, refunded):
    refunded("created", execution_date=datetime(2017, 12, 5, tzinfo=UTC))
    asking.effects("refunds/1/done/")
    assert client.get(f"{URL}refunds/1/").json["execution_date"] == "2017-12-05T00:00:00Z"


def test_refund_that_was_done_already_gives_its_payment_back(asking, ordered, make):
    make.payment(ordered(status="p"))
    _, changes = asking.effects("refunds/", {**NEW, "state": "done", "payment": 1}, 201)
    assert changes == {"payments": ["1 refunded 23.00"], "refunds": ["1 done 23.00"]}


def test_refund_from_outside_makes_the_order_pending(asking, refunded):
    refunded("external")
    _, changes = asking.effects("refunds/1/process/")
    del changes["expires"]
    assert changes == {
        "status": "n",
        "payments": ["1 refunded 23.00"],
        "refunds": ["1 done 23.00"],
    }


@pytest.mark.parametrize("name", ["mark_canceled", "mark_refunded"])
def test_refund_from_outside_cancels_the_order(asking, refunded, name):
    refunded("external")
    _, changes = asking.effects("refunds/1/process/", {name: True})
    assert changes["status"] == "c"


@pytest.mark.parametrize("status", ["n", "e", "c"])
def test_refund_from_outside_changes_no_other_status(asking, refunded, status):
    refunded("external", status=status)
    _, changes = asking.effects("refunds/1/process/", {})
    assert changes == {"payments": ["1 refunded 23.00"], "refunds": ["1 done 23.00"]}


@pytest.mark.parametrize("state", ["created", "transit", "external"])
def test_refund_is_canceled(asking, refunded, state):
    refunded(state)
    assert asking.effects("refunds/1/cancel/") == (
        "1 canceled 23.00",
        {"refunds": ["1 canceled 23.00"]},
    )


@pytest.mark.parametrize(
    ("action", "states"),
    [
        ("done", ["external", "done", "failed", "canceled"]),
        ("process", ["created", "transit", "done", "failed", "canceled"]),
        ("cancel", ["done", "failed", "canceled"]),
    ],
)
def test_other_states_do_not_allow_it(asking, ordered, make, action, states):
    order = ordered()
    for number, state in enumerate(states, 1):
        make.refund(order, number, state=state)
        assert asking.refusal(f"refunds/{number}/{action}/") == BAD_STATE


@pytest.mark.parametrize("action", ["done", "process", "cancel"])
def test_refund_that_there_is_not_is_not_found(asking, ordered, make, event, action):
    ordered()
    make.refund(make.order(event, "OTHER"), state="created")
    assert asking.refusal(f"refunds/1/{action}/", {}, 404) == NO_REFUND


def test_changes_are_logged(asking, ordered, make, logged):
    order = ordered()
    make.refund(order, state="created", amount=Decimal(2))
    make.refund(order, 2, state="created", amount=Decimal(1))
    asking.effects("refunds/1/done/")
    asking.effects("refunds/2/cancel/")
    prefix = "pretix.event.order.refund"
    part = {"local_id": [None, 1], "amount": [None, "2.00"], "provider": [None, "manual"]}
    assert logged() == [
        (f"{prefix}.done", "order", part),
        (f"{prefix}.canceled", "order", {**part, "local_id": [None, 2], "amount": [None, "1.00"]}),
    ]
