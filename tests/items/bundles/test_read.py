from decimal import Decimal

from tests.items.bundles.bodies import shown, url


def test_show(client, make, event):
    item, drink = make.item(event), make.item(event, "Drink")
    large = make.variation(drink, "Large")
    price = Decimal("1.50")
    bundle = make.bundle(item, drink, bundled_variation_id=large.id, designated_price=price)
    response = client.get(url(item, bundle.id))
    expected = shown(bundle.id, drink, bundled_variation=large.id, designated_price="1.50")
    assert response.status_code == 200
    assert (response.json, list(response.json)) == (expected, list(expected))


def test_list(client, make, event):
    item, drink, shirt = (make.item(event, name) for name in ("Ticket", "Drink", "Shirt"))
    first, second = make.bundle(item, shirt, count=2), make.bundle(item, drink)
    assert client.get(url(item)).json["results"] == [
        shown(first.id, shirt, count=2),
        shown(second.id, drink),
    ]


def test_one_item_may_be_bundled_twice(client, make, event):
    item, drink = make.item(event), make.item(event, "Drink")
    make.bundle(item, drink)
    assert client.post(url(item), {"bundled_item": drink.id}).status_code == 201
    assert client.get(url(item)).json["count"] == 2
