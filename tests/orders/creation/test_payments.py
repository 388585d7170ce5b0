import pytest

from pretixapi.models import OrderPayment, db
from tests.orders.creation.bodies import URL, payment_of, sold

FREE = payment_of(
    state="confirmed",
    amount="0.00",
    payment_date="2017-12-01",
    provider="free",
    payment_url=False,
)


def paying(order):
    """What is said of paying for an order."""
    payments = [
        {**each, "payment_date": each["payment_date"] and "2017-12-01"}
        for each in order["payments"]
    ]
    return order["status"], order["payment_provider"], order["payment_date"], payments


def test_order_without_a_provider_has_no_payment(place, item):
    assert paying(place(sold(item))) == ("n", None, None, [])


def test_pending_order_with_a_provider_waits_for_its_payment(place, item):
    assert paying(place(sold(item), payment_provider="manual")) == (
        "n",
        "manual",
        None,
        [payment_of()],
    )


def test_paid_order_has_a_confirmed_payment(place, item):
    payment = payment_of(state="confirmed", payment_date="2017-12-01", payment_url=False)
    order = place(sold(item), status="p", payment_provider="manual")
    assert paying(order) == ("p", "manual", "2017-12-01", [payment])


def test_paid_order_was_paid_when_the_client_says(send, item):
    paid = send(
        sold(item),
        status="p",
        payment_provider="manual",
        payment_date="2020-02-03T23:30:00+02:00",
        payment_info={"transaction": 5},
    ).json
    assert (paid["payment_date"], paid["payments"][0]["payment_date"]) == (
        "2020-02-03",
        "2020-02-03T21:30:00Z",
    )
    assert db.session.query(OrderPayment).one().info == {"transaction": 5}


@pytest.mark.parametrize("values", [{}, {"payment_provider": "manual"}, {"status": "p"}])
def test_what_costs_nothing_is_paid(place, item, values):
    order = place(sold(item, price="0.00"), **values)
    assert paying(order) == ("p", "free", "2017-12-01", [FREE])


def test_what_costs_nothing_may_be_paid_with_what_the_client_says(place, item):
    order = place(sold(item, price="0.00"), status="p", payment_provider="boxoffice")
    assert paying(order)[:2] == ("p", "boxoffice")


def test_what_costs_nothing_but_needs_approval_is_pending(place, item):
    assert paying(place(sold(item, price="0.00"), require_approval=True)) == ("n", None, None, [])


@pytest.mark.parametrize(
    ("plugin", "provider"),
    [
        ("banktransfer", "banktransfer"),
        ("stripe", "stripe"),
        ("paypal", "paypal"),
        ("paypal2", "paypal2"),
        ("manualpayment", "manual"),
    ],
)
def test_plugins_bring_their_providers(place, item, event, plugin, provider):
    event.plugins = [f"pretix.plugins.{plugin}"]
    db.session.commit()
    assert place(sold(item), payment_provider=provider)["payment_provider"] == provider


@pytest.mark.parametrize("provider", ["manual", "offsetting", "giftcard", "boxoffice"])
def test_some_providers_need_no_plugin(place, item, provider):
    assert place(sold(item), payment_provider=provider)["payment_provider"] == provider


def test_order_that_waits_for_approval_may_be_free(client, place, item):
    order = place(
        sold(item, price="0.00"), code="FREE1", require_approval=True, payment_provider="free"
    )
    assert (order["require_approval"], paying(order)) == (True, ("n", None, None, []))
    approved = client.post(f"{URL}FREE1/approve/", {}).json
    assert (approved["status"], approved["payment_provider"]) == ("p", "free")
