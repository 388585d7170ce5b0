from tests.item_meta_properties.bodies import URL, shown

EVENT = "events/sampleconf/"


def test_event_shows_names_and_defaults(client, event):
    client.post(URL, {"name": "day", "default": "Monday", "allowed_values": ["Monday"]})
    client.post(URL, {"name": "color", "allowed_values": None})
    assert client.get(EVENT).json["item_meta_properties"] == {"day": "Monday", "color": ""}


def test_event_takes_in_what_it_is_given(client, event):
    client.patch(EVENT, {"item_meta_properties": {"day": "Monday"}})
    (made,) = client.get(URL).json["results"]
    assert made == shown(made["id"], default="Monday")


def test_change_of_the_event_keeps_the_rest_of_what_stays(client, make, event):
    day = make.item_meta_property(event, "day", required=True, allowed_values=["Monday"])
    make.item_meta_property(event, "color", required=True)
    client.patch(EVENT, {"item_meta_properties": {"day": "Monday", "size": "L"}})
    kept, made = client.get(URL).json["results"]
    assert kept == shown(day.id, default="Monday", required=True, allowed_values=["Monday"])
    assert made == shown(made["id"], name="size", default="L")
