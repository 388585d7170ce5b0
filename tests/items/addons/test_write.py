import pytest

from tests.items.addons.bodies import shown, url

REQUIRED = {"addon_category": ["This field is required."]}


@pytest.fixture
def item(make, event):
    return make.item(event)


@pytest.fixture
def drinks(make, event):
    return make.category(event, "Drinks", is_addon=True)


def test_create_with_everything(client, item, drinks):
    body = {
        "addon_category": drinks.id,
        "min_count": 1,
        "max_count": 10,
        "position": 4,
        "price_included": True,
        "multi_allowed": True,
    }
    response = client.post(url(item), body)
    assert response.status_code == 201
    assert response.json == {"id": response.json["id"], **body}
    assert client.get(url(item, response.json["id"])).json == response.json


def test_create_with_defaults(client, item, drinks):
    response = client.post(url(item), {"addon_category": drinks.id, "id": 100_000})
    assert (response.status_code, response.json) == (201, shown(response.json["id"], drinks))
    assert response.json["id"] != 100_000


def test_category_need_not_be_one_of_addons(client, make, event, item):
    tickets = make.category(event)
    assert client.post(url(item), {"addon_category": tickets.id}).status_code == 201


@pytest.mark.parametrize("counts", [{"min_count": 1}, {"max_count": 0}, {"max_count": 2}])
def test_count_that_is_left_out_has_its_default(client, item, drinks, counts):
    response = client.post(url(item), {"addon_category": drinks.id, **counts})
    assert response.status_code == 201
    assert response.json == shown(response.json["id"], drinks, **counts)


def test_change_keeps_what_it_does_not_name(client, make, item, drinks):
    addon = make.addon(item, drinks, min_count=2, max_count=4, position=3)
    response = client.patch(url(item, addon.id), {"min_count": 3})
    expected = shown(addon.id, drinks, min_count=3, max_count=4, position=3)
    assert (response.status_code, response.json) == (200, expected)
    assert client.get(url(item, addon.id)).json == expected


def test_replacing_needs_the_category_and_keeps_the_rest(client, make, event, item, drinks):
    addon, food = make.addon(item, drinks, position=3), make.category(event, "Food")
    response = client.put(url(item, addon.id), {"max_count": 2})
    assert (response.status_code, response.json) == (400, REQUIRED)
    response = client.put(url(item, addon.id), {"addon_category": food.id, "max_count": 2})
    assert response.json == shown(addon.id, food, max_count=2, position=3)


def test_change_to_nothing(client, make, item, drinks):
    addon = make.addon(item, drinks)
    response = client.patch(url(item, addon.id), {})
    assert (response.status_code, response.json) == (200, shown(addon.id, drinks))
