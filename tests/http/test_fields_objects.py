import pytest
from marshmallow import ValidationError

from pretixapi.http.fields import I18nString, I18nURL, StringMap

MESSAGE = "meta_data needs to be an object (str -> str)."
NUL = "Null characters are not allowed."


def refusal(field, value):
    with pytest.raises(ValidationError) as caught:
        field.deserialize(value)
    return caught.value.messages


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Plain string", {"en": "Plain string"}),
        ("", {"en": ""}),
        ({}, {}),
        ({"en": ""}, {"en": ""}),
        ({"de": "Y", "en": "X"}, {"de": "Y", "en": "X"}),
        ({"en": "  padded  "}, {"en": "  padded  "}),
        ({"de-informal": "du", "de_Informal": "du"}, {"de-informal": "du", "de_Informal": "du"}),
        pytest.param("x" * 10_000, {"en": "x" * 10_000}, id="long text"),
        ("Fête 🎉 <b>", {"en": "Fête 🎉 <b>"}),
    ],
)
def test_i18n_accepted(value, expected):
    assert I18nString().deserialize(value) == expected


@pytest.mark.parametrize("field", [I18nString(), I18nURL()])
@pytest.mark.parametrize(
    ("value", "message"),
    [
        (5, "Invalid data type."),
        (True, "Invalid data type."),
        (["a"], "Invalid data type."),
        ({"en": None}, "All entries must be strings."),
        ({"en": 5}, "All entries must be strings."),
        ({"en": {"en": "a"}}, "All entries must be strings."),
        ({"xx": "http://a.de"}, "Invalid languages included."),
        ({"pt-br": "http://a.de"}, "Invalid languages included."),
        ({"\ud800": ""}, "Invalid languages included."),
        ("a\0b", NUL),
        ({"de": "a\0b"}, NUL),
        ({"de": "\ud800"}, "Invalid data type."),
        ("\ud800", "Invalid data type."),
    ],
)
def test_i18n_refused(field, value, message):
    assert refusal(field, value) == [message]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://example.org", {"en": "https://example.org"}),
        ("", {"en": ""}),
        ({"en": "https://a.b.de", "de": ""}, {"en": "https://a.b.de", "de": ""}),
    ],
)
def test_i18n_url_accepted(value, expected):
    assert I18nURL().deserialize(value) == expected


@pytest.mark.parametrize("value", ["example.org", "javascript:alert(1)", {"en": "foo"}, " "])
def test_i18n_url_refused(value):
    assert refusal(I18nURL(), value) == ["Enter a valid URL."]


@pytest.mark.parametrize(
    ("value", "coerced"),
    [
        ({}, {}),
        ({"a": "b", "": "x", "A B!": ""}, {"a": "b", "": "x", "A B!": ""}),
        ({"a": 5, "b": True, "c": ["a"]}, {"a": "5", "b": "True", "c": "['a']"}),
    ],
)
def test_string_map_coerced(value, coerced):
    assert StringMap(MESSAGE, coerce=True).deserialize(value) == coerced


@pytest.mark.parametrize("coerce", [True, False])
@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([], MESSAGE),
        ("x", MESSAGE),
        (5, MESSAGE),
        ({"a": None}, MESSAGE),
        ({"a": "\ud800"}, MESSAGE),
        ({"\ud800": "a"}, MESSAGE),
        pytest.param({"a": 10**5000}, MESSAGE, id="thousands of digits"),
        ({"a": "\0"}, NUL),
        ({"\0": "a"}, NUL),
    ],
)
def test_string_map_refused(coerce, value, message):
    assert refusal(StringMap(MESSAGE, coerce=coerce), value) == [message]


@pytest.mark.parametrize("value", [5, True, [], {}])
def test_string_map_value_refused_unless_coerced(value):
    assert refusal(StringMap(MESSAGE), {"a": value}) == [MESSAGE]


@pytest.mark.parametrize("field", [I18nString(), I18nURL(), StringMap(MESSAGE)])
def test_object_described(field):
    assert field.json_schema() == {"type": "object", "additionalProperties": {"type": "string"}}
