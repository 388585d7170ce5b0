"""A list of secrets is created as a whole, or not at all."""

import pytest
from sqlalchemy import select

from pretixapi.models import LogEntry, db
from tests.imported_secrets.bodies import BULK, EXISTS, REPEATED, REQUIRED, TOO_LONG, URL, absent

NULL = ["This field may not be null."]
BLANK = {"secret": ["This field may not be blank."]}
NO_ITEM = (
    "You cannot select a variation without having selected a product that provides variations."
)
OTHER_ITEM = "This variation does not belong to this product."
NO_SERIES = "You can not select a subevent if your event is not an event series."


def no_object(kind):
    return {"non_field_errors": [f"Invalid data. Expected a dictionary, but got {kind}."]}


@pytest.fixture
def refused(client, add):
    """A function that returns the faults of a list, of which nothing may be kept."""
    add("taken")
    add("burnt", used=True)
    before = client.get(URL).json

    def send(*entries):
        response = client.post(BULK, list(entries))
        assert (response.status_code, client.get(URL).json) == (400, before)
        assert db.session.scalars(select(LogEntry)).all() == []
        return response.json

    return send


@pytest.mark.parametrize(
    ("entry", "faults"),
    [
        ({}, REQUIRED),
        ({"used": False, "item": None}, REQUIRED),
        ({"secret": None}, {"secret": NULL}),
        ({"secret": ""}, BLANK),
        ({"secret": " \t"}, BLANK),
        ({"secret": "x" * 256}, TOO_LONG),
        ({"secret": "a\0"}, {"secret": ["Null characters are not allowed."]}),
        ({"secret": []}, {"secret": ["Not a valid string."]}),
        ({"secret": "a", "used": None}, {"used": NULL}),
        ({"secret": "taken"}, EXISTS),
        ({"secret": "burnt", "used": True}, EXISTS),
        ({"secret": "a", "item": 0}, absent("item", 0)),
        ({"secret": "a", "variation": "999999999"}, absent("variation", 999_999_999)),
        ({"secret": "a", "subevent": 2**63}, absent("subevent", 2**63)),
        (
            {"secret": "a", "item": "x"},
            {"item": ["Incorrect type. Expected pk value, received str."]},
        ),
        (None, NULL),
        (5, no_object("int")),
        (1.5, no_object("float")),
        (True, no_object("bool")),
        ("foobar", no_object("str")),
        ([], no_object("list")),
        ([{"secret": "a"}], no_object("list")),
        (
            {"secret": None, "used": "x", "item": [], "variation": 1.5},
            {
                "secret": NULL,
                "used": ["Must be a valid boolean."],
                "item": ["Incorrect type. Expected pk value, received list."],
                "variation": ["Incorrect type. Expected pk value, received float."],
            },
        ),
        (
            {"secret": "taken", "used": 5, "item": 0},
            {**EXISTS, "used": ["Must be a valid boolean."], **absent("item", 0)},
        ),
        ({"secret": "", "item": 0}, {**BLANK, **absent("item", 0)}),
    ],
)
def test_fault_stands_where_the_entry_does(refused, entry, faults):
    answer = refused({"secret": "new"}, entry, {"secret": "newer"})
    assert answer == [{}, faults, {}]


def test_all_faulty_entries_are_told(refused):
    entries = [{"secret": "taken"}, {"secret": "new"}, 5, None, {"secret": ""}, {"secret": "burnt"}]
    assert refused(*entries) == [EXISTS, {}, no_object("int"), NULL, BLANK, EXISTS]


def test_secret_that_comes_again_is_told_where_it_does(refused):
    entries = [{"secret": "a"}, {"secret": "b"}, {"secret": "a"}, {"secret": "A"}, {"secret": "a"}]
    assert refused(*entries) == [{}, {}, REPEATED, {}, REPEATED]


def test_number_that_comes_again_as_a_text(refused):
    assert refused({"secret": 5}, {"secret": "5"}) == [{}, REPEATED]


def test_taken_secret_that_comes_again(refused):
    assert refused({"secret": "taken"}, {"secret": "taken"}) == [EXISTS, REPEATED]


def test_secret_that_comes_again_after_one_with_other_faults(refused):
    entries = [{"secret": "a", "used": "x"}, {"secret": "a"}]
    assert refused(*entries) == [{"used": ["Must be a valid boolean."]}, REPEATED]


def test_one_of_five_hundred(refused):
    entries = [{"secret": f"s{number}"} for number in range(500)]
    entries[321] = {"secret": "taken"}
    faults = [{} for _ in range(500)]
    faults[321] = EXISTS
    assert refused(*entries) == faults


def test_restrictions_of_entries_judged_together(refused, make, event, item):
    other, variation, subevent = make.item(event), make.variation(item), make.subevent(event)
    entries = [
        {"secret": "a", "item": item.id, "variation": variation.id},
        {"secret": "b", "item": other.id, "variation": variation.id},
        {"secret": "c", "variation": variation.id},
        {"secret": "d", "subevent": subevent.id},
    ]
    wholes = ([OTHER_ITEM], [NO_ITEM], [NO_SERIES])
    assert refused(*entries) == [{}, *({"non_field_errors": whole} for whole in wholes)]


def test_restrictions_to_what_another_event_has(refused, foreign, series):
    faults = [absent(name, pk) for name, pk in foreign.items()]
    entries = [{"secret": name, name: pk} for name, pk in foreign.items()]
    assert refused(*entries) == faults


def test_batch_is_free_after_a_refusal(client, refused):
    refused({"secret": "a"}, {"secret": "b"}, {"secret": "taken"})
    assert client.post(BULK, [{"secret": "a"}, {"secret": "b"}]).status_code == 200
    assert client.get(URL).json["count"] == 4
