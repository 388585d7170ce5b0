"""Rounding tax: on lines or on sums, to what the currency has."""

from decimal import Decimal

import pytest

from pretixapi.models import db
from tests.orders.creation.bodies import sold


def sums(order):
    lines = order["positions"]
    return sum(Decimal(each["price"]) for each in lines), sum(
        Decimal(each["tax_value"]) for each in lines
    )


@pytest.mark.parametrize(
    ("mode", "address", "expected"),
    [
        # 100.00 gross is 84.03 net each, which makes 1190.05 with tax if it is added up first.
        ("line", None, ("1000.00", "159.70")),
        ("sum_by_net", None, ("999.96", "159.66")),
        ("sum_by_net_keep_gross", None, ("1000.00", "159.66")),
        ("sum_by_net_only_business", {"is_business": True}, ("999.96", "159.66")),
        ("sum_by_net_only_business", {"is_business": False}, ("1000.00", "159.70")),
        ("sum_by_net_only_business", None, ("1000.00", "159.70")),
    ],
)
def test_tax_may_be_rounded_on_the_sum(place, with_rule, mode, address, expected):
    _, item = with_rule(price="100.00")
    order = place(*[sold(item)] * 10, tax_rounding_mode=mode, invoice_address=address)
    assert tuple(map(str, sums(order))) == expected
    assert order["total"] == expected[0]
    assert order["tax_rounding_mode"] == mode


def test_event_says_how_tax_is_rounded(client, place, with_rule):
    _, item = with_rule(price="100.00")
    client.patch("events/sampleconf/settings/", {"tax_rounding": "sum_by_net"})
    order = place(*[sold(item)] * 10)
    assert (order["total"], order["tax_rounding_mode"]) == ("999.96", "sum_by_net")


def test_what_is_free_stays_free_where_tax_is_rounded_on_the_sum(place, with_rule):
    _, item = with_rule(price="100.00")
    lines = [sold(item, price="0.00"), sold(item, price="50.00"), *[sold(item)] * 9]
    order = place(*lines, tax_rounding_mode="sum_by_net")
    # 798.29 net make 949.97 with tax, not 950.00.
    prices = [each["price"] for each in order["positions"]]
    assert prices == ["0.00", "50.00", *["99.99"] * 3, *["100.00"] * 6]


@pytest.mark.parametrize(
    ("currency", "expected"),
    [("EUR", ("11.91", "1.90")), ("JPY", ("12.00", "2.00")), ("KWD", ("11.91", "1.90"))],
)
def test_amounts_have_the_places_of_the_currency(event, place, with_rule, currency, expected):
    event.currency = currency
    db.session.commit()
    _, item = with_rule(price="10.01", price_includes_tax=False)
    (position,) = place(sold(item))["positions"]
    assert (position["price"], position["tax_value"]) == expected


@pytest.mark.parametrize(
    ("mode", "expected"),
    # 8 net each make 29 with tax; 30 are 25 net.
    [("sum_by_net", ("29.00", "5.00")), ("sum_by_net_keep_gross", ("30.00", "5.00"))],
)
def test_sums_have_the_places_of_the_currency(event, place, with_rule, mode, expected):
    event.currency = "JPY"
    db.session.commit()
    _, item = with_rule(price="10.00")
    order = place(*[sold(item)] * 3, tax_rounding_mode=mode)
    assert tuple(map(str, sums(order))) == expected
