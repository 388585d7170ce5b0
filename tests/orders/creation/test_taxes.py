from decimal import Decimal

import pytest

from tests.orders.creation.bodies import sold

BUSINESS = {"is_business": True, "vat_id": "ATU1", "vat_id_validated": True}
REVERSE = {"eu_reverse_charge": True, "home_country": "DE"}


def taxed(order):
    """What is said of the taxes of an order's positions."""
    names = ("price", "tax_rate", "tax_value", "tax_code", "tax_rule")
    return [tuple(each[name] for name in names) for each in order["positions"]]


def test_price_has_its_tax_in_it(place, with_rule):
    rule, item = with_rule(code="S/standard")
    expected = [("23.00", "19.00", "3.67", "S/standard", rule)]
    assert taxed(place(sold(item))) == taxed(place(sold(item, price="23.00"))) == expected


def test_tax_may_come_on_top_of_the_price(place, with_rule):
    rule, item = with_rule(price_includes_tax=False)
    assert taxed(place(sold(item))) == [("27.37", "19.00", "4.37", None, rule)]
    # What the client says is what has to be paid.
    assert taxed(place(sold(item, price="27.37"))) == [("27.37", "19.00", "4.37", None, rule)]


@pytest.mark.parametrize(
    ("rate", "price", "net"),
    [
        # 0.125, 0.875 and so on: halves go up.
        ("100", "0.25", "0.13"),
        ("100", "0.75", "0.38"),
        ("7.7", "1.00", "0.93"),
        ("0", "5.00", "5.00"),
        ("5.1234", "10.00", "9.51"),
    ],
)
def test_tax_is_rounded_half_up(place, with_rule, rate, price, net):
    _, item = with_rule(rate, price)
    (position,) = place(sold(item))["positions"]
    assert Decimal(price) - Decimal(position["tax_value"]) == Decimal(net)


def test_rate_is_written_with_the_places_that_it_has(place, with_rule):
    _, item = with_rule("5.1234")
    assert place(sold(item))["positions"][0]["tax_rate"] == "5.1234"


def test_fee_has_its_tax_in_it(make, event, place, item):
    rule = make.tax_rule(event, price_includes_tax=False, code="S/standard")
    fee = {"fee_type": "payment", "value": "11.90", "tax_rule": rule.id}
    (body,) = place(sold(item), fees=[fee])["fees"]
    assert {
        name: body[name] for name in ("value", "tax_rate", "tax_value", "tax_rule", "tax_code")
    } == {
        "value": "11.90",
        "tax_rate": "19.00",
        "tax_value": "1.90",
        "tax_rule": rule.id,
        "tax_code": "S/standard",
    }


@pytest.mark.parametrize(
    ("address", "rate", "code"),
    [
        (None, "19.00", "S/standard"),
        ({"country": ""}, "19.00", "S/standard"),
        ({"country": "DE", **BUSINESS}, "19.00", "S/standard"),
        ({"country": "AT"}, "19.00", "S/standard"),
        ({"country": "AT", **BUSINESS, "vat_id_validated": False}, "19.00", "S/standard"),
        ({"country": "AT", **BUSINESS, "is_business": False}, "19.00", "S/standard"),
        ({"country": "AT", **BUSINESS}, "0.00", "AE"),
        ({"country": "US"}, "0.00", "G"),
        ({"country": "CH"}, "0.00", "G"),
    ],
)
def test_reverse_charge(place, with_rule, address, rate, code):
    _, item = with_rule(price="119.00", code="S/standard", **REVERSE)
    ((price, shown, _, shown_code, _),) = taxed(place(sold(item), invoice_address=address))
    # Without its tax the price is the net one.
    assert (price, shown, shown_code) == ("119.00" if rate != "0.00" else "100.00", rate, code)


def test_price_may_stay_where_no_tax_is_due(place, with_rule):
    rule, item = with_rule(price="119.00", keep_gross_if_rate_changes=True, **REVERSE)
    order = place(sold(item), invoice_address={"country": "US"})
    assert taxed(order) == [("119.00", "0.00", "0.00", "G", rule)]


