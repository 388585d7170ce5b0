from urllib.parse import quote

import pytest

from tests.events.bodies import slugs


@pytest.fixture
def halls(make, organizer):
    """Events that differ in what a search can find."""
    make.event(organizer, "a", name={"en": "Opera Night", "de": "Opernabend"})
    make.event(organizer, "b", name={"en": "50% off_season"}, location={"de": "GROSSE Halle"})
    make.event(organizer, "c", name={"de": "M\u00fcller \u00dcber Alles"}, location=None)
    make.event(organizer, "Rock-2030", name={"en": 'Say "hi" \\ bye'})
    make.event(organizer, "d", name={}, location={"en": "\U0001f389"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("opera", ["a"]),
        ("OPERA NIGHT", ["a"]),
        ("pernab", ["a"]),
        ("rock", ["Rock-2030"]),
        ("K-2", ["Rock-2030"]),
        ("grosse", ["b"]),
        ("halle", ["b"]),
        ("%", ["b"]),
        ("_", ["b"]),
        ("0%", ["b"]),
        ("5_", []),
        ("opera_night", []),
        ("m\u00fcller", ["c"]),
        ("M\u00dcLLER", ["c"]),
        ("\u00fcber", ["c"]),
        ("muller", []),
        ('"hi"', ["Rock-2030"]),
        ("\\ b", ["Rock-2030"]),
        ("\U0001f389", ["d"]),
        ("de", []),
        ("{", []),
        ('":', []),
        ("null", []),
        ("nothing like it", []),
        ("", ["Rock-2030", "a", "b", "c", "d"]),
    ],
)
def test_events_searched(client, halls, text, expected):
    assert slugs(client.get(f"events/?search={quote(text)}")) == expected


def test_search_does_not_reach_across_texts(client, make, organizer):
    make.event(organizer, "x", name={"en": "foo", "de": "bar"})
    assert slugs(client.get("events/?search=foo%22%2C%22de%22%3A%22bar")) == []


def test_search_with_nul_refused(client):
    response = client.get("events/?search=a%00")
    assert (response.status_code, response.json) == (
        400,
        {"search": ["Null characters are not allowed."]},
    )
