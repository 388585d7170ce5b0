"""What an item is created with in lists."""

import pytest

from tests.items.bodies import TICKET, URL, shown
from tests.items.variations.bodies import shown as variation_shown


@pytest.fixture
def category(make, event):
    return make.category(event, is_addon=True)


@pytest.fixture
def create(client, event):
    """A sender of a creation with lists."""
    return lambda **lists: client.post(URL, {**TICKET, **lists})


def test_variations(client, make, event, create):
    make.item_meta_property(event, "day")
    response = create(
        variations=[
            {"value": "Late", "position": 1, "id": 1000, "price": "1.00"},
            {
                "value": {"en": "Early"},
                "default_price": "12",
                "description": {"en": "Until May."},
                "available_until": "2017-05-31T23:59:59+02:00",
                "sales_channels": [],
                "meta_data": {"day": "Monday"},
                "require_membership_types": [],
            },
        ]
    )
    assert response.status_code == 201
    made = response.json
    early, late = (each["id"] for each in made["variations"])
    expected = [
        variation_shown(
            early,
            value={"en": "Early"},
            default_price="12.00",
            price="12.00",
            description={"en": "Until May."},
            available_until="2017-05-31T21:59:59Z",
            all_sales_channels=False,
            sales_channels=[],
            meta_data={"day": "Monday"},
        ),
        variation_shown(late, value={"en": "Late"}, position=1),
    ]
    assert made == shown(made["id"], has_variations=True, variations=expected)
    listed = client.get(f"{URL}{made['id']}/variations/?ordering=position").json
    assert listed["results"] == expected
    assert client.get(f"{URL}{made['id']}/").json == made


def test_addons_bundles_and_program_times(client, make, event, category, create):
    drink = make.item(event, "Drink")
    large = make.variation(drink, "Large")
    lists = {
        "addons": [
            {
                "addon_category": category.id,
                "min_count": 1,
                "max_count": 2,
                "position": 3,
                "price_included": True,
                "multi_allowed": True,
            }
        ],
        "bundles": [
            {
                "bundled_item": drink.id,
                "bundled_variation": large.id,
                "count": 2,
                "designated_price": "1.50",
            }
        ],
        "program_times": [
            {
                "start": "2017-12-27T10:00:00Z",
                "end": "2017-12-27T12:00:00Z",
                "location": {"en": "Hall 1"},
            }
        ],
    }
    response = create(**lists)
    assert (response.status_code, response.json) == (201, shown(response.json["id"], **lists))
    assert client.get(f"{URL}{response.json['id']}/").json == response.json


def test_empty_lists(create):
    response = create(variations=[], addons=[], bundles=[], program_times=[])
    assert (response.status_code, response.json) == (201, shown(response.json["id"]))


@pytest.fixture
def foreign(make, organizer):
    """Another event."""
    return make.event(organizer, "other")


ABSENT = 'Invalid pk "999999" - object does not exist.'
NO_LIST = 'Expected a list of items but got type "{}".'
REQUIRED = "This field is required."


@pytest.mark.parametrize(
    ("variations", "faults"),
    [
        ([{"default_price": "2"}], [{"value": [REQUIRED]}]),
        ([{"value": "A"}, {"value": "B", "position": -1}, {}], None),
        ([{"value": "A"}, None], [{}, ["This field may not be null."]]),
        ({"value": "A"}, [NO_LIST.format("dict")]),
        (
            [{"value": "A"}, {"value": "B", "limit_sales_channels": ["x"]}],
            [{}, {"limit_sales_channels": ["Object with identifier=x does not exist."]}],
        ),
        (
            [{"value": "A"}, {"value": "B", "meta_data": {"foo": "bar"}}],
            ["Item meta data property 'foo' does not exist."],
        ),
    ],
)
def test_wrong_variations_are_refused(client, create, variations, faults):
    if faults is None:
        at_least = "Ensure this value is greater than or equal to 0."
        faults = [{}, {"position": [at_least]}, {"value": [REQUIRED]}]
    response = create(variations=variations)
    assert (response.status_code, response.json) == (400, {"variations": faults})
    assert client.get(URL).json["count"] == 0


def test_wrong_addons_are_refused(create, make, category, foreign):
    good = {"addon_category": category.id}
    elsewhere = {"addon_category": make.category(foreign).id}
    at_least = "Ensure this value is greater than or equal to 0."
    foreign_text = "The add-on's category must belong to the same event as the item."
    count_text = "The maximum count needs to be greater than the minimum count."
    for entry, fault in (
        (elsewhere, foreign_text),
        ({**good, "min_count": 2, "max_count": 1}, count_text),
        ({**good, "min_count": -1}, {"min_count": [at_least]}),
        ({"addon_category": 999999}, {"addon_category": [ABSENT]}),
        ({}, {"addon_category": [REQUIRED]}),
    ):
        response = create(addons=[entry])
        assert (response.status_code, response.json) == (400, {"addons": [fault]})


def test_wrong_bundles_are_refused(create, make, event, foreign):
    sized, plain = make.item(event, "Shirt"), make.item(event, "Drink")
    make.variation(sized)
    other = make.variation(make.item(event, "Hat"))
    for entry, fault in (
        ({"bundled_item": sized.id}, "A variation needs to be set for this item."),
        (
            {"bundled_item": sized.id, "bundled_variation": other.id},
            "The chosen variation does not belong to this item.",
        ),
        (
            {"bundled_item": plain.id, "bundled_variation": other.id},
            "The chosen variation does not belong to this item.",
        ),
        (
            {"bundled_item": make.item(foreign).id},
            "The bundled item must belong to the same event as the item.",
        ),
    ):
        response = create(bundles=[entry])
        assert (response.status_code, response.json) == (400, {"bundles": [fault]})


def test_wrong_program_times_are_refused(create):
    response = create(program_times=[{"start": "2017-01-02", "end": "2017-01-01"}])
    fault = "The program end must not be before the program start."
    assert (response.status_code, response.json) == (400, {"program_times": [fault]})


def test_faults_of_all_lists_are_told_together(create):
    response = create(
        variations=[{"value": "A", "meta_data": {"x": "y"}}],
        addons=[{"addon_category": 999999}],
        bundles=[{}],
    )
    assert response.json == {
        "variations": ["Item meta data property 'x' does not exist."],
        "addons": [{"addon_category": [ABSENT]}],
        "bundles": [{"bundled_item": [REQUIRED]}],
    }
