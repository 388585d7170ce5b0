import math

import pytest
from marshmallow import Schema, ValidationError

from pretixapi.http import fields

HUGE = 10**5000


def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


HOSTILE = [
    True,
    False,
    5,
    -1,
    1.5,
    2.0,
    2**63,
    -(2**63) - 1,
    HUGE,
    -HUGE,
    math.nan,
    math.inf,
    -math.inf,
    1e300,
    5e-324,
    "",
    " ",
    "x",
    "5",
    "1e999999999",
    "1e9999999999999999999999999",
    "-1e-999999999999999999999999",
    "NaN",
    "sNaN",
    "Infinity",
    "9" * 999,
    "9" * 5000,
    "1" * 100_000,
    "a" * 100_000,
    "a." * 50_000,
    "a@" * 50_000,
    "http://" + "a." * 50_000,
    "http://[" + ":" * 20 + "]/",
    "http://[::1%eth0]/",
    "#" * 100_000,
    "\0",
    "a\0b",
    "\ud800",
    "en\udfff",
    "٣",
    "²",
    "{input}",
    "{",
    "RELDATE",
    "RELDATE/" * 1000,
    "RELDATE/" + "9" * 5000 + "/-/date_from/",
    "0000-00-00",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    [],
    ["x"],
    [None],
    [HUGE],
    ["\ud800"],
    [[]],
    [{}],
    nested(5000),
    {},
    {"en": None},
    {"en": "\ud800"},
    {"en": "a\0b"},
    {"\ud800": "x"},
    {"\0": "x"},
    {"en": HUGE},
    {"en": nested(5000)},
    {"en": {"en": "x"}},
    {5: "x"},
    {None: None},
    (),
    ("x",),
]

KINDS = [
    fields.Boolean(),
    fields.Boolean(blank_is_null=True),
    fields.Choice(["a", "True"]),
    fields.Choice(["a"], allow_blank=True),
    fields.Color(),
    fields.DateTime(),
    fields.Decimal(),
    fields.Decimal(max_digits=7, places=4, allow_blank_as_null=True),
    fields.Email(),
    fields.FlatList(fields.PrimaryKey()),
    fields.Float(),
    fields.Float(minimum=-90, maximum=90),
    fields.I18nString(),
    fields.I18nURL(),
    fields.Integer(),
    fields.Integer(minimum=0, maximum=5),
    fields.List(fields.I18nString()),
    fields.List(fields.List(fields.Decimal())),
    fields.MultipleChoice(["a", "b"]),
    fields.PrimaryKey(),
    fields.RelativeDate(),
    fields.RelativeDateTime(),
    fields.Slug(),
    fields.String(),
    fields.String(allow_blank=True, trim=False, min_length=2, max_length=4),
    fields.StringMap("No."),
    fields.StringMap("No.", coerce=True),
    fields.URL(max_length=200),
]


def refusal(field, value):
    try:
        field.deserialize(value)
    except ValidationError as error:
        return error.messages
    return []


def texts(messages):
    if isinstance(messages, dict):
        return [text for key in messages for text in [key, *texts(messages[key])]]
    return list(messages)


@pytest.mark.parametrize("field", KINDS, ids=lambda field: type(field).__name__)
def test_hostile_value_is_taken_or_refused_in_words(field):
    for value in HOSTILE:
        assert all(len(text.encode()) < 1000 for text in texts(refusal(field, value)))


@pytest.mark.parametrize("field", KINDS, ids=lambda field: type(field).__name__)
def test_json_schema_has_a_type(field):
    assert field.json_schema()["type"] in {
        "array",
        "boolean",
        "integer",
        "number",
        "object",
        "string",
    }


@pytest.mark.parametrize("kind", [fields.String, fields.Integer, fields.DateTime, fields.Boolean])
def test_field_missing_or_null(kind):
    schema = Schema.from_dict({"one": kind(required=True), "two": kind(), "none": kind()})()
    assert schema.validate({"two": None}) == {
        "one": ["This field is required."],
        "two": ["This field may not be null."],
    }


def test_null_allowed_stays_null():
    assert fields.Integer(allow_none=True).deserialize(None) is None


@pytest.mark.parametrize(
    ("field", "plain"),
    [
        (fields.String(), True),
        (fields.I18nString(), True),
        (fields.DateTime(), True),
        (fields.PrimaryKey(), True),
        (fields.Decimal(), False),
        (fields.List(fields.String()), True),
        (fields.List(fields.Decimal()), False),
    ],
)
def test_plain_says_what_needs_no_writing(field, plain):
    assert field.plain is plain
