"""Meta data, of items and of variations alike."""

import pytest

SHAPE = "meta_data needs to be an object (str -> str)."


@pytest.fixture(autouse=True)
def properties(make, organizer, event):
    """Two properties of the event's items, and one of another event's."""
    make.item_meta_property(event, "day", default="Monday", allowed_values=["Monday"])
    make.item_meta_property(event, "room")
    make.item_meta_property(make.event(organizer, "other"), "foreign")


@pytest.fixture(params=["item", "variation"])
def place(request, make, event):
    """Where objects of a kind are, and a good body for one."""
    if request.param == "item":
        return "events/sampleconf/items/", {"name": "Ticket", "default_price": "1"}
    item = make.item(event)
    make.variation(item)
    return f"events/sampleconf/items/{item.id}/variations/", {"value": "Regular"}


@pytest.fixture
def send(client, place):
    """A sender of a creation and of a change with the same meta data."""
    url, body = place
    made = client.post(url, {**body, "meta_data": {"day": "Monday"}}).json

    def send_both(meta_data):
        return [
            client.post(url, {**body, "meta_data": meta_data}),
            client.patch(f"{url}{made['id']}/", {"meta_data": meta_data}),
        ]

    return send_both


@pytest.mark.parametrize(
    "meta_data", [{"room": "1", "day": "Monday"}, {"room": "1"}, {"day": ""}, {}]
)
def test_meta_data_is_replaced_as_a_whole(client, send, place, meta_data):
    for response in send(meta_data):
        assert response.status_code in (200, 201)
        assert response.json["meta_data"] == meta_data
        url = f"{place[0]}{response.json['id']}/"
        assert client.get(url).json["meta_data"] == meta_data


def test_meta_data_that_is_not_named_stays(client, place):
    url, body = place
    made = client.post(url, {**body, "meta_data": {"day": "Monday"}}).json
    assert client.patch(f"{url}{made['id']}/", {"active": False}).json == {**made, "active": False}


@pytest.mark.parametrize(
    ("meta_data", "fault"),
    [
        ({"foo": "bar"}, "Item meta data property 'foo' does not exist."),
        ({"foreign": "bar"}, "Item meta data property 'foreign' does not exist."),
        (
            {"day": "Monday", "x" * 200: "y"},
            f"Item meta data property '{'x' * 100}' does not exist.",
        ),
        ({"day": None}, SHAPE),
        ([], SHAPE),
        ("day", SHAPE),
        (5, SHAPE),
        ({"day": "a\0b"}, "Null characters are not allowed."),
        (None, "This field may not be null."),
    ],
)
def test_wrong_meta_data_is_refused(send, meta_data, fault):
    for response in send(meta_data):
        assert (response.status_code, response.json) == (400, {"meta_data": [fault]})


def test_other_values_are_taken_for_their_text(send):
    for response in send({"day": 5, "room": True}):
        assert response.json["meta_data"] == {"day": "5", "room": "True"}


def test_property_that_goes_takes_its_values_along(client, event, send, place):
    made, _ = send({"day": "Monday", "room": "1"})
    client.patch("events/sampleconf/", {"item_meta_properties": {"room": ""}})
    url = f"{place[0]}{made.json['id']}/"
    assert client.get(url).json["meta_data"] == {"room": "1"}
