"""Dates, and what they refer to, that somebody else is about to change."""

import pytest
from sqlalchemy import delete, select, update

from pretixapi.models import EventMetaProperty, ImportedSecret, Item, ItemVariation, SubEvent, db
from tests.locks import send_during
from tests.subevents.bodies import NONE_SUCH, REQUIRED, URL


@pytest.fixture(autouse=True)
def locks_are_on_rows(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


@pytest.fixture
def made(make, event):
    return make.subevent(event)


@pytest.fixture
def url(made):
    return f"{URL}{made.id}/"


@pytest.mark.parametrize("method", ["PATCH", "PUT", "DELETE"])
def test_date_that_somebody_else_is_about_to_delete(client, url, method):
    response = send_during(delete(SubEvent), lambda: client.open(method, url, REQUIRED))
    assert (response.status_code, response.json) == (404, NONE_SUCH)


@pytest.mark.parametrize("kind", ["item", "variation"])
def test_override_for_what_somebody_else_is_about_to_delete(client, make, event, url, kind):
    item = make.item(event)
    model, sold = {
        "item": (Item, item),
        "variation": (ItemVariation, make.variation(item)),
    }[kind]
    body = {f"{kind}_price_overrides": [{kind: sold.id}]}
    deletion = delete(model).where(model.id == sold.id)
    response = send_during(deletion, lambda: client.patch(url, body))
    fault = {kind: [f'Invalid pk "{sold.id}" - object does not exist.']}
    assert response.status_code == 400
    assert response.json == {f"{kind}_price_overrides": [fault]}


def test_meta_data_for_a_property_that_somebody_else_is_about_to_delete(
    client, make, organizer, event
):
    make.meta_property(organizer, "Format")
    body = {**REQUIRED, "meta_data": {"Format": "Talk"}}
    response = send_during(delete(EventMetaProperty), lambda: client.post(URL, body))
    fault = "Meta data property 'Format' does not exist."
    assert (response.status_code, response.json) == (400, {"meta_data": [fault]})


def test_secret_that_is_about_to_be_bound_to_the_date_goes_with_it(client, make, event, made, url):
    make.imported_secret(event, "bound")
    binding = update(ImportedSecret).values(subevent_id=made.id)
    response = send_during(binding, lambda: client.delete(url))
    assert response.status_code == 204
    db.session.rollback()
    assert db.session.scalars(select(ImportedSecret.id)).all() == []
