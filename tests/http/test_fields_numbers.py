import math
from decimal import Decimal as Number

import pytest
from marshmallow import Schema, ValidationError

from pretixapi.http.fields import Boolean, Decimal, Float, Integer

TRUE = ("t", "T", "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON", "1")
FALSE = ("f", "F", "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF", "0")

NOT_BOOLEAN = "Must be a valid boolean."
NOT_INTEGER = "A valid integer is required."
NOT_NUMBER = "A valid number is required."
NO_NULL = "This field may not be null."
TOO_LARGE = "Ensure this value is less than or equal to 9223372036854775807."
TOO_SMALL = "Ensure this value is greater than or equal to -9223372036854775808."
PLACES = "Ensure that there are no more than 2 decimal places."
DIGITS = "Ensure that there are no more than 13 digits in total."
WHOLE = "Ensure that there are no more than 11 digits before the decimal point."


def refusal(field, value):
    with pytest.raises(ValidationError) as caught:
        field.deserialize(value)
    return caught.value.messages


@pytest.mark.parametrize("value", [True, 1, 1.0, *TRUE])
def test_boolean_true(value):
    assert Boolean().deserialize(value) is True


@pytest.mark.parametrize("value", [False, 0, 0.0, *FALSE])
def test_boolean_false(value):
    assert Boolean().deserialize(value) is False


@pytest.mark.parametrize(
    "value",
    [
        *("", "null", "maybe", "tRUE", " true", 2, -1, 0.5, math.nan, [], {}, [True]),
        pytest.param(10**5000, id="thousands of digits"),
    ],
)
def test_boolean_refused(value):
    assert refusal(Boolean(), value) == [NOT_BOOLEAN]


@pytest.mark.parametrize("value", ["", "null", "Null", "NULL", None])
def test_boolean_blank_as_null(value):
    field = Boolean(blank_is_null=True, allow_none=True)
    assert field.deserialize(value) is None
    assert refusal(Boolean(blank_is_null=True), value) == [NO_NULL]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (5, 5),
        (-5, -5),
        ("5", 5),
        ("-5", -5),
        (" 7.0 ", 7),
        ("7.", 7),
        (5.0, 5),
        (2**63 - 1, 2**63 - 1),
        (str(-(2**63)), -(2**63)),
    ],
)
def test_integer_accepted(value, expected):
    result = Integer().deserialize(value)
    assert (result, type(result)) == (expected, int)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (True, NOT_INTEGER),
        (1.5, NOT_INTEGER),
        ("1.5", NOT_INTEGER),
        ("", NOT_INTEGER),
        ("abc", NOT_INTEGER),
        ("1e3", NOT_INTEGER),
        ("1_000", NOT_INTEGER),
        ("٣", NOT_INTEGER),
        pytest.param("1" * 1001, NOT_INTEGER, id="long text"),
        (math.nan, NOT_INTEGER),
        (math.inf, NOT_INTEGER),
        ([], NOT_INTEGER),
        ({}, NOT_INTEGER),
        (2**63, TOO_LARGE),
        pytest.param(10**5000, TOO_LARGE, id="thousands of digits"),
        pytest.param("9" * 1000, TOO_LARGE, id="longest text"),
        (1e300, TOO_LARGE),
        (-(2**63) - 1, TOO_SMALL),
        pytest.param(-(10**5000), TOO_SMALL, id="minus thousands of digits"),
    ],
)
def test_integer_refused(value, message):
    assert refusal(Integer(), value) == [message]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (5, "Ensure this value is greater than or equal to 6."),
        (65, "Ensure this value is less than or equal to 64."),
        (2**63, "Ensure this value is less than or equal to 64."),
    ],
)
def test_integer_out_of_bounds(value, message):
    assert refusal(Integer(minimum=6, maximum=64), value) == [message]


