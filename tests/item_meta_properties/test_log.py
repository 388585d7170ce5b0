from tests.item_meta_properties.bodies import DAY, URL


def test_creation_change_and_deletion_are_logged(client, event, logged):
    made = client.post(URL, DAY).json
    client.patch(f"{URL}{made['id']}/", {"required": True, "name": "day"})
    client.delete(f"{URL}{made['id']}/")
    assert logged() == [
        ("pretix.event.item_meta_property.added", "itemmetaproperty", {"name": [None, "day"]}),
        (
            "pretix.event.item_meta_property.changed",
            "itemmetaproperty",
            {"required": [False, True]},
        ),
        (
            "pretix.event.item_meta_property.deleted",
            "itemmetaproperty",
            {"name": ["day", None]},
        ),
    ]


def test_change_to_what_is_there_is_not_logged(client, make, event, logged):
    made = make.item_meta_property(event, "day")
    client.patch(f"{URL}{made.id}/", {"name": "day", "allowed_values": None})
    assert logged() == []