def test_price_that_the_client_says_stays_where_no_tax_is_due(place, with_rule):
    rule, item = with_rule(**REVERSE)
    order = place(sold(item, price="119.00"), invoice_address={"country": "US"})
    assert taxed(order) == [("119.00", "0.00", "0.00", "G", rule)]


RULES = [
    {"country": "DE", "address_type": "individual", "action": "vat", "rate": "7.00"},
    {"country": "DE", "address_type": "business_vat_id", "action": "no"},
    {
        "country": "DE",
        "address_type": "business",
        "action": "vat",
        "rate": "16.00",
        "code": "S/reduced",
    },
    {"country": "US-NY", "address_type": "", "action": "vat", "rate": "8.875"},
    {"country": "US", "address_type": "", "action": "block"},
    {"country": "EU", "address_type": "business", "action": "reverse"},
    {"country": "EU", "address_type": "", "action": "require_approval", "rate": None},
    {"country": "ZZ", "address_type": "", "action": "no", "code": "O"},
]


@pytest.mark.parametrize(
    ("address", "rate", "code"),
    [
        (None, "19.00", "S/standard"),
        ({"country": "DE"}, "7.00", "S/standard"),
        ({"country": "DE", **BUSINESS}, "0.00", "O"),
        ({"country": "DE", "is_business": True}, "16.00", "S/reduced"),
        ({"country": "US", "state": "NY"}, "8.875", "S/standard"),
        ({"country": "FR", "is_business": True}, "0.00", "AE"),
        ({"country": "FR"}, "19.00", "S/standard"),
        ({"country": "CH"}, "0.00", "O"),
    ],
)
def test_custom_rules(place, with_rule, address, rate, code):
    _, item = with_rule(custom_rules=RULES, code="S/standard")
    ((_, shown, _, shown_code, _),) = taxed(place(sold(item), invoice_address=address))
    assert (Decimal(shown), shown_code) == (Decimal(rate), code)


def test_custom_rule_may_forbid_the_sale(refused, with_rule):
    _, item = with_rule(custom_rules=RULES)
    address = {"country": "US", "state": "CA"}
    assert refused(sold(item), invoice_address=address) == {
        "non_field_errors": ["One of the products is not sold to this address."]
    }


def test_custom_rule_may_want_approval(place, with_rule):
    _, item = with_rule(custom_rules=RULES)
    address = {"country": "FR"}
    paid = {"status": "p", "payment_provider": "manual"}
    orders = [place(sold(item), invoice_address=address, **each) for each in ({}, paid)]
    assert [each["require_approval"] for each in orders] == [True, False]


@pytest.fixture
def bundled(make, place, with_rule, sell):
    """A function that orders an item with a part of 20.00, and returns what the two cost."""

    def prices(address, **values):
        rule, item = with_rule(**values)
        part = sell("Part", tax_rule_id=rule)
        make.bundle(item, part, designated_price=Decimal(20))
        order = place(sold(item), sold(part, addon_to=1), invoice_address=address)
        return [each["price"] for each in order["positions"]]

    return prices


@pytest.mark.parametrize(
    ("values", "address", "main"),
    [
        ({"price_includes_tax": False}, None, "99.00"),
        ({"price_includes_tax": True}, None, "80.00"),
        # 99.00 are 83.19 without the tax that is not due, 80.00 are 67.23.
        ({"price_includes_tax": False, **REVERSE}, {"country": "US"}, "83.19"),
        ({"price_includes_tax": True, **REVERSE}, {"country": "US"}, "67.23"),
    ],
)
def test_share_of_what_is_bundled_is_gross(bundled, values, address, main):
    assert bundled(address, price="100.00", **values) == [main, "20.00"]


def test_share_of_what_is_bundled_is_not_more_than_there_is(bundled):
    assert bundled(None, price="10.00", price_includes_tax=False) == ["0.00", "20.00"]
