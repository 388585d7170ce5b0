"""Searching lists by `q`, in the dialect of pretalx."""

from urllib.parse import quote

import pytest

from tests.query_count import counted_queries

EVENTS = "/api/v1/organisers/bigevents/events/"
NIGHTS = ["a", "b", "c", "d"]


@pytest.fixture
def nights(make, organizer):
    """Events that differ in what a search can find."""
    make.event(organizer, "a", name={"en": "Opera Night", "de": "Opernabend"})
    make.event(organizer, "b", name={"en": "Rock, Night"}, location={"de": "GROSSE Halle"})
    make.event(organizer, "c", name={"en": "50% o'clock", "de": "M\u00fcller"}, location=None)
    make.event(organizer, "d", name={"en": 'Say "hi" \\ bye'}, location={"en": "Opera House"})


def found(client, text, url=EVENTS):
    response = client.get(f"{url}?q={quote(text)}")
    assert response.status_code == 200
    return [each["slug"] for each in response.json["results"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("opera", ["a", "d"]),
        ("NIGHT", ["a", "b"]),
        ("opera night", ["a"]),
        ("night opera", ["a"]),
        ("opera,night", ["a"]),
        (" opera ,, night\t", ["a"]),
        ("house opera bye", ["d"]),
        ("opernabend night", ["a"]),
        ("night night night", ["a", "b"]),
        ("nig ght", ["a", "b"]),
        ("rock halle", ["b"]),
        ("opera rock", []),
        ("b", ["a", "b", "d"]),
        ('"opera night"', ["a"]),
        ("'opera night'", ["a"]),
        ('"night opera"', []),
        ('"rock, night"', ["b"]),
        ('halle "rock, night"', ["b"]),
        ('halle,"rock, night"', ["b"]),
        ('"o\'clock"', ["c"]),
        ("o'clock", ["c"]),
        ("'\"hi\"'", ["d"]),
        ('"rock', []),
        ('say"', []),
        ("\\", ["d"]),
        ("%", ["c"]),
        ("_", []),
        ("m\u00dcLLER", ["c"]),
        ("nothing", []),
        ("", NIGHTS),
        (" ", NIGHTS),
        (",", NIGHTS),
        ('""', NIGHTS),
        ("'' opera", ["a", "d"]),
    ],
)
def test_events_with_all_terms_found(client, nights, text, expected):
    assert found(client, text) == expected


def test_term_is_not_found_across_texts(client, nights):
    assert found(client, '"night\\",\\"de"') == []
    assert found(client, "de") == []


def test_found_events_are_counted_and_walked(client, nights):
    page = client.get(f"{EVENTS}?q=a&limit=2&offset=1&o=-slug").json
    assert [each["slug"] for each in page.pop("results")] == ["b", "a"]
    assert page == {
        "count": 3,
        "next": None,
        "previous": f"http://localhost{EVENTS}?limit=2&o=-slug&q=a",
    }
    assert client.get(f"{EVENTS}?q=a&page=last").json["count"] == 3


def test_terms_narrow_what_passed_the_filters(client, make, organizer, nights):
    make.event(organizer, "live", name={"en": "Opera"}, live=True)
    assert client.get(f"{EVENTS}?q=opera&live=true").json["count"] == 1
    assert client.get(f"{EVENTS}?q=opera&search=house").json["count"] == 1
    make.meta_property(organizer, "Format", default="Talk")
    assert client.get(f"{EVENTS}?q=opera&attr[Format]=Talk").json["count"] == 3
    assert client.get(f"{EVENTS}?q=opera&with_availability_for=web").json["count"] == 3


def test_last_of_several_searches_counts(client, nights):
    response = client.get(f"{EVENTS}?q=rock&q=opera")
    assert [each["slug"] for each in response.json["results"]] == ["a", "d"]


def test_twenty_terms_are_enough(client, make, organizer, event):
    letters = "abcdefghijklmnopqrst"
    make.event(organizer, letters)
    assert found(client, ",".join(letters + letters)) == [letters]
    for url in (EVENTS, f"{EVENTS}sampleconf/items/"):
        response = client.get(f"{url}?q={','.join(letters)},u")
        assert (response.status_code, response.json) == (
            400,
            {"q": ["Ensure this field has no more than 20 terms."]},
        )
    assert client.get(f"events/?q={','.join(letters)},u").status_code == 200


def test_nul_is_refused_as_pretalx_does(client, event):
    response = client.get(f"{EVENTS}?q=a%00b")
    assert (response.status_code, response.json) == (400, ["Null characters are not allowed."])
    response = client.get("events/?q=a%00b")
    assert response.json == {"q": ["Null characters are not allowed."]}


def test_search_takes_no_further_statement(client, nights):
    with counted_queries() as statements:
        assert found(client, "opera night") == ["a"]
    assert len(statements) == 2


def test_texts_compared_by_their_bytes_are_found_in_any_case(client, make, event):
    for secret in ("\u00c4RGER", "\u00e4rger", "Arger"):
        make.imported_secret(event, secret)
    url = f"{EVENTS}sampleconf/imported_secrets/?q="
    for text in ("\u00c4rger", "\u00e4RG"):
        page = client.get(url + quote(text)).json
        assert [each["secret"] for each in page["results"]] == ["\u00c4RGER", "\u00e4rger"]


def test_organizers_found_by_name_and_slug(client):
    url = "/api/v1/organisers/"
    assert found(client, "llc", url) == found(client, "bigev big", url) == ["bigevents"]
    assert found(client, "small", url) == []
