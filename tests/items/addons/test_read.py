import pytest

from tests.items.addons.bodies import shown, url


def test_show(client, make, event):
    item, drinks = make.item(event), make.category(event, "Drinks", is_addon=True)
    addon = make.addon(item, drinks, max_count=3, price_included=True)
    response = client.get(url(item, addon.id))
    expected = shown(addon.id, drinks, max_count=3, price_included=True)
    assert response.status_code == 200
    assert (response.json, list(response.json)) == (expected, list(expected))


def test_list(client, make, event):
    item, drinks, food = make.item(event), make.category(event), make.category(event)
    first = make.addon(item, drinks, position=1)
    second = make.addon(item, food, multi_allowed=True)
    assert client.get(url(item)).json["results"] == [
        shown(first.id, drinks, position=1),
        shown(second.id, food, multi_allowed=True),
    ]


@pytest.mark.parametrize(
    ("query", "positions"),
    [
        ("?ordering=position", [0, 1, 2]),
        ("?ordering=-position", [2, 1, 0]),
        ("?ordering=id", [2, 0, 1]),
        ("?ordering=max_count", [2, 0, 1]),
    ],
)
def test_list_ordered(client, make, event, query, positions):
    item = make.item(event)
    for position in (2, 0, 1):
        make.addon(item, make.category(event), position=position)
    results = client.get(f"{url(item)}{query}").json["results"]
    assert [each["position"] for each in results] == positions


def test_addon_goes_with_its_category(client, make, event):
    item, drinks = make.item(event), make.category(event)
    make.addon(item, drinks)
    assert client.delete(f"events/sampleconf/categories/{drinks.id}/").status_code == 204
    assert client.get(url(item)).json["count"] == 0
