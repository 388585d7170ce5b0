"""Add-ons that an item is created with."""

import pytest

from tests.items.addons.bodies import shown, url

ITEMS = "events/sampleconf/items/"
FOREIGN = {"addons": ["The add-on's category must belong to the same event as the item."]}
TAKEN = {"addons": ["The item already has an add-on of this category."]}
COUNTS = {"addons": ["The maximum count needs to be greater than the minimum count."]}
NEGATIVE = ["Ensure this value is greater than or equal to 0."]


@pytest.fixture
def create(client):
    """A sender of a new item with these add-ons."""

    def send(*addons):
        body = {"name": "Ticket", "default_price": "23.00", "addons": addons}
        response = client.post(ITEMS, body)
        assert client.get(ITEMS).json["count"] == (response.status_code == 201)
        return response.status_code, response.json

    return send


@pytest.fixture
def drinks(make, event):
    return make.category(event, "Drinks", is_addon=True)


def without_id(addon):
    return {key: value for key, value in addon.items() if key != "id"}


def test_item_shows_its_addons_by_their_positions(client, make, event, create, drinks):
    food = make.category(event, "Food")
    given = {"min_count": 2, "max_count": 4, "price_included": True, "multi_allowed": True}
    status, item = create(
        {"addon_category": drinks.id, "position": 1}, {"addon_category": food.id, **given}
    )
    expected = [
        without_id(shown(None, food, **given)),
        without_id(shown(None, drinks, position=1)),
    ]
    assert (status, item["addons"], list(item["addons"][0])) == (201, expected, list(expected[0]))
    assert client.get(f"{ITEMS}{item['id']}/").json == item
    assert client.get(ITEMS).json["results"] == [item]


def test_addons_of_a_new_item_are_found_below_it(client, create, make, event, drinks):
    _, item = create({"addon_category": drinks.id, "max_count": 3})
    (addon,) = client.get(f"{ITEMS}{item['id']}/addons/").json["results"]
    assert addon == shown(addon["id"], drinks, max_count=3)


def test_item_shows_addons_added_later(client, make, event, drinks):
    item = make.item(event)
    client.post(url(item), {"addon_category": drinks.id})
    addons = client.get(f"{ITEMS}{item.id}/").json["addons"]
    assert addons == [without_id(shown(None, drinks))]


@pytest.mark.parametrize("counts", [{}, {"min_count": 1}, {"max_count": 0}])
def test_counts_have_defaults(create, drinks, counts):
    status, item = create({"addon_category": drinks.id, **counts})
    expected = [without_id(shown(None, drinks, **counts))]
    assert (status, item["addons"]) == (201, expected)


def test_category_of_another_event_is_refused(create, make, organizer, drinks):
    foreign = make.category(make.event(organizer, "other"))
    addons = [{"addon_category": each.id} for each in (drinks, foreign)]
    assert create(*addons) == (400, FOREIGN)


@pytest.mark.parametrize("counts", [{"min_count": 2, "max_count": 1}, {"min_count": 2}])
def test_maximum_below_the_minimum_is_refused(create, drinks, counts):
    assert create({"addon_category": drinks.id, **counts}) == (400, COUNTS)


def test_two_addons_of_one_category_are_refused(create, drinks):
    addon = {"addon_category": drinks.id}
    assert create(addon, addon) == (400, TAKEN)


def test_faults_of_fields_are_told_for_each_addon(create, drinks):
    good = {"addon_category": drinks.id}
    faults = {
        "addons": [{}, {"min_count": NEGATIVE}, {"addon_category": ["This field is required."]}]
    }
    assert create(good, {**good, "min_count": -1}, {}) == (400, faults)


def test_absent_category_is_told_for_its_addon(create, drinks):
    absent = {"addon_category": ['Invalid pk "999999" - object does not exist.']}
    addons = [{"addon_category": each} for each in (drinks.id, 999999)]
    assert create(*addons) == (400, {"addons": [{}, absent]})


@pytest.mark.parametrize("method", ["patch", "put"])
def test_addons_are_not_changed_with_the_item(client, make, event, method):
    item = make.item(event)
    body = {"name": "Ticket", "default_price": "1.00", "addons": []}
    response = getattr(client, method)(f"{ITEMS}{item.id}/", body)
    fault = (
        "Updating add-ons, bundles, program times or variations via PATCH/PUT is not supported. "
        "Please use the dedicated nested endpoint."
    )
    assert (response.status_code, response.json) == (400, {"non_field_errors": [fault]})
