from urllib.parse import quote

import pytest

from tests.imported_secrets.bodies import BULK, URL

NO_CHOICE = "Select a valid choice. That choice is not one of the available choices."
CODES = [
    "a",
    "A",
    "aa",
    "ab",
    "a%",
    "a%b",
    "a_b",
    "axb",
    "a\\",
    "a\\b",
    "a'b",
    " a",
    "a ",
    "a\U0010ffff",
    "a\U0010ffff\U0010ffff",
    "a\uffff",
    "b",
    "\u00e4",
    "a\u0308",
    "\u00c4",
    "\U0010ffff",
    "1",
]


@pytest.fixture
def codes(client, event):
    assert client.post(BULK, [{"secret": code} for code in CODES]).status_code == 200


@pytest.fixture
def kinds(make, add, series, item):
    """Secrets of all kinds of restriction, and what they are restricted to."""
    variation, subevent = make.variation(item), make.subevent(series)
    item_id, variation_id, subevent_id = item.id, variation.id, subevent.id
    add("plain")
    add("burnt", used=True)
    add("item", item_id=item_id)
    add("variation", item_id=item_id, variation_id=variation_id)
    add("date", subevent_id=subevent_id)
    add("both", used=True, item_id=item_id, subevent_id=subevent_id)
    make.item(series, "Nobody's")
    return {"item": item_id, "variation": variation_id, "subevent": subevent_id}


def found(client, query):
    """Return the secrets of a list that is one page long."""
    response = client.get(f"{URL}?{query}")
    secrets = [each["secret"] for each in response.json["results"]]
    assert (response.status_code, response.json["count"]) == (200, len(secrets))
    return secrets


def test_secret_found_exactly(client, codes):
    asked = [*CODES, "ax", "%", "_", "x" * 300]
    shown = {code: found(client, f"secret={quote(code)}") for code in asked}
    assert shown == {code: [each for each in CODES if each == code] for code in asked}


def test_secrets_found_by_their_beginning(client, codes):
    asked = [*CODES, "a\\\\", "ax", "%", "_", "'", "a" * 255, "x" * 300]
    shown = {prefix: found(client, f"secret_prefix={quote(prefix)}") for prefix in asked}
    expected = {prefix: [each for each in CODES if each.startswith(prefix)] for prefix in asked}
    assert shown == expected
    assert found(client, "secret_prefix=a&ordering=-secret") == sorted(expected["a"], reverse=True)


def test_the_longest_secrets_found_by_their_beginning(client, add):
    last = "\U0010ffff" * 255
    add(last)
    add("a" + last[1:])
    assert found(client, "secret_prefix=%F4%8F%BF%BF") == [last]
    assert found(client, "secret_prefix=a") == ["a" + last[1:]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("used=true", ["burnt", "both"]),
        ("used=1", ["burnt", "both"]),
        ("used=false", ["plain", "item", "variation", "date"]),
        ("used=0&ordering=-id", ["date", "variation", "item", "plain"]),
        ("item={item}", ["item", "variation", "both"]),
        ("variation={variation}", ["variation"]),
        ("subevent={subevent}", ["date", "both"]),
        ("item={item}&subevent={subevent}", ["both"]),
        ("item={item}&used=false&secret_prefix=var", ["variation"]),
        ("item={item}&secret=plain", []),
        ("subevent={subevent}&ordering=secret", ["both", "date"]),
    ],
)
def test_list_filtered(client, kinds, query, expected):
    assert found(client, query.format(**kinds)) == expected


@pytest.mark.parametrize(
    "query", ["", "used=", "used=maybe", "item=", "secret=", "secret_prefix=", "id=1", "event=1"]
)
def test_filter_without_meaning_ignored(client, kinds, query):
    assert len(found(client, query)) == 6


def test_item_without_secrets_finds_none(client, kinds, item):
    assert found(client, f"item={item.id + 1}") == []


@pytest.mark.parametrize("name", ["item", "variation", "subevent"])
def test_filter_by_what_the_event_has_not_refused(client, kinds, name):
    for value in ("0", "999999999", "-1", "x", "1.0", "+1", " 1", "\u0661", "9" * 99):
        response = client.get(URL, query_string={name: value})
        assert (response.status_code, response.json) == (400, {name: [NO_CHOICE]})


def test_filter_by_what_another_event_has_refused(client, foreign, kinds):
    response = client.get(URL, query_string=foreign)
    faults = {name: [NO_CHOICE] for name in foreign}
    assert (response.status_code, response.json) == (400, faults)


@pytest.mark.parametrize("name", ["secret", "secret_prefix", "item"])
def test_nul_in_filter_refused(client, event, name):
    response = client.get(f"{URL}?{name}=a%00b")
    message = "Null characters are not allowed."
    assert (response.status_code, response.json) == (400, {name: [message]})


def test_filtered_list_in_pages(client, event, fill):
    fill(event, range(100, 220), used=True)
    fill(event, range(5000, 5010))
    page = client.get(f"{URL}?used=true&page=3").json
    assert (page["count"], page["next"]) == (120, None)
    assert [each["id"] for each in page["results"]] == list(range(200, 220))
