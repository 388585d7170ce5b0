import pytest
from sqlalchemy import select

from pretixapi.models import Item, db
from tests.quotas.bodies import NAME_REQUIRED, URL, shown


def test_create_with_everything(client, make, event):
    ticket, shirt = make.item(event), make.item(event)
    small, large = make.variation(shirt, "S"), make.variation(shirt, "L")
    body = {
        "name": "Everything",
        "size": 200,
        "items": [shirt.id, ticket.id],
        "variations": [large.id, small.id],
        "closed": True,
        "close_when_sold_out": True,
        "release_after_exit": True,
        "ignore_for_event_availability": True,
    }
    response = client.post(URL, body)
    made = shown(
        response.json["id"],
        **{**body, "items": [ticket.id, shirt.id], "variations": [small.id, large.id]},
    )
    assert (response.status_code, response.json) == (201, made)
    assert client.get(f"{URL}{made['id']}/").json == made


def test_create_with_defaults(client, event):
    response = client.post(URL, {"name": "All", "id": 1000, "available_number": 5})
    assert (response.status_code, response.json) == (201, shown(response.json["id"]))
    assert list(response.json) == list(shown(1))
    assert response.json["id"] != 1000


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, NAME_REQUIRED),
        ({"name": None}, {"name": ["This field may not be null."]}),
        ({"name": ""}, {"name": ["This field may not be blank."]}),
        (
            {"name": "x" * 201},
            {"name": ["Ensure this field has no more than 200 characters."]},
        ),
        ({"size": 5}, NAME_REQUIRED),
        (
            {"name": "q", "size": -1},
            {"size": ["Ensure this value is greater than or equal to 0."]},
        ),
        ({"name": "q", "size": "x"}, {"size": ["A valid integer is required."]}),
        ({"name": "q", "items": None}, {"items": ["This field may not be null."]}),
        (
            {"name": "q", "items": 4},
            {"items": ['Expected a list of items but got type "int".']},
        ),
        (
            {"name": "q", "items": [999999]},
            {"items": ['Invalid pk "999999" - object does not exist.']},
        ),
        (
            {"name": "q", "variations": [999999]},
            {"variations": ['Invalid pk "999999" - object does not exist.']},
        ),
        (
            {"name": "q", "subevent": 999999},
            {"subevent": ['Invalid pk "999999" - object does not exist.']},
        ),
        (
            {"name": "q", "closed": None},
            {"closed": ["This field may not be null."]},
        ),
        ([], {"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}),
    ],
)
def test_create_with_a_fault(client, event, body, faults):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json["count"] == 0


def test_change_keeps_what_it_does_not_name(client, make, event):
    shirt = make.item(event)
    variation = make.variation(shirt)
    made = make.quota(event, shirt, variation, size=5)
    kept = shown(made.id, items=[shirt.id], variations=[variation.id], size=5)
    response = client.patch(f"{URL}{made.id}/", {"name": "Shirts"})
    assert (response.status_code, response.json) == (200, {**kept, "name": "Shirts"})
    response = client.patch(f"{URL}{made.id}/", {"size": None})
    assert response.json == {**kept, "name": "Shirts", "size": None}


def test_replacing_needs_the_name_and_keeps_the_rest(client, make, event):
    item = make.item(event)
    made = make.quota(event, item, size=7)
    response = client.put(f"{URL}{made.id}/", {})
    assert (response.status_code, response.json) == (400, NAME_REQUIRED)
    response = client.put(f"{URL}{made.id}/", {"name": "z"})
    assert response.json == shown(made.id, name="z", items=[item.id], size=7)
    response = client.put(f"{URL}{made.id}/", {"name": "z", "items": []})
    assert response.json == shown(made.id, name="z", size=7)


def test_delete(client, make, event):
    made = make.quota(event, make.item(event))
    response = client.delete(f"{URL}{made.id}/")
    assert (response.status_code, response.data) == (204, b"")
    assert client.get(f"{URL}{made.id}/").status_code == 404


def test_item_hidden_by_a_quota_is_no_more_once_the_quota_goes(client, make, event):
    made = make.quota(event)
    make.item(event, hidden_if_available_id=made.id)
    assert client.delete(f"{URL}{made.id}/").status_code == 204
    db.session.rollback()
    assert db.session.scalars(select(Item.hidden_if_available_id)).all() == [None]
