import pytest

from tests.orders.bodies import ONE, PAGE, URL, payment_body

PAYMENTS = f"{ONE}payments/"
NOT_FOUND = {"detail": "No OrderPayment matches the given query."}


@pytest.fixture
def both(make, order):
    """Two payments, the later one made first."""
    make.payment(order, 2, state="created")
    make.payment(order, 1)


@pytest.mark.usefixtures("both")
def test_payments_are_listed_by_their_numbers(client):
    assert client.get(PAYMENTS).json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [
            payment_body(),
            payment_body(local_id=2, state="created", payment_url=f"{PAGE}pay/2/"),
        ],
    }


@pytest.mark.usefixtures("both")
def test_payment_is_shown_by_its_number(client):
    response = client.get(f"{PAYMENTS}2/")
    body = payment_body(local_id=2, state="created", payment_url=f"{PAGE}pay/2/")
    assert (response.status_code, response.json) == (200, body)
    assert list(response.json) == list(body)


@pytest.mark.usefixtures("both")
def test_payment_that_there_is_not_is_not_found(client, make, event):
    make.payment(make.order(event, "OTHER"), 3)
    for number in (3, 0, 10**20):
        response = client.get(f"{PAYMENTS}{number}/")
        assert (response.status_code, response.json) == (404, NOT_FOUND)
    assert client.get(f"{PAYMENTS}x/").json == {"detail": "Not found."}


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize("url", ["payments/", "payments/1/", "refunds/", "refunds/1/"])
def test_order_that_there_is_not_is_not_found(client, make, organizer, url):
    make.payment(make.order(make.event(organizer, "second"), "OTHER"))
    for code in ("NOPE1", "OTHER", "foo42", "%00"):
        response = client.get(f"{URL}{code}/{url}")
        body = {"detail": "No Order matches the given query."}
        assert (response.status_code, response.json) == (404, body)