@pytest.mark.parametrize(
    ("value", "expected"),
    [(1.5, 1.5), ("1.5", 1.5), (90, 90.0), (-90, -90.0), (True, 1.0), ("1e1", 10.0), (".5", 0.5)],
)
def test_float_accepted(value, expected):
    result = Float(minimum=-90, maximum=90).deserialize(value)
    assert (result, type(result)) == (expected, float)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("", NOT_NUMBER),
        ("abc", NOT_NUMBER),
        ("nan", NOT_NUMBER),
        ("Infinity", NOT_NUMBER),
        ("1e400", NOT_NUMBER),
        ("1_0", NOT_NUMBER),
        pytest.param("1" * 1001, NOT_NUMBER, id="long text"),
        (math.nan, NOT_NUMBER),
        (-math.inf, NOT_NUMBER),
        pytest.param(10**5000, NOT_NUMBER, id="thousands of digits"),
        ([], NOT_NUMBER),
        ({}, NOT_NUMBER),
        (91, "Ensure this value is less than or equal to 90."),
        (-91, "Ensure this value is greater than or equal to -90."),
    ],
)
def test_float_refused(value, message):
    assert refusal(Float(minimum=-90, maximum=90), value) == [message]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("5", "5.00"),
        ("5.00", "5.00"),
        (5, "5.00"),
        (5.5, "5.50"),
        ("-1", "-1.00"),
        ("1e3", "1000.00"),
        (" 23.42 ", "23.42"),
        ("99999999999.99", "99999999999.99"),
        ("0.00", "0.00"),
        ("-0", "0.00"),
        (".5", "0.50"),
    ],
)
def test_decimal_accepted(value, written):
    schema = Schema.from_dict({"price": Decimal()})()
    loaded = schema.load({"price": value})
    assert loaded == {"price": Number(written)}
    assert (str(loaded["price"]), schema.dump(loaded)) == (written, {"price": written})


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (True, NOT_NUMBER),
        ("", NOT_NUMBER),
        ("abc", NOT_NUMBER),
        ("5,00", NOT_NUMBER),
        ("NaN", NOT_NUMBER),
        ("sNaN", NOT_NUMBER),
        ("-Infinity", NOT_NUMBER),
        (math.nan, NOT_NUMBER),
        (math.inf, NOT_NUMBER),
        ([], NOT_NUMBER),
        ({}, NOT_NUMBER),
        pytest.param(10**5000, NOT_NUMBER, id="thousands of digits"),
        pytest.param("1" * 1001, NOT_NUMBER, id="long text"),
        ("1e9999999999999999999999999", NOT_NUMBER),
        ("5.555", PLACES),
        ("5.000", PLACES),
        ("99999999999999.00", DIGITS),
        ("1e999999999", DIGITS),
        ("1e-999999999", DIGITS),
        (1e300, DIGITS),
        ("999999999999", WHOLE),
    ],
)
def test_decimal_refused(value, message):
    assert refusal(Decimal(), value) == [message]


@pytest.mark.parametrize("value", ["", "  ", None])
def test_decimal_blank_as_null(value):
    assert Decimal(allow_none=True).deserialize(value) is None
    assert refusal(Decimal(allow_blank_as_null=True), value) == [NO_NULL]


def test_decimal_null_written():
    assert Schema.from_dict({"price": Decimal()})().dump({"price": None}) == {"price": None}


@pytest.mark.parametrize(
    ("field", "schema"),
    [
        (Boolean(), {"type": "boolean"}),
        (Integer(), {"type": "integer"}),
        (Integer(minimum=0, maximum=9), {"type": "integer", "minimum": 0, "maximum": 9}),
        (Float(minimum=-90), {"type": "number", "minimum": -90}),
        (Decimal(), {"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{2}$"}),
        (Decimal(places=0), {"type": "string", "pattern": "^-?[0-9]+$"}),
    ],
)
def test_number_described(field, schema):
    assert field.json_schema() == schema
