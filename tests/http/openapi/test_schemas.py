import pytest

from pretixapi.http import fields
from pretixapi.http.openapi.schemas import describe_answer, describe_body, nullable
from pretixapi.http.schema import Schema


class TalkSchema(Schema):
    """A talk."""

    id = fields.Integer(dump_only=True)
    title = fields.I18nString(required=True, metadata={"description": "What it is about."})
    kind = fields.Choice(("talk", "workshop"), allow_none=True, data_key="type")
    fee = fields.Decimal()
    tags = fields.List(fields.I18nString())


TEXTS = {"type": "object", "additionalProperties": {"type": "string"}}
TEXTS_OR_TEXT = {
    "anyOf": [TEXTS, {"type": "string", "description": "A text in the default language."}]
}


def test_answer_has_every_key():
    assert describe_answer(TalkSchema()) == {
        "type": "object",
        "description": "A talk.",
        "properties": {
            "id": {"type": "integer", "readOnly": True},
            "title": {**TEXTS, "description": "What it is about."},
            "type": {"type": ["string", "null"], "enum": ["talk", "workshop", None]},
            "fee": {"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{2}$"},
            "tags": {"type": "array", "items": TEXTS},
        },
        "required": ["id", "title", "type", "fee", "tags"],
    }


def test_body_is_lenient_and_has_no_key_that_is_ignored():
    assert describe_body(TalkSchema()) == {
        "type": "object",
        "description": "A talk.",
        "properties": {
            "title": {**TEXTS_OR_TEXT, "description": "What it is about."},
            "type": {"type": ["string", "null"], "enum": ["talk", "workshop", None]},
            "fee": {"type": ["string", "number"]},
            "tags": {"type": "array", "items": TEXTS_OR_TEXT},
        },
        "required": ["title"],
    }


def test_partial_body_requires_nothing():
    assert "required" not in describe_body(TalkSchema(partial=True))


@pytest.mark.parametrize(
    ("described", "expected"),
    [
        ({"type": "string"}, {"type": ["string", "null"]}),
        ({"type": ["string", "null"]}, {"type": ["string", "null"]}),
        ({"type": "null"}, {"type": ["null"]}),
        ({"anyOf": [{"type": "string"}]}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
    ],
)
def test_null_is_added_to_the_types(described, expected):
    assert nullable(described) == expected
