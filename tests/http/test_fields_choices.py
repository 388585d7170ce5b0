import pytest
from marshmallow import ValidationError

from pretixapi import world
from pretixapi.http.fields import Choice, MultipleChoice


def refusal(field, value):
    with pytest.raises(ValidationError) as caught:
        field.deserialize(value)
    return caught.value.messages


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (Choice(["list", "week"]), "week", "week"),
        (Choice({"False", "True", "paid"}), True, "True"),
        (Choice({"5": "five"}), 5, "5"),
        (Choice(iter(["a"])), "a", "a"),
        (Choice(["a"], allow_blank=True), "", ""),
        (MultipleChoice(["en", "de"]), ["de", "en", "de"], ["de", "en"]),
        (MultipleChoice(["en", "de"]), [], []),
        (MultipleChoice(["en", "de"]), {"en": 1}, ["en"]),
        (MultipleChoice(["en", "de"]), ("en",), ["en"]),
    ],
)
def test_choice_accepted(field, value, expected):
    assert field.deserialize(value) == expected


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("foo", "foo"),
        ("", ""),
        (" EUR ", " EUR "),
        ("eur", "eur"),
        (5, "5"),
        (True, "True"),
        (["EUR"], "['EUR']"),
        ({"EUR": 1}, "{'EUR': 1}"),
        ("{input}", "{input}"),
        ("\ud800", "\\ud800"),
        pytest.param("x" * 500, "x" * 100, id="long text"),
        pytest.param(["x" * 500], "['" + "x" * 98, id="long entry"),
        pytest.param(10**5000, "int", id="thousands of digits"),
    ],
)
def test_choice_refused(value, text):
    message = f'"{text}" is not a valid choice.'
    assert refusal(Choice(world.CURRENCIES), value) == [message]
    assert refusal(MultipleChoice(world.CURRENCIES), ["EUR", value, "bad"]) == [message]


@pytest.mark.parametrize(("value", "kind"), [("en", "str"), (5, "int"), (True, "bool")])
def test_choices_not_a_list(value, kind):
    assert refusal(MultipleChoice(["en"]), value) == [
        f'Expected a list of items but got type "{kind}".'
    ]


def test_choices_null_entry_refused():
    assert refusal(MultipleChoice(["en"]), [None]) == ['"None" is not a valid choice.']


@pytest.mark.parametrize(
    ("field", "schema"),
    [
        (Choice(["b", "a"]), {"type": "string", "enum": ["b", "a"]}),
        (Choice(["b", "a"], allow_blank=True), {"type": "string", "enum": ["", "b", "a"]}),
        (Choice(world.TIME_ZONES), {"type": "string"}),
        (
            MultipleChoice(["a"]),
            {"type": "array", "items": {"type": "string", "enum": ["a"]}, "uniqueItems": True},
        ),
    ],
)
def test_choice_described(field, schema):
    assert field.json_schema() == schema
