import pytest

from tests.items.bundles.bodies import shown, url

REQUIRED = {"bundled_item": ["This field is required."]}
NULL = ["This field may not be null."]


@pytest.fixture
def item(make, event):
    return make.item(event)


@pytest.fixture
def drink(make, event):
    return make.item(event, "Drink")


def test_create_with_everything(client, make, item, drink):
    body = {
        "bundled_item": drink.id,
        "bundled_variation": make.variation(drink, "Large").id,
        "count": 2,
        "designated_price": "1.50",
    }
    response = client.post(url(item), body)
    assert response.status_code == 201
    assert response.json == {"id": response.json["id"], **body}
    assert client.get(url(item, response.json["id"])).json == response.json


def test_create_with_defaults(client, item, drink):
    response = client.post(url(item), {"bundled_item": drink.id})
    assert (response.status_code, response.json) == (201, shown(response.json["id"], drink))


@pytest.mark.parametrize(("price", "written"), [("", None), (0, "0.00"), ("1.5", "1.50")])
def test_designated_price(client, item, drink, price, written):
    body = {"bundled_item": drink.id, "designated_price": price}
    assert client.post(url(item), body).json["designated_price"] == written


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, REQUIRED),
        ({"bundled_item": None}, {"bundled_item": NULL}),
        (
            {"bundled_item": 999999, "bundled_variation": 999998},
            {
                "bundled_item": ['Invalid pk "999999" - object does not exist.'],
                "bundled_variation": ['Invalid pk "999998" - object does not exist.'],
            },
        ),
        (
            {"bundled_item": True, "bundled_variation": "large"},
            {
                "bundled_item": ["Incorrect type. Expected pk value, received bool."],
                "bundled_variation": ["Incorrect type. Expected pk value, received str."],
            },
        ),
        ("x", {"non_field_errors": ["Invalid data. Expected a dictionary, but got str."]}),
    ],
)
def test_create_with_a_fault(client, item, body, faults):
    response = client.post(url(item), body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(url(item)).json["count"] == 0


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({"count": -1}, {"count": ["Ensure this value is greater than or equal to 0."]}),
        ({"count": None}, {"count": NULL}),
        ({"designated_price": "x"}, {"designated_price": ["A valid number is required."]}),
        (
            {"designated_price": "1.505"},
            {"designated_price": ["Ensure that there are no more than 2 decimal places."]},
        ),
        ({"bundled_item": None}, {"bundled_item": NULL}),
    ],
)
def test_change_with_a_fault(client, make, event, values, faults):
    item, drink = make.item(event), make.item(event, "Drink")
    bundle = make.bundle(item, drink)
    response = client.patch(url(item, bundle.id), values)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(url(item, bundle.id)).json == shown(bundle.id, drink)


def test_change_keeps_what_it_does_not_name(client, make, item, drink):
    bundle = make.bundle(item, drink, count=2)
    response = client.patch(url(item, bundle.id), {"designated_price": "2.00"})
    expected = shown(bundle.id, drink, count=2, designated_price="2.00")
    assert (response.status_code, response.json) == (200, expected)
    assert client.get(url(item, bundle.id)).json == expected


def test_replacing_needs_the_item_and_keeps_the_rest(client, make, event, item, drink):
    bundle, shirt = make.bundle(item, drink, count=2), make.item(event, "Shirt")
    response = client.put(url(item, bundle.id), {"count": 3})
    assert (response.status_code, response.json) == (400, REQUIRED)
    response = client.put(url(item, bundle.id), {"bundled_item": shirt.id})
    assert response.json == shown(bundle.id, shirt, count=2)
