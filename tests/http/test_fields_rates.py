from decimal import Decimal as Number

import pytest
from marshmallow import ValidationError

from pretixapi.http.fields import Decimal, Rate
from pretixapi.http.schema import Schema


@pytest.mark.parametrize(
    ("rate", "written"),
    [
        ("19.0000", "19.00"),
        ("0.0000", "0.00"),
        ("100.0000", "100.00"),
        ("19.1200", "19.12"),
        ("19.1250", "19.1250"),
        ("0.0001", "0.0001"),
        ("-7.5000", "-7.50"),
    ],
)
def test_rate_written_with_two_places_or_four(rate, written):
    assert Schema.from_dict({"rate": Rate()})().dump({"rate": Number(rate)}) == {"rate": written}


def test_rate_null_written():
    assert Schema.from_dict({"rate": Rate()})().dump({"rate": None}) == {"rate": None}


def test_rate_accepted():
    assert str(Rate().deserialize("19.125")) == "19.1250"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("19.12345", "Ensure that there are no more than 4 decimal places."),
        ("1000", "Ensure that there are no more than 3 digits before the decimal point."),
        ("12345678", "Ensure that there are no more than 7 digits in total."),
    ],
)
def test_rate_refused(value, message):
    with pytest.raises(ValidationError) as refusal:
        Rate().deserialize(value)
    assert refusal.value.messages == [message]


def test_rate_described():
    pattern = r"^-?[0-9]+\.[0-9]{2}([0-9]{2})?$"
    assert Rate().json_schema() == {"type": "string", "pattern": pattern}


def test_decimal_not_below_its_minimum():
    field = Decimal(minimum=Number("0.00"))
    assert field.deserialize("0") == 0
    with pytest.raises(ValidationError) as refusal:
        field.deserialize("-0.01")
    message = "Ensure this value is greater than or equal to 0.00."
    assert refusal.value.messages == [message]
