from tests.categories.bodies import URL


def test_creation_change_and_deletion_are_logged(client, event, logged):
    made = client.post(URL, {"name": "Tickets", "position": 1}).json
    client.patch(f"{URL}{made['id']}/", {"position": 2, "is_addon": False})
    client.delete(f"{URL}{made['id']}/")
    assert logged() == [
        (
            "pretix.event.category.added",
            "itemcategory",
            {"name": [None, {"en": "Tickets"}], "position": [None, 1]},
        ),
        ("pretix.event.category.changed", "itemcategory", {"position": [1, 2]}),
        ("pretix.event.category.deleted", "itemcategory", {"name": [{"en": "Tickets"}, None]}),
    ]


def test_change_to_what_is_there_is_not_logged(client, make, event, logged):
    made = make.category(event)
    client.patch(f"{URL}{made.id}/", {"name": {"en": "Tickets"}, "position": 0})
    assert logged() == []
