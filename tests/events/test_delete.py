import pytest
from sqlalchemy import func, select

from pretixapi.models import (
    Event,
    EventMetaValue,
    ImportedSecret,
    ImportedSecretBlock,
    Item,
    ItemMetaProperty,
    ItemVariation,
    SubEvent,
    db,
    event_sales_channels,
    team_events,
)
from tests.client import ApiClient
from tests.events.bodies import FORBIDDEN, listed, new

ORDERED = (
    "The event can not be deleted as it already contains orders. Please set 'live' to false to "
    "hide the event and take the shop offline instead."
)


def count(table):
    return db.session.scalar(select(func.count()).select_from(table))


def test_event_deleted(client, event):
    response = client.delete("events/sampleconf/")
    assert (response.status_code, response.data) == (204, b"")
    assert ("Content-Type" in response.headers, "Location" in response.headers) == (False, False)


@pytest.mark.parametrize("method", ["GET", "PATCH", "PUT", "DELETE"])
def test_deleted_event_is_hidden(client, event, method):
    client.delete("events/sampleconf/")
    response = client.open(method, "events/sampleconf/", {})
    assert (response.status_code, response.json) == (403, FORBIDDEN)


def test_deleted_event_not_listed(client, event):
    client.delete("events/sampleconf/")
    expected = {"count": 0, "next": None, "previous": None, "results": []}
    assert client.get("events/").json == expected


def test_live_event_deleted(client, make, organizer):
    make.event(organizer, "running", live=True)
    assert client.delete("events/running/").status_code == 204


@pytest.mark.parametrize("body", ['{"a": 1}', "{broken", "[]"])
def test_body_of_delete_ignored(client, event, body):
    response = client.delete("events/sampleconf/", data=body, content_type="application/json")
    assert response.status_code == 204


def test_type_of_body_of_delete_ignored(client, event):
    response = client.delete("events/sampleconf/", data="x", content_type="text/plain")
    assert response.status_code == 204


def test_deleted_event_takes_its_parts_along(make_app, client, make, organizer, event):
    make.meta_property(organizer, "Format")
    make.team(organizer, "event.orders:read", events=[event])
    parts = {"meta_data": {"Format": "Talk"}, "item_meta_properties": {"a": "b"}}
    client.patch("events/sampleconf/", {**parts, "all_sales_channels": False})
    client.patch("events/sampleconf/", {"limit_sales_channels": ["web"]})
    tables = (Event, EventMetaValue, ItemMetaProperty, event_sales_channels, team_events)
    before = [count(table) for table in tables]
    # On a connection that no migration has prepared.
    ApiClient(make_app(), make.token(make.team(organizer))).delete("events/sampleconf/")
    db.session.rollback()
    assert (before, [count(table) for table in tables]) == ([1, 1, 1, 1, 1], [0, 0, 0, 0, 0])


def test_event_with_imported_secrets_deleted(client, make, organizer, event):
    event.has_subevents = True
    item, subevent = make.item(event), make.subevent(event)
    ids = {"item_id": item.id, "subevent_id": subevent.id}
    make.imported_secret(event, "a", variation_id=make.variation(item).id, **ids)
    make.imported_secret(event, "b", used=True, **ids)
    kept = make.imported_secret(make.event(organizer, "second"), "a")
    assert client.delete("events/sampleconf/").status_code == 204
    assert [count(table) for table in (Item, ItemVariation, SubEvent)] == [0, 0, 0]
    assert db.session.scalars(select(ImportedSecret)).all() == [kept]
    assert db.session.scalars(select(ImportedSecretBlock.event_id)).all() == [kept.event_id]


def test_other_events_survive(client, make, organizer, event):
    make.event(organizer, "second")
    make.event(make.organizer("other"), "sampleconf")
    client.delete("events/sampleconf/")
    slugs = db.session.scalars(select(Event.slug).order_by(Event.id)).all()
    assert slugs == ["second", "sampleconf"]


def test_slug_of_deleted_event_is_free_again(client, event):
    old = event.id
    client.delete("events/sampleconf/")
    response = client.post("events/", new(slug="sampleconf"))
    assert (response.status_code, response.json) == (201, listed(slug="sampleconf"))
    assert db.session.scalars(select(Event.id)).one() > old


def test_team_of_deleted_event_does_not_reach_its_successor(app, client, make, organizer, event):
    team = make.team(organizer, "event.settings.general:write", events=[event])
    limited = ApiClient(app, make.token(team))
    client.delete("events/sampleconf/")
    client.post("events/", new(slug="sampleconf"))
    response = limited.get("events/sampleconf/")
    assert (response.status_code, response.json) == (403, FORBIDDEN)


@pytest.mark.parametrize("status", ["n", "p", "e", "c"])
def test_event_with_orders_stays(client, make, event, status):
    make.order(event, status=status)
    response = client.delete("events/sampleconf/")
    assert (response.status_code, response.json) == (403, {"detail": ORDERED})
    assert client.get("events/sampleconf/").status_code == 200
    assert client.get("log/").json["results"] == []


def test_orders_at_other_events_keep_none(client, make, organizer, event):
    make.order(make.event(organizer, "second"))
    assert client.delete("events/sampleconf/").status_code == 204
