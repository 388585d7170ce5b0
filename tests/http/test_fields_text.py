import re

import pytest
from marshmallow import ValidationError

from pretixapi.http.fields import URL, Color, Email, Slug, String

BLANK = "This field may not be blank."
NOT_TEXT = "Not a valid string."
NUL = "Null characters are not allowed."
BAD_SLUG = "The slug may only contain letters, numbers, dots and dashes."
BAD_COLOR = "Please enter the hexadecimal code of a color, e.g. #990000."
BAD_EMAIL = "Enter a valid email address."
BAD_URL = "Enter a valid URL."


def refusal(field, value):
    with pytest.raises(ValidationError) as caught:
        field.deserialize(value)
    return caught.value.messages


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (String(), "a", "a"),
        (String(), " a b\n", "a b"),
        (String(trim=False), " a ", " a "),
        (String(trim=False, allow_blank=True), " ", " "),
        (String(allow_blank=True), " ", ""),
        (String(allow_blank=True, min_length=2), "", ""),
        (String(), 5, "5"),
        (String(), 1.5, "1.5"),
        (String(max_length=2), "ää", "ää"),
        (String(), "🎉", "🎉"),
        (Slug(), "A", "A"),
        (Slug(), "Ab.c-d", "Ab.c-d"),
        (Slug(), "x" * 50, "x" * 50),
        (Slug(), 5, "5"),
        (Slug(), " a ", "a"),
        (Color(), "#ff0000", "#ff0000"),
        (Color(), "#FFaa01", "#FFaa01"),
    ],
)
def test_text_accepted(field, value, expected):
    assert field.deserialize(value) == expected


@pytest.mark.parametrize(
    ("field", "value", "messages"),
    [
        (String(), "", [BLANK]),
        (String(), " \t", [BLANK]),
        (String(trim=False), "", [BLANK]),
        (String(trim=False), " \u2003\n", [BLANK]),
        (
            String(trim=False, allow_blank=True, max_length=1),
            "  ",
            ["Ensure this field has no more than 1 characters."],
        ),
        (String(), True, [NOT_TEXT]),
        (String(), ["a"], [NOT_TEXT]),
        (String(), {"a": 1}, [NOT_TEXT]),
        pytest.param(String(), 10**5000, [NOT_TEXT], id="thousands of digits"),
        (String(), "a\ud800", [NOT_TEXT]),
        (String(), "a\0b", [NUL]),
        (String(max_length=3), "abcd", ["Ensure this field has no more than 3 characters."]),
        (String(min_length=3), "ab", ["Ensure this field has at least 3 characters."]),
        (
            String(pattern=re.compile("[a-z]+"), pattern_message="Only {a-z}.", max_length=2),
            "A\0\0",
            ["Only {a-z}.", "Ensure this field has no more than 2 characters.", NUL],
        ),
        (String(pattern=re.compile("a")), "a\0", [String().pattern_message, NUL]),
        (Slug(), "-a", [BAD_SLUG]),
        (Slug(), "a-", [BAD_SLUG]),
        (Slug(), ".", [BAD_SLUG]),
        (Slug(), "a b", [BAD_SLUG]),
        (Slug(), "ä", [BAD_SLUG]),
        (Slug(), "a_b", [BAD_SLUG]),
        (Slug(), "", [BLANK]),
        (Slug(), "  ", [BLANK]),
        (Slug(), "x" * 51, ["Ensure this field has no more than 50 characters."]),
        (Slug(), "nu\0l1", [BAD_SLUG, NUL]),
        (Slug(), True, [NOT_TEXT]),
        (Color(), "#FFF", [BAD_COLOR]),
        (Color(), "red", [BAD_COLOR]),
        (Color(), "#12345g", [BAD_COLOR]),
        (Color(), "#1234567", [BAD_COLOR]),
        (Color(), 5, [BAD_COLOR]),
        (Color(), "", [BLANK]),
    ],
)
def test_text_refused(field, value, messages):
    assert refusal(field, value) == messages


@pytest.mark.parametrize(
    "value",
    ["a@b.de", "a.b+c@sub.example.org", "o'neil@localhost", "a@münchen.de", "a@xn--a.xn--b"],
)
def test_email_accepted(value):
    assert Email().deserialize(f" {value} ") == value


@pytest.mark.parametrize(
    ("value", "messages"),
    [
        ("", [BLANK]),
        (True, [NOT_TEXT]),
        (5, [BAD_EMAIL]),
        ("x", [BAD_EMAIL]),
        ("a@b", [BAD_EMAIL]),
        ("@b.de", [BAD_EMAIL]),
        ("a@@b.de", [BAD_EMAIL]),
        ("a..b@c.de", [BAD_EMAIL]),
        ("a@b.de, c@d.de", [BAD_EMAIL]),
        ("a@b.de\nBcc: c@d.de", [BAD_EMAIL]),
        ("a@-b.de", [BAD_EMAIL]),
        ("a@b.1", [BAD_EMAIL]),
        ("a\0@b.de", [BAD_EMAIL, NUL]),
        ("a" * 320 + "@b.de", [BAD_EMAIL]),
    ],
)
def test_email_refused(value, messages):
    assert refusal(Email(), value) == messages


@pytest.mark.parametrize(
    "value",
    [
        "https://example.org",
        "http://example.org:8080/a/b?c=d#e",
        "HTTPS://user:pw@sub.example.org/",
        "ftp://example.org",
        "ftps://example.org",
        "http://localhost/",
        "http://127.0.0.1/",
        "http://[::1]:80/",
        "https://münchen.de/straße",
    ],
)
def test_url_accepted(value):
    assert URL().deserialize(value) == value


@pytest.mark.parametrize(
    ("value", "messages"),
    [
        ("", [BLANK]),
        (5, [BAD_URL]),
        ([], [NOT_TEXT]),
        ("example.org", [BAD_URL]),
        ("//example.org", [BAD_URL]),
        ("javascript:alert(1)", [BAD_URL]),
        ("javascript://example.org/%0aalert(1)", [BAD_URL]),
        ("http://", [BAD_URL]),
        ("http://a b.de", [BAD_URL]),
        ("http://example", [BAD_URL]),
        ("http://256.1.1.1/", [BAD_URL]),
        ("http://[::g]/", [BAD_URL]),
        ("http://[:::::]/", [BAD_URL]),
        ("http://example.org/a\nb", [BAD_URL]),
        ("http://example.org/\0", [BAD_URL, NUL]),
        pytest.param("http://example.org/" + "a" * 2048, [BAD_URL], id="long text"),
    ],
)
def test_url_refused(value, messages):
    assert refusal(URL(), value) == messages


def test_url_too_long_for_its_column_refused():
    assert refusal(URL(max_length=20), "https://example.org/abc") == [
        "Ensure this field has no more than 20 characters."
    ]


@pytest.mark.parametrize(
    ("field", "schema"),
    [
        (String(), {"type": "string"}),
        (
            String(min_length=2, max_length=5),
            {"type": "string", "minLength": 2, "maxLength": 5},
        ),
        (
            Slug(),
            {
                "type": "string",
                "maxLength": 50,
                "pattern": "^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?)$",
            },
        ),
        (Email(), {"type": "string", "format": "email"}),
        (URL(max_length=200), {"type": "string", "maxLength": 200, "format": "uri"}),
        (Color(), {"type": "string", "pattern": "^(?:#[0-9a-fA-F]{6})$"}),
    ],
)
def test_text_described(field, schema):
    assert field.json_schema() == schema
