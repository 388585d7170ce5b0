"""Fees that are made of what the positions of an order cost."""

import pytest

from pretixapi.models import db
from tests.orders.creation.bodies import sold

PART = {"_treat_value_as_percentage": True}
SPLIT = {"_split_taxes_like_products": True}


@pytest.fixture
def fees(place):
    """A function that orders positions with a fee, and returns what becomes of the fee."""

    def order(*positions, **fee):
        answer = place(*positions, fees=[{"fee_type": "service", **fee}])
        names = ("value", "tax_rate", "tax_value", "tax_rule")
        return [tuple(each[name] for name in names) for each in answer["fees"]]

    return order


@pytest.fixture
def two(make, event, sell):
    """The rules of two tickets, which cost 100.00 and 50.00 without tax, and the tickets."""
    high, low = make.tax_rule(event, "19"), make.tax_rule(event, "7")
    tickets = sell("A", "119.00", tax_rule_id=high.id), sell("B", "53.50", tax_rule_id=low.id)
    return (high.id, low.id), [sold(each) for each in tickets]


@pytest.mark.parametrize(
    ("value", "expected"), [("10.00", "2.30"), ("2.50", "0.58"), ("-10", "-2.30")]
)
def test_fee_may_be_a_percentage(fees, item, value, expected):
    assert fees(sold(item), value=value, **PART) == [(expected, "0.00", "0.00", None)]


def test_percentage_is_of_all_positions_and_of_no_fee(place, item):
    given = [{"fee_type": "service", "value": "5.00"}, {"fee_type": "late", "value": "10", **PART}]
    order = place(sold(item), sold(item), fees=given)
    assert [each["value"] for each in order["fees"]] == ["5.00", "4.60"]
    assert order["total"] == "55.60"


def test_percentage_may_be_out_of_range(refused, item):
    given = [
        {"fee_type": "late", "value": value, **PART} for value in ("90000000000", "-90000000000")
    ]
    assert refused(sold(item, price="99999999.00"), fees=given) == {
        "non_field_errors": ["The total of an order must be from 0.00 to 99999999999.99."]
    }


def test_fee_may_be_taxed_like_the_positions(fees, two):
    (high, low), tickets = two
    assert fees(*tickets, value="30.00", **SPLIT) == [
        ("20.00", "19.00", "3.19", high),
        ("10.00", "7.00", "0.65", low),
    ]


@pytest.mark.parametrize(
    ("value", "shares"),
    # Two thirds and one third of it, rounded, may be a cent too much or too little.
    [("0.01", ["0.01", "0.00"]), ("0.04", ["0.03", "0.01"]), ("0.05", ["0.03", "0.02"])],
)
def test_shares_are_all_of_the_fee(fees, two, value, shares):
    assert [each[0] for each in fees(*two[1], value=value, **SPLIT)] == shares


def test_rest_is_taxed_at_the_higher_rate_and_what_is_too_much_at_the_lower(
    make, event, fees, sell
):
    rules = [make.tax_rule(event, rate).id for rate in ("7", "19", "16")]
    tickets = [
        sold(sell(str(rule), price, tax_rule_id=rule))
        for rule, price in zip(rules, ("107.00", "119.00", "116.00"), strict=True)
    ]
    shares = [each[0] for each in fees(*tickets, value="10.00", **SPLIT)]
    assert shares == ["3.33", "3.34", "3.33"]
    shares = [each[0] for each in fees(*tickets, value="0.05", **SPLIT)]
    assert shares == ["0.01", "0.02", "0.02"]


def test_percentage_is_taxed_like_the_positions(fees, two):
    (high, low), tickets = two
    assert fees(*tickets, value="10.00", **PART, **SPLIT) == [
        ("11.50", "19.00", "1.84", high),
        ("5.75", "7.00", "0.38", low),
    ]


def test_fee_is_taxed_by_its_own_rule_where_nothing_costs_anything(make, event, fees, item):
    rule = make.tax_rule(event).id
    assert fees(sold(item, price="0.00"), value="1.19", tax_rule=rule, **SPLIT) == [
        ("1.19", "19.00", "0.19", rule)
    ]


def test_percentage_has_the_places_of_the_currency(event, fees, item):
    event.currency = "JPY"
    db.session.commit()
    assert fees(sold(item), value="10.00", **PART) == [("2.00", "0.00", "0.00", None)]
