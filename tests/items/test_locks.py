"""Requests that come while somebody else is about to change what they are about."""

import pytest
from sqlalchemy import delete, select

from pretixapi.models import Item, ItemCategory, ItemMetaProperty, ItemVariation, TaxRule
from tests.items.bodies import NONE_SUCH, TICKET, URL
from tests.locks import send_during


@pytest.fixture(autouse=True)
def locks_are_on_rows(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


@pytest.fixture
def item(make, event):
    return make.item(event)


def refusal(response):
    return response.status_code, response.json


def absent(name, id_):
    return {name: [f'Invalid pk "{id_}" - object does not exist.']}


@pytest.fixture(params=["category", "tax_rule"])
def going(request, make, event):
    """The deletion of what an item may name, and the name and the id of that."""
    made = getattr(make, request.param)(event)
    models = {"category": ItemCategory, "tax_rule": TaxRule}
    return delete(models[request.param]), request.param, made.id


def test_item_with_what_somebody_else_is_about_to_delete(client, event, going):
    deletion, name, id_ = going
    response = send_during(deletion, lambda: client.post(URL, {**TICKET, name: id_}))
    assert refusal(response) == (400, absent(name, id_))


def test_change_to_what_somebody_else_is_about_to_delete(client, item, going):
    deletion, name, id_ = going
    url = f"{URL}{item.id}/"
    response = send_during(deletion, lambda: client.patch(url, {name: id_}))
    assert refusal(response) == (400, absent(name, id_))


def test_meta_data_for_a_property_that_somebody_else_is_about_to_delete(client, make, event):
    make.item_meta_property(event, "day")
    body = {**TICKET, "meta_data": {"day": "x"}, "variations": [{"value": "A"}]}
    response = send_during(delete(ItemMetaProperty), lambda: client.post(URL, body))
    fault = "Item meta data property 'day' does not exist."
    assert refusal(response) == (400, {"meta_data": [fault]})


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_item_that_somebody_else_is_about_to_delete(client, item, method):
    url = f"{URL}{item.id}/"
    response = send_during(delete(Item), lambda: client.open(method, url, {}))
    assert refusal(response) == (404, NONE_SUCH)


def test_variation_of_an_item_that_somebody_else_is_about_to_delete(client, make, item):
    make.variation(item)
    url = f"{URL}{item.id}/variations/"
    response = send_during(delete(Item), lambda: client.post(url, {"value": "A"}))
    assert refusal(response) == (404, NONE_SUCH)


def test_one_of_two_variations_stays_where_both_are_deleted_at_once(client, make, item):
    first, second = make.variation(item).id, make.variation(item).id
    url = f"{URL}{item.id}/variations/"
    # As a request does that deletes a variation: the item is locked first.
    lock = select(Item.id).where(Item.id == item.id).with_for_update().cte()
    deletion = delete(ItemVariation).where(
        ItemVariation.id == first, ItemVariation.item_id.in_(select(lock.c.id))
    )
    response = send_during(deletion, lambda: client.delete(f"{url}{second}/"))
    assert response.status_code == 403
    assert [each["id"] for each in client.get(url).json["results"]] == [second]
