from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import insert

from pretixapi.models import ItemAddOn
from tests.items.addons.bodies import shown, url
from tests.locks import send_during

FOREIGN = {"addon_category": ["The add-on's category must belong to the same event as the item."]}
TAKEN = {"addon_category": ["The item already has an add-on of this category."]}
COUNTS = {"non_field_errors": ["The maximum count needs to be greater than the minimum count."]}
NEGATIVE = ["Ensure this value is greater than or equal to 0."]
PARALLEL = 8
METHODS = ["post", "patch", "put"]


@pytest.fixture
def item(make, event):
    return make.item(event)


@pytest.fixture
def drinks(make, event):
    return make.category(event, "Drinks", is_addon=True)


@pytest.fixture
def answer(client, make, event, item):
    """A sender of a body for a new add-on or one that is there; nothing is to change."""

    def send(method, body):
        addon = make.addon(item, make.category(event, "Food"))
        before = client.get(url(item)).json
        target = url(item) if method == "post" else url(item, addon.id)
        response = getattr(client, method)(target, body)
        assert client.get(url(item)).json == before
        return response.status_code, response.json

    return send


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, {"addon_category": ["This field is required."]}),
        ({"addon_category": None}, {"addon_category": ["This field may not be null."]}),
        (
            {"addon_category": 999999},
            {"addon_category": ['Invalid pk "999999" - object does not exist.']},
        ),
        (
            {"addon_category": str(2**70)},
            {"addon_category": [f'Invalid pk "{2**70}" - object does not exist.']},
        ),
        (
            {"addon_category": "drinks"},
            {"addon_category": ["Incorrect type. Expected pk value, received str."]},
        ),
        ([], {"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}),
    ],
)
def test_create_with_a_fault(client, item, body, faults):
    response = client.post(url(item), body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(url(item)).json["count"] == 0


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({"min_count": -1, "max_count": 10}, {"min_count": NEGATIVE}),
        ({"max_count": -1}, {"max_count": NEGATIVE}),
        ({"position": -1}, {"position": NEGATIVE}),
        ({"min_count": None}, {"min_count": ["This field may not be null."]}),
        ({"max_count": "many"}, {"max_count": ["A valid integer is required."]}),
        (
            {"max_count": 2**63},
            {"max_count": [f"Ensure this value is less than or equal to {2**63 - 1}."]},
        ),
        ({"price_included": "so"}, {"price_included": ["Must be a valid boolean."]}),
        ({"multi_allowed": None}, {"multi_allowed": ["This field may not be null."]}),
        ({"min_count": 110, "max_count": 10}, COUNTS),
        ({"min_count": 2}, COUNTS),
    ],
)
def test_values_with_a_fault(drinks, answer, method, values, faults):
    assert answer(method, {"addon_category": drinks.id, **values}) == (400, faults)


def test_change_is_judged_with_what_stays(client, make, item, drinks):
    addon = make.addon(item, drinks, min_count=2, max_count=3)
    for values in ({"min_count": 4}, {"max_count": 1}):
        response = client.patch(url(item, addon.id), values)
        assert (response.status_code, response.json) == (400, COUNTS)
    assert client.patch(url(item, addon.id), {"min_count": 3}).status_code == 200


@pytest.mark.parametrize("method", METHODS)
def test_category_of_another_event_is_refused(make, organizer, answer, method):
    foreign = make.category(make.event(organizer, "other"))
    assert answer(method, {"addon_category": foreign.id}) == (400, FOREIGN)


@pytest.mark.parametrize("method", METHODS)
def test_item_has_one_addon_of_a_category(make, item, drinks, answer, method):
    make.addon(item, drinks)
    assert answer(method, {"addon_category": drinks.id}) == (400, TAKEN)


def test_category_of_an_addon_may_be_named_again(client, make, item, drinks):
    addon = make.addon(item, drinks)
    response = client.patch(url(item, addon.id), {"addon_category": drinks.id, "position": 1})
    assert (response.status_code, response.json) == (200, shown(addon.id, drinks, position=1))


def test_two_items_may_have_addons_of_one_category(client, make, event, item, drinks):
    make.addon(make.item(event), drinks)
    assert client.post(url(item), {"addon_category": drinks.id}).status_code == 201


def test_all_faults_of_fields_are_told_together(client, make, item, drinks):
    make.addon(item, drinks)
    body = {"addon_category": drinks.id, "min_count": -1, "position": "x"}
    assert client.post(url(item), body).json == {
        **TAKEN,
        "min_count": NEGATIVE,
        "position": ["A valid integer is required."],
    }


def test_of_parallel_creations_for_one_category_one_succeeds(client, item, drinks):
    target, body = url(item), {"addon_category": drinks.id}
    with ThreadPoolExecutor(PARALLEL) as pool:
        responses = list(pool.map(lambda _: client.post(target, body), range(PARALLEL)))
    refused = [response.json for response in responses if response.status_code == 400]
    assert refused == [TAKEN] * (PARALLEL - 1)
    assert client.get(target).json["count"] == 1


def test_of_parallel_changes_to_one_category_one_succeeds(client, make, event, item, drinks):
    addons = [make.addon(item, make.category(event)).id for _ in range(PARALLEL)]
    targets, body = [url(item, each) for each in addons], {"addon_category": drinks.id}
    with ThreadPoolExecutor(PARALLEL) as pool:
        responses = list(pool.map(lambda target: client.patch(target, body), targets))
    refused = [response.json for response in responses if response.status_code == 400]
    assert refused == [TAKEN] * (PARALLEL - 1)


def test_creation_waits_for_one_that_is_about_to_be_stored(client, item, drinks, engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")
    target, body = url(item), {"addon_category": drinks.id}
    stored = insert(ItemAddOn).values(item_id=item.id, addon_category_id=drinks.id)
    response = send_during(stored, lambda: client.post(target, body))
    assert (response.status_code, response.json) == (400, TAKEN)
