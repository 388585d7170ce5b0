"""Lists that let in the add-ons of a scanned ticket."""

from types import SimpleNamespace

import pytest


@pytest.fixture
def addons(make, change, door) -> SimpleNamespace:
    """A list for a workshop, and a ticket with that and a meal."""
    workshop, meal = make.item(door.event, "Workshop"), make.item(door.event, "Meal")
    addons = [
        make.position(door.order, each, addon_to_id=door.position.id) for each in (workshop, meal)
    ]
    change(door.place, all_products=False, addon_match=True)
    return SimpleNamespace(workshop=workshop, meal=meal, positions=addons)


@pytest.fixture
def limit(client, door):
    """A changer of what the list is for."""

    def apply(*items):
        url = f"events/sampleconf/checkinlists/{door.place.id}/"
        assert client.patch(url, {"limit_products": [each.id for each in items]}).status_code == 200

    return apply


def test_addon_is_let_in_by_its_ticket(scan, limit, addons):
    limit(addons.workshop)
    response = scan()
    assert (response.status_code, response.json["position"]["id"]) == (201, addons.positions[0].id)
    assert scan().json["reason"] == "already_redeemed"


def test_addon_is_let_in_by_a_code_of_its_own(scan, limit, addons):
    limit(addons.workshop)
    told = scan(secret=addons.positions[0].secret)
    assert (told.status_code, told.json["position"]["id"]) == (201, addons.positions[0].id)
    assert scan().json["reason"] == "already_redeemed"


def test_list_that_lets_in_tickets_alone_knows_no_addons(result, change, limit, addons, door):
    change(door.place, addon_match=False)
    limit(addons.workshop)
    assert result() == (400, "product")


def test_ticket_that_suits_is_meant_itself(scan, limit, addons, door):
    limit(door.item)
    assert scan().json["position"]["id"] == door.position.id


def test_none_suits(scan, limit, make, addons, door):
    limit(make.item(door.event))
    told = scan().json
    assert (told["reason"], told["position"]["id"]) == ("product", door.position.id)


def test_several_that_suit_are_ambiguous(scan, limit, addons, door, checkins):
    limit(addons.workshop, addons.meal)
    response = scan()
    told = response.json
    assert (response.status_code, told["reason"], told["position"]["id"]) == (
        400,
        "ambiguous",
        door.position.id,
    )
    (stored,) = checkins()
    assert (stored.successful, stored.error_reason) == (False, "ambiguous")


def test_canceled_addon_is_not_meant_beside_another(scan, change, limit, addons):
    limit(addons.workshop, addons.meal)
    change(addons.positions[1], canceled=True)
    assert scan().json["position"]["id"] == addons.positions[0].id
    change(addons.positions[0], canceled=True)
    limit(addons.workshop)
    assert scan(type="exit").json["reason"] == "canceled"
