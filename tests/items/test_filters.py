import pytest

from tests.items.bodies import URL

NO_CHOICE = "Select a valid choice. That choice is not one of the available choices."


@pytest.fixture
def names(client):
    """A reader of the names in the list."""
    return lambda query: [
        each["name"]["en"] for each in client.get(f"{URL}?{query}").json["results"]
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["b", "a", "c"]),
        ("active=true", ["b", "c"]),
        ("active=false", ["a"]),
        ("active=what", ["b", "a", "c"]),
        ("admission=1", ["a"]),
        ("admission=0", ["b", "c"]),
        ("free_price=true", ["c"]),
        ("free_price=false&active=true", ["b"]),
        ("search=C", ["c"]),
        ("search=SHIRT", ["b"]),
        ("search=nothing", []),
        ("search=%25", []),
        ("category=", ["b", "a", "c"]),
        ("ordering=id", ["a", "b", "c"]),
        ("ordering=-id", ["c", "b", "a"]),
        ("ordering=position", ["b", "a", "c"]),
        ("ordering=-position", ["a", "c", "b"]),
        ("ordering=name", ["b", "a", "c"]),
    ],
)
def test_list_narrowed_and_ordered(make, event, names, query, expected):
    make.item(event, "a", position=2, active=False, admission=True)
    make.item(event, "b", position=1, internal_name="The shirt, blue")
    make.item(event, "c", position=2, free_price=True)
    assert names(query) == expected


def test_list_of_a_category(make, event, names):
    tickets = make.category(event)
    make.item(event, "a", category_id=tickets.id)
    make.item(event, "b", category_id=make.category(event).id)
    make.item(event, "c")
    assert names(f"category={tickets.id}") == ["a"]


@pytest.mark.parametrize("category", ["x", "999999", "-1", "1" * 40])
def test_list_of_an_unknown_category_is_refused(client, event, category):
    response = client.get(f"{URL}?category={category}")
    assert (response.status_code, response.json) == (400, {"category": [NO_CHOICE]})


def test_list_of_a_category_of_another_event_is_refused(client, make, organizer, event):
    foreign = make.category(make.event(organizer, "other"))
    response = client.get(f"{URL}?category={foreign.id}")
    assert (response.status_code, response.json) == (400, {"category": [NO_CHOICE]})


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        ("19", ["full"]),
        ("19.00", ["full"]),
        ("19.0000", ["full"]),
        ("7.125", ["odd"]),
        ("7.12", []),
        ("20", []),
        ("-19", []),
        ("0", ["none", "zero"]),
        ("0.00", ["none", "zero"]),
        ("None", ["none", "zero"]),
        ("", ["full", "odd", "none", "zero"]),
    ],
)
def test_list_of_a_tax_rate(make, event, names, rate, expected):
    for name, stored in (("full", "19"), ("odd", "7.125"), ("none", None), ("zero", "0")):
        rule = stored and make.tax_rule(event, stored)
        make.item(event, name, tax_rule_id=rule and rule.id)
    assert names(f"tax_rate={rate}") == expected


@pytest.mark.parametrize(
    ("rate", "fault"),
    [
        ("abc", "Enter a number."),
        ("none", "Enter a number."),
        ("NaN", "Enter a number."),
        ("Infinity", "Enter a number."),
        ("19,5", "Enter a number."),
        ("1e400", "Ensure that there are no more than 7 digits in total."),
        ("1e999999999", "Ensure that there are no more than 7 digits in total."),
        ("19.12345", "Ensure that there are no more than 4 decimal places."),
    ],
)
def test_list_of_what_is_no_tax_rate_is_refused(client, event, rate, fault):
    response = client.get(f"{URL}?tax_rate={rate}")
    assert (response.status_code, response.json) == (400, {"tax_rate": [fault]})


def test_filters_are_counted(client, make, event):
    for number in range(3):
        make.item(event, admission=number > 0)
    page = client.get(f"{URL}?admission=true&page_size=1").json
    assert (page["count"], len(page["results"])) == (2, 1)
