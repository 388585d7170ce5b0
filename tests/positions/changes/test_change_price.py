from decimal import Decimal

import pytest
from sqlalchemy import insert

from pretixapi.models import OrderFee, db
from tests.positions.changes.bodies import ORDER, URL, absent

TOTAL = {"non_field_errors": ["The total of an order must be from 0.00 to 99999999999.99."]}


@pytest.fixture
def paid(make, order):
    """Let the order be paid."""
    order.status = "p"
    make.payment(order)


def test_price(client, url, shown, money):
    response = client.patch(url, {"price": "30.00"})
    assert (response.status_code, response.json) == (200, shown(price="30.00"))
    assert money() == ("n", "53.00")


@pytest.mark.parametrize("price", ["23.00", None])
def test_same_price(client, url, shown, logged, price):
    response = client.patch(url, {"price": price})
    assert (response.status_code, response.json) == (200, shown())
    assert logged() == []


def test_tax_rule(client, make, event, ticket):
    rule = make.tax_rule(event, "19", code="S/standard")
    response = client.patch(ticket.url, {"tax_rule": rule.id})
    taxed = {"tax_rate": "19.00", "tax_value": "3.67", "tax_code": "S/standard"}
    assert (response.status_code, response.json) == (200, ticket.shown(tax_rule=rule.id, **taxed))
    assert ticket.money() == ("n", "46.00")
    response = client.patch(ticket.url, {"price": "119.00"})
    taxed["tax_value"] = "19.00"
    assert response.json == ticket.shown(tax_rule=rule.id, price="119.00", **taxed)
    response = client.patch(ticket.url, {"tax_rule": None})
    assert response.json == ticket.shown(price="119.00")


def test_tax_rule_of_another_event(client, make, organizer, url):
    rule = make.tax_rule(make.event(organizer, "other"))
    response = client.patch(url, {"tax_rule": rule.id})
    assert (response.status_code, response.json) == (400, absent("tax_rule", rule.id))


def test_tax_rule_that_does_not_sell_there(client, make, event, url):
    rules = [{"country": "ZZ", "address_type": "", "action": "block"}]
    rule = make.tax_rule(event, custom_rules=rules)
    address = {"is_business": False, "country": "DE", "name_parts": {"_scheme": "full"}}
    client.patch(ORDER, {"invoice_address": address})
    response = client.patch(url, {"tax_rule": rule.id})
    assert response.status_code == 400
    assert response.json == ["One of the products is not sold to this address."]


def test_fees_count(client, order, url, money):
    for value, canceled in ((Decimal("0.50"), False), (Decimal(7), True)):
        fee = {"fee_type": "payment", "value": value, "canceled": canceled}
        db.session.execute(insert(OrderFee).values(order_id=order.id, **fee))
    db.session.commit()
    client.patch(url, {"price": "30.00"})
    assert money() == ("n", "53.50")


def test_paid_order_that_comes_to_more_is_pending(client, paid, url, money):
    assert client.patch(url, {"price": "24.00"}).status_code == 200
    assert money() == ("n", "47.00")
    assert client.get(ORDER).json["expires"] > "2026"
    client.patch(url, {"price": "23.00"})
    assert money() == ("p", "46.00")


def test_paid_order_that_comes_to_less_stays_so(client, paid, url, money):
    client.patch(url, {"price": "1.00"})
    assert money() == ("p", "24.00")
    client.patch(url, {"price": "23.00"})
    assert money() == ("p", "46.00")


def test_change_to_pending_and_back_is_logged(client, paid, url, logged):
    client.patch(url, {"price": "24.00"})
    client.patch(url, {"price": "23.00"})
    names = [action.removeprefix("pretix.event.order.") for action, _, _ in logged()]
    assert names == ["changed.price", "unpaid", "changed.price", "paid"]


@pytest.mark.parametrize(
    ("price", "fault"),
    [
        ("x", {"price": ["A valid number is required."]}),
        ("1.001", {"price": ["Ensure that there are no more than 2 decimal places."]}),
        ("-23.01", TOTAL),
        ("99999999999.99", TOTAL),
    ],
)
def test_impossible_prices(client, url, shown, price, fault):
    response = client.patch(url, {"price": price})
    assert (response.status_code, response.json) == (400, fault)
    assert client.get(url).json == shown()


def test_validity(client, url, shown, logged):
    body = {"valid_from": "2030-01-01T00:00:00Z", "valid_until": "2030-12-31T23:00:00Z"}
    response = client.patch(url, body)
    assert (response.status_code, response.json) == (200, shown(**body))
    response = client.patch(url, {"valid_until": None})
    assert response.json == shown(valid_from=body["valid_from"])
    number, changed = [None, 1], "pretix.event.order.changed"
    assert logged() == [
        (
            f"{changed}.valid_from",
            "order",
            {"positionid": number, "valid_from": [None, body["valid_from"]]},
        ),
        (
            f"{changed}.valid_until",
            "order",
            {"positionid": number, "valid_until": [None, body["valid_until"]]},
        ),
        (f"{changed}.valid_until", "order", {"positionid": number}),
    ]


def test_tax_rounded_over_the_order(client, make, event, order, ticket):
    rule = make.tax_rule(event, "19")
    order.tax_rounding_mode = "sum_by_net"
    db.session.commit()
    for each in client.get(ORDER).json["positions"]:
        client.patch(f"{URL}{each['id']}/", {"tax_rule": rule.id, "price": "10.00"})
    # 8.40 each without tax: the tax on 16.80 is 3.19, and not twice 1.60.
    lines = [(each["price"], each["tax_value"]) for each in client.get(ORDER).json["positions"]]
    assert sorted(lines) == [("10.00", "1.60"), ("9.99", "1.59")]
    assert ticket.money() == ("n", "19.99")
