import math

import pytest
from marshmallow import Schema, ValidationError, missing

from pretixapi.http.fields import (
    Decimal,
    FlatList,
    I18nString,
    List,
    NoObject,
    NoObjects,
    PrimaryKey,
    QueryPrimaryKey,
    String,
    absent,
)


def refusal(field, value):
    with pytest.raises(ValidationError) as caught:
        field.deserialize(value)
    return caught.value.messages


@pytest.mark.parametrize(
    ("value", "expected"), [(24, 24), ("24", 24), (24.0, 24), (0, 0), (-1, -1)]
)
def test_primary_key_accepted(value, expected):
    result = PrimaryKey().deserialize(value)
    assert (result, type(result)) == (expected, int)


def test_blank_primary_key_is_null():
    assert PrimaryKey(allow_none=True).deserialize("") is None
    assert refusal(PrimaryKey(), "") == ["This field may not be null."]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (True, "bool"),
        ("x", "str"),
        ("24.0", "str"),
        ("٣", "str"),
        pytest.param("9" * 5000, "str", id="long text"),
        (1.5, "float"),
        (math.nan, "float"),
        (math.inf, "float"),
        ([], "list"),
        ({"id": 1}, "dict"),
    ],
)
def test_primary_key_of_wrong_type(value, kind):
    message = f"Incorrect type. Expected pk value, received {kind}."
    assert refusal(PrimaryKey(), value) == [message]
    assert refusal(FlatList(PrimaryKey()), [1, value]) == [message]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2**63, "9223372036854775808"),
        (str(-(2**63) - 1), "-9223372036854775809"),
        pytest.param(10**5000, "int", id="thousands of digits"),
        (1e300, "1e+300"),
    ],
)
def test_primary_key_beyond_64_bits(value, text):
    assert refusal(PrimaryKey(), value) == [f'Invalid pk "{text}" - object does not exist.']


def test_absent_names_the_id():
    assert absent(99) == 'Invalid pk "99" - object does not exist.'


@pytest.mark.parametrize(
    ("value", "expected"),
    [("24", 24), ("024", 24), ("0", 0), ("9" * 18, int("9" * 18)), ("", None)],
)
def test_query_primary_key_accepted(value, expected):
    assert QueryPrimaryKey().deserialize(value) == expected


@pytest.mark.parametrize(
    "value", ["x", "-1", "+1", "1.0", " 1", "1\n", "1e1", "\u0663", "9" * 19, "9" * 5000]
)
def test_query_primary_key_refused(value):
    message = "Select a valid choice. That choice is not one of the available choices."
    assert refusal(QueryPrimaryKey(), value) == [message]


def test_flat_list_accepted():
    assert FlatList(PrimaryKey()).deserialize([24, "25", 24]) == [24, 25, 24]


def test_flat_list_null_entry_refused():
    assert refusal(FlatList(PrimaryKey()), [24, None, "x"]) == [
        'Invalid pk "None" - object does not exist.'
    ]


@pytest.mark.parametrize("kind", [List, FlatList])
@pytest.mark.parametrize(
    ("value", "name"), [("x", "str"), (5, "int"), (True, "bool"), ({"0": "a"}, "dict")]
)
def test_list_of_wrong_type(kind, value, name):
    assert refusal(kind(String()), value) == [f'Expected a list of items but got type "{name}".']


def test_list_accepted():
    field = List(I18nString())
    assert field.deserialize(["a", {"de": "b"}]) == [{"en": "a"}, {"de": "b"}]
    assert field.deserialize([]) == []


def test_list_reports_wrong_entries_by_index():
    assert refusal(List(I18nString()), ["a", 5, None]) == {
        "1": ["Invalid data type."],
        "2": ["This field may not be null."],
    }


def test_list_in_list_reports_both_indexes():
    assert refusal(List(List(String())), [["a"], ["a", True], "x"]) == {
        "1": {"1": ["Not a valid string."]},
        "2": ['Expected a list of items but got type "str".'],
    }


def test_list_in_schema():
    schema = Schema.from_dict({"prices": List(Decimal)})()
    loaded = schema.load({"prices": [1, "2.5"]})
    assert schema.dump(loaded) == {"prices": ["1.00", "2.50"]}
    assert schema.validate({"prices": ["x"]}) == {"prices": {"0": ["A valid number is required."]}}


@pytest.mark.parametrize(
    ("field", "schema"),
    [
        (PrimaryKey(), {"type": "integer"}),
        (QueryPrimaryKey(), {"type": "integer"}),
        (FlatList(PrimaryKey()), {"type": "array", "items": {"type": "integer"}}),
        (
            List(String(max_length=5)),
            {"type": "array", "items": {"type": "string", "maxLength": 5}},
        ),
    ],
)
def test_relation_described(field, schema):
    assert field.json_schema() == schema


@pytest.mark.parametrize(("field", "value"), [(NoObject(), None), (NoObjects(), [])])
def test_nothing_is_handed_on_of_objects_that_cannot_be(field, value):
    assert field.deserialize(value) is missing


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        (NoObject(), 1, absent(1)),
        (NoObject(), "x", "Incorrect type. Expected pk value, received str."),
        (NoObjects(), [1], absent(1)),
        (NoObjects(), [None], absent(None)),
        (NoObjects(), None, "This field may not be null."),
        (NoObjects(), 1, 'Expected a list of items but got type "int".'),
    ],
)
def test_objects_that_cannot_be_refused(field, value, message):
    assert refusal(field, value) == [message]


def test_list_of_relations_has_no_end():
    assert len(FlatList(PrimaryKey()).deserialize([1] * 2_000)) == 2_000


def test_other_list_has_one():
    assert len(List(PrimaryKey()).deserialize([1] * 1_000)) == 1_000
    assert refusal(List(PrimaryKey()), [1] * 1_001) == [
        "Ensure this field has no more than 1000 elements."
    ]
