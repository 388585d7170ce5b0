from tests.subevents.bodies import REQUIRED, URL, override


def test_creation_change_and_deletion_are_logged(client, event, logged):
    made = client.post(URL, {**REQUIRED, "active": True, "seat_category_mapping": {}}).json
    client.patch(f"{URL}{made['id']}/", {"active": False, "name": REQUIRED["name"]})
    client.delete(f"{URL}{made['id']}/")
    assert logged() == [
        (
            "pretix.subevent.added",
            "subevent",
            {
                "name": [None, {"en": "First night"}],
                "date_from": [None, "2017-12-27T10:00:00Z"],
                "meta_data": [None, {}],
                "active": [None, True],
            },
        ),
        ("pretix.subevent.changed", "subevent", {"active": [True, False]}),
        ("pretix.subevent.deleted", "subevent", {"name": [{"en": "First night"}, None]}),
    ]


def test_changes_of_parts_are_logged(client, make, organizer, event, logged):
    make.meta_property(organizer, "Format")
    item, made = make.item(event), make.subevent(event)
    price = override(item=item.id, price="1.00")
    changes = {"item_price_overrides": [price], "meta_data": {"Format": "Talk"}}
    client.patch(f"{URL}{made.id}/", changes)
    client.patch(f"{URL}{made.id}/", changes)
    assert logged() == [
        (
            "pretix.subevent.changed",
            "subevent",
            {"item_price_overrides": [[], [price]], "meta_data": [{}, {"Format": "Talk"}]},
        )
    ]


def test_change_to_what_is_there_is_not_logged(client, make, event, logged):
    made = make.subevent(event)
    client.put(f"{URL}{made.id}/", REQUIRED)
    assert logged() == []
