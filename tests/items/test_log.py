from tests.items.bodies import TICKET, URL


def test_creation_change_and_deletion_are_logged(client, make, event, logged):
    make.item_meta_property(event, "day")
    category = make.category(event)
    made = client.post(URL, {**TICKET, "admission": True, "category": category.id}).json
    changes = {"position": 0, "category": None, "meta_data": {"day": "x"}, "sales_channels": []}
    client.patch(f"{URL}{made['id']}/", {**changes, "admission": False})
    client.delete(f"{URL}{made['id']}/")
    created = {
        "name": [None, {"en": "Ticket"}],
        "default_price": [None, "23.00"],
        "admission": [None, True],
        "category": [None, category.id],
        "personalized": [None, True],
    }
    changed = {
        "category": [category.id, None],
        "meta_data": [{}, {"day": "x"}],
        "admission": [True, False],
        "all_sales_channels": [True, False],
        "personalized": [True, False],
    }
    assert logged() == [
        ("pretix.event.item.added", "item", created),
        ("pretix.event.item.changed", "item", changed),
        ("pretix.event.item.deleted", "item", {"name": [{"en": "Ticket"}, None]}),
    ]


def test_lists_are_logged_with_the_item(client, event, logged):
    made = client.post(URL, {**TICKET, "variations": [{"value": "A"}], "addons": []}).json
    ((action, _, changes),) = logged()
    assert action == "pretix.event.item.added"
    assert changes["variations"] == [None, made["variations"]]


def test_change_to_what_is_there_is_not_logged(client, make, event, logged):
    made = make.item(event)
    client.patch(f"{URL}{made.id}/", {**TICKET, "position": 0, "meta_data": {}})
    assert logged() == []


def test_variations_are_logged_at_their_item(client, make, event, logged):
    item = make.item(event)
    item_id, _ = item.id, make.variation(item)
    url = f"{URL}{item_id}/variations/"
    made = client.post(url, {"value": "A"}).json
    client.patch(f"{url}{made['id']}/", {"default_price": "5", "active": True})
    client.delete(f"{url}{made['id']}/")
    assert logged() == [
        ("pretix.event.item.variation.added", "item", {"value": [None, {"en": "A"}]}),
        ("pretix.event.item.variation.changed", "item", {"default_price": [None, "5.00"]}),
        ("pretix.event.item.variation.deleted", "item", {"value": [{"en": "A"}, None]}),
    ]


def test_list_tells_when_an_item_was_changed_last(client, make, event):
    item = make.item(event)
    assert "Last-Modified" not in client.get(URL).headers
    client.patch(f"{URL}{item.id}/", {"position": 3})
    moment = client.get(URL).headers["Last-Modified"]
    response = client.get(URL, headers={"If-Modified-Since": moment})
    assert (response.status_code, response.data) == (304, b"")
