import pytest

from tests.items.bodies import TICKET, URL, shown

FOREIGN_CATEGORY = "The item's category must belong to the same event as the item."
FOREIGN_TAX_RULE = "The item's tax rule must belong to the same event as the item."
NAMES = ("category", "tax_rule", "hidden_if_available", "hidden_if_item_available")


def absent(value):
    return f'Invalid pk "{value}" - object does not exist.'


@pytest.fixture
def item(make, event):
    return make.item(event)


@pytest.fixture
def answers(client, item):
    """A sender of a creation, a change and a replacement with the same values."""

    def send(**values):
        one = f"{URL}{item.id}/"
        return [
            client.post(URL, {**TICKET, **values}),
            client.patch(one, values),
            client.put(one, {**TICKET, **values}),
        ]

    return send


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("value", "fault"),
    [
        (999999, absent(999999)),
        ("999999", absent(999999)),
        (-1, absent(-1)),
        (10**18, absent(10**18)),
        ("x", "Incorrect type. Expected pk value, received str."),
        (True, "Incorrect type. Expected pk value, received bool."),
    ],
)
def test_what_does_not_exist_is_refused(answers, name, value, fault):
    for response in answers(**{name: value}):
        assert (response.status_code, response.json) == (400, {name: [fault]})


def test_what_belongs_to_another_event_is_refused(answers, make, organizer):
    other = make.event(organizer, "other")
    quota, item = make.quota(other), make.item(other)
    values = {
        "category": make.category(other).id,
        "tax_rule": make.tax_rule(other).id,
        "hidden_if_available": quota.id,
        "hidden_if_item_available": item.id,
    }
    faults = {
        "category": [FOREIGN_CATEGORY],
        "tax_rule": [FOREIGN_TAX_RULE],
        "hidden_if_available": [absent(quota.id)],
        "hidden_if_item_available": [absent(item.id)],
    }
    for response in answers(**values):
        assert (response.status_code, response.json) == (400, faults)


def test_relations_are_set_and_taken_away(client, make, event, item):
    values = {
        "category": make.category(event).id,
        "tax_rule": make.tax_rule(event).id,
        "hidden_if_available": make.quota(event).id,
        "hidden_if_item_available": make.item(event).id,
    }
    response = client.patch(f"{URL}{item.id}/", values)
    expected = shown(item.id, **values, tax_rate="19.00")
    assert (response.status_code, response.json) == (200, expected)
    response = client.patch(f"{URL}{item.id}/", dict.fromkeys(values))
    assert (response.status_code, response.json) == (200, shown(item.id))


def test_category_that_goes_leaves_the_item_without_one(client, make, event, item):
    category = make.category(event)
    client.patch(f"{URL}{item.id}/", {"category": category.id})
    client.delete(f"events/sampleconf/categories/{category.id}/")
    assert client.get(f"{URL}{item.id}/").json == shown(item.id)


def test_item_that_goes_hides_nothing_any_more(client, make, event, item):
    hiding = make.item(event, hidden_if_item_available_id=item.id)
    client.delete(f"{URL}{item.id}/")
    assert client.get(f"{URL}{hiding.id}/").json == shown(hiding.id)


def test_what_belongs_to_another_organizer_is_not_told_of(client, make, event):
    other = make.event(make.organizer("other"), "elsewhere")
    body = {"name": "x", "default_price": "1.00"}
    foreign = {"category": make.category(other).id, "tax_rule": make.tax_rule(other).id}
    response = client.post("events/sampleconf/items/", {**body, **foreign})
    faults = {name: [f'Invalid pk "{pk}" - object does not exist.'] for name, pk in foreign.items()}
    assert (response.status_code, response.json) == (400, faults)
