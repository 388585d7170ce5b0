"""What a copy of a series leaves behind."""

import pytest

from tests.events.full_event import read

COPY = {"name": "Copy", "slug": "copy", "date_from": "2031-01-01T10:00:00Z"}


@pytest.fixture
def series(make, organizer):
    """A series with an item that is sold on one date, and a quota for that."""
    event = make.event(organizer, "series", has_subevents=True)
    subevent = make.subevent(event)
    item = make.item(event)
    quota = make.quota(event, item, name="One night", subevent_id=subevent.id)
    make.quota(event, item, name="Left over")
    item.hidden_if_available_id = quota.id
    make.imported_secret(event, "foobar", subevent_id=subevent.id)
    return event


@pytest.mark.parametrize("again", [{}, {"has_subevents": True}])
def test_dates_and_what_is_bound_to_them_stay(client, series, again):
    response = client.post("events/series/clone/", {**COPY, **again})
    assert response.status_code == 201
    assert response.json["has_subevents"] is again.get("has_subevents", False)
    copy = read(client, "copy")
    assert [each["name"] for each in copy["quotas"]] == ["Left over"]
    assert copy["quotas"][0]["items"] == [copy["items"][0]["id"]]
    assert copy["items"][0]["hidden_if_available"] is None
    assert (copy["subevents"], copy["imported_secrets"]) == ([], [])


def test_item_meta_properties_of_the_body_win(client, make, organizer):
    event = make.event(organizer, "source")
    make.item_meta_property(event, "day", default="Mon", required=True, allowed_values=["Mon"])
    make.item_meta_property(event, "hall", default="1")
    body = {**COPY, "item_meta_properties": {"day": "Tue", "room": "2"}}
    response = client.post("events/source/clone/", body)
    assert response.json["item_meta_properties"] == {"day": "Tue", "hall": "1", "room": "2"}
    results = client.get("events/copy/item_meta_properties/").json["results"]
    (day,) = (each for each in results if each["name"] == "day")
    assert {**day, "id": 0} == {
        "id": 0,
        "name": "day",
        "default": "Tue",
        "required": True,
        "allowed_values": ["Mon"],
    }


def test_plugins_of_the_copy_bring_their_data(client, make, organizer, plugin):
    calls = []
    plugin("keeper", copied=lambda old, new, ids: calls.append((old.slug, new.slug, ids["items"])))
    plugin("idle", copied=lambda *_: calls.append("never"))
    event = make.event(organizer, "source", plugins=["keeper", "idle", "gone"])
    item = make.item(event)
    body = {**COPY, "plugins": ["keeper"]}
    assert client.post("events/source/clone/", body).status_code == 201
    (copied,) = client.get("events/copy/items/").json["results"]
    assert calls == [("source", "copy", {item.id: copied["id"]})]
