import pytest

from tests.orders.bodies import ONE, refund_body

REFUNDS = f"{ONE}refunds/"
NOT_FOUND = {"detail": "No OrderRefund matches the given query."}


@pytest.fixture
def both(make, order):
    """Two refunds, the later one made first, of the second payment."""
    make.payment(order)
    payment = make.payment(order, 2)
    make.refund(order, 2, payment_id=payment.id, comment="Sorry")
    make.refund(order, 1, state="created", source="buyer")


BODIES = [
    refund_body(state="created", source="buyer"),
    refund_body(local_id=2, payment=2, comment="Sorry"),
]


@pytest.mark.usefixtures("both")
def test_refunds_are_listed_by_their_numbers(client):
    page = {"count": 2, "next": None, "previous": None, "results": BODIES}
    assert client.get(REFUNDS).json == page


@pytest.mark.usefixtures("both")
def test_refund_is_shown_by_its_number(client):
    response = client.get(f"{REFUNDS}2/")
    assert (response.status_code, response.json) == (200, BODIES[1])
    assert list(response.json) == list(BODIES[1])


@pytest.mark.usefixtures("both")
def test_refund_that_there_is_not_is_not_found(client, make, event):
    make.refund(make.order(event, "OTHER"), 3)
    response = client.get(f"{REFUNDS}3/")
    assert (response.status_code, response.json) == (404, NOT_FOUND)
