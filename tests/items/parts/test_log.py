import pytest


def test_creation_change_and_deletion_are_logged_on_the_item(client, item, kind, logged):
    body = kind.body()
    made = client.post(kind.url(item.id), body).json
    client.delete(kind.url(item.id, made["id"]))
    action = f"pretix.event.item.{kind.name}"
    assert logged() == [
        (f"{action}.added", "item", {name: [None, value] for name, value in body.items()}),
        (f"{action}.deleted", "item", {"id": [made["id"], None]}),
    ]
    entry = client.get("events/sampleconf/log/").json["results"][0]
    assert entry["object"] == {"type": "item", "id": item.id}


@pytest.mark.parametrize("method", ["patch", "put"])
def test_change_is_logged_with_what_differs(client, item, kind, logged, method):
    part = kind.add(item)
    was = client.get(kind.url(item.id, part.id)).json
    field, value = {
        "addons": ("max_count", 5),
        "bundles": ("designated_price", "1.50"),
        "program_times": ("location", {"en": "Hall 1"}),
    }[kind.name]
    response = getattr(client, method)(kind.url(item.id, part.id), {**was, field: value})
    assert (response.status_code, response.json) == (200, {**was, field: value})
    action = f"pretix.event.item.{kind.name}.changed"
    assert logged() == [(action, "item", {field: [was[field], value]})]


def test_change_to_what_is_there_is_not_logged(client, item, kind, logged):
    part = kind.add(item)
    was = client.get(kind.url(item.id, part.id)).json
    response = client.put(kind.url(item.id, part.id), was)
    assert (response.status_code, response.json) == (200, was)
    assert logged() == []


def test_refused_creation_is_not_logged(client, item, kind, logged):
    assert client.post(kind.url(item.id), {}).status_code == 400
    assert client.get(kind.url(item.id)).json["count"] == 0
    assert logged() == []
