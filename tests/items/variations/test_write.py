from decimal import Decimal

import pytest

from tests.items.variations.bodies import shown, url

NO_FIRST = (
    "This variation cannot be created because the item does not have variations. Changing a "
    "product without variations to a product with variations is not allowed."
)
REQUIRED = {"value": ["This field is required."]}


@pytest.fixture
def item(make, event):
    """An item with a variation."""
    made = make.item(event)
    make.variation(made)
    return made


@pytest.fixture
def variation(make, item):
    return make.variation(item, position=7)


def test_create_with_defaults(client, item):
    response = client.post(url(item.id), {"value": "Regular", "price": "1.00", "id": 1000})
    assert (response.status_code, response.json) == (201, shown(response.json["id"]))
    assert response.json["id"] != 1000


def test_create_with_everything(client, make, event, item):
    make.item_meta_property(event, "day")
    body = {
        "value": {"en": "Student", "de": "Studierende"},
        "active": False,
        "description": {"en": "Bring your card."},
        "position": 3,
        "default_price": "-1.00",
        "original_price": "20.00",
        "free_price_suggestion": "25.00",
        "require_approval": True,
        "require_membership": True,
        "require_membership_types": [],
        "require_membership_hidden": True,
        "checkin_attention": True,
        "checkin_text": "Check the card.",
        "available_from": "2017-01-01T00:00:00Z",
        "available_from_mode": "info",
        "available_until": "2018-01-01T00:00:00Z",
        "available_until_mode": "info",
        "all_sales_channels": False,
        "limit_sales_channels": ["web"],
        "hide_without_voucher": True,
        "meta_data": {"day": "Monday"},
    }
    response = client.post(url(item.id), body)
    assert response.status_code == 201
    made = shown(response.json["id"], **body, price="-1.00")
    assert response.json == made
    assert client.get(url(item.id, made["id"])).json == made


def test_first_variation_of_an_item_is_refused(client, make, event):
    plain = make.item(event)
    response = client.post(url(plain.id), {"value": "C"})
    assert (response.status_code, response.json) == (403, {"detail": NO_FIRST})
    assert client.get(url(plain.id)).json["count"] == 0
    assert client.post(url(plain.id), {}).json == REQUIRED


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, REQUIRED),
        ({"value": None}, {"value": ["This field may not be null."]}),
        ({"value": {"xx": "y"}}, {"value": ["Invalid languages included."]}),
        (
            {"value": "C", "position": -1},
            {"position": ["Ensure this value is greater than or equal to 0."]},
        ),
        ({"value": "C", "default_price": "x"}, {"default_price": ["A valid number is required."]}),
        (
            {"value": "C", "available_from_mode": "x"},
            {"available_from_mode": ['"x" is not a valid choice.']},
        ),
        (
            {"value": "C", "require_membership_types": [1]},
            {"require_membership_types": ['Invalid pk "1" - object does not exist.']},
        ),
        (
            {"meta_data": {"zzz": "1"}, "limit_sales_channels": ["x"]},
            {
                **REQUIRED,
                "limit_sales_channels": ["Object with identifier=x does not exist."],
                "meta_data": ["Item meta data property 'zzz' does not exist."],
            },
        ),
    ],
)
def test_create_with_a_fault(client, item, body, faults):
    response = client.post(url(item.id), body)
    assert (response.status_code, response.json) == (400, faults)
    assert list(response.json) == list(faults)
    assert client.get(url(item.id)).json["count"] == 1


def test_change_keeps_what_it_does_not_name(client, item, variation):
    response = client.patch(url(item.id, variation.id), {"default_price": "15.00", "price": "1"})
    expected = shown(variation.id, position=7, default_price="15.00", price="15.00")
    assert (response.status_code, response.json) == (200, expected)
    assert client.get(url(item.id, variation.id)).json == expected


def test_price_is_that_of_the_item_where_there_is_none(client, make, item, variation):
    client.patch(f"events/sampleconf/items/{item.id}/", {"default_price": "10"})
    priced = make.variation(item, default_price=Decimal(0))
    assert client.get(url(item.id, variation.id)).json["price"] == "10.00"
    assert client.get(url(item.id, priced.id)).json["price"] == "0.00"


def test_replacing_needs_the_value_and_keeps_the_rest(client, item, variation):
    response = client.put(url(item.id, variation.id), {})
    assert (response.status_code, response.json) == (400, REQUIRED)
    response = client.put(url(item.id, variation.id), {"value": "Other"})
    expected = shown(variation.id, position=7, value={"en": "Other"})
    assert (response.status_code, response.json) == (200, expected)


def test_item_shows_what_its_variation_has_become(client, item, variation):
    client.patch(url(item.id, variation.id), {"position": 0, "active": False})
    shown_item = client.get(f"events/sampleconf/items/{item.id}/").json
    expected = client.get(url(item.id)).json["results"]
    assert shown_item["variations"] == expected
