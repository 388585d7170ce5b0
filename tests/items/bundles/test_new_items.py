"""Bundles that an item is created with."""

import pytest

from pretixapi.items.bundles.queries import bundled_items

ITEMS = "events/sampleconf/items/"
FOREIGN = {"bundles": ["The bundled item must belong to the same event as the item."]}
VARIATION_NEEDED = {"bundles": ["A variation needs to be set for this item."]}
WRONG_VARIATION = {"bundles": ["The chosen variation does not belong to this item."]}
NESTED = {"bundles": ["The bundled item must not have bundles on its own."]}


@pytest.fixture
def create(client):
    """A sender of a new item with these bundles."""

    def send(*bundles):
        before = client.get(ITEMS).json["count"]
        body = {"name": "Ticket", "default_price": "23.00", "bundles": bundles}
        response = client.post(ITEMS, body)
        assert client.get(ITEMS).json["count"] == before + (response.status_code == 201)
        return response.status_code, response.json

    return send


@pytest.fixture
def drink(make, event):
    return make.item(event, "Drink")


def test_item_shows_its_bundles_in_their_order(client, make, event, create, drink):
    shirt = make.item(event, "Shirt")
    large = make.variation(shirt, "Large")
    bundles = [
        {
            "bundled_item": shirt.id,
            "bundled_variation": large.id,
            "count": 2,
            "designated_price": "1.50",
        },
        {
            "bundled_item": drink.id,
            "bundled_variation": None,
            "count": 1,
            "designated_price": None,
        },
    ]
    status, item = create(bundles[0], {"bundled_item": drink.id})
    assert (status, item["bundles"], list(item["bundles"][0])) == (201, bundles, list(bundles[0]))
    assert client.get(f"{ITEMS}{item['id']}/").json == item
    results = client.get(f"{ITEMS}{item['id']}/bundles/").json["results"]
    first = results[0]["id"]
    assert results == [{"id": first, **bundles[0]}, {"id": first + 1, **bundles[1]}]


def test_item_of_another_event_is_refused(create, make, organizer, drink):
    foreign = make.item(make.event(organizer, "other"))
    bundles = [{"bundled_item": each.id} for each in (drink, foreign)]
    assert create(*bundles) == (400, FOREIGN)


def test_item_with_variations_needs_one(create, make, drink):
    make.variation(drink)
    assert create({"bundled_item": drink.id, "bundled_variation": None}) == (400, VARIATION_NEEDED)


def test_variation_of_another_item_is_refused(create, make, event, drink):
    other = make.variation(make.item(event, "Shirt"))
    bundle = {"bundled_item": drink.id, "bundled_variation": other.id}
    assert create(bundle) == (400, WRONG_VARIATION)


def test_item_with_bundles_is_refused(create, make, event, drink):
    make.bundle(drink, make.item(event, "Straw"))
    assert create({"bundled_item": drink.id}) == (400, NESTED)


def test_faults_of_fields_are_told_for_each_bundle(create, drink):
    good = {"bundled_item": drink.id}
    faults = [
        {},
        {"bundled_item": ["This field is required."]},
        {"count": ["Ensure this value is greater than or equal to 0."]},
    ]
    assert create(good, {}, {**good, "count": -1}) == (400, {"bundles": faults})


def test_absent_objects_are_told_for_their_bundle(create, drink):
    absent = ['Invalid pk "999999" - object does not exist.']
    bundles = [
        {"bundled_item": drink.id},
        {"bundled_item": 999999, "bundled_variation": 999999},
    ]
    faults = [{}, {"bundled_item": absent, "bundled_variation": absent}]
    assert create(*bundles) == (400, {"bundles": faults})


@pytest.mark.usefixtures("event")
def test_thousand_bundles_are_judged_and_more_are_not(make, organizer, create):
    foreign = make.item(make.event(organizer, "other"))
    bundles = [{"bundled_item": foreign.id}] * 1_000
    assert create(*bundles) == (400, FOREIGN)
    too_many = {"bundles": ["Ensure this field has no more than 1000 elements."]}
    assert create(*bundles, 0) == (400, too_many)


def test_more_items_than_an_engine_takes_parameters_are_looked_up(drink):
    assert list(bundled_items(range(drink.id, drink.id + 70_000))) == [drink.id]
