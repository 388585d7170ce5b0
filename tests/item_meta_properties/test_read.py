import pytest

from tests.item_meta_properties.bodies import NONE_SUCH, URL, shown


def test_list(client, make, organizer, event):
    day = make.item_meta_property(event, "day", default="Monday")
    color = make.item_meta_property(event, "color", required=True, allowed_values=["red", "blue"])
    make.item_meta_property(make.event(organizer, "other"), "foreign")
    response = client.get(URL)
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    assert response.json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [
            shown(day.id, default="Monday"),
            shown(color.id, name="color", required=True, allowed_values=["red", "blue"]),
        ],
    }


def test_list_is_not_dated(client, make, event):
    client.post(URL, {"name": "day", "allowed_values": None})
    assert "Last-Modified" not in client.get(URL).headers


def test_show(client, make, event):
    made = make.item_meta_property(event, "day")
    response = client.get(f"{URL}{made.id}/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    assert (response.json, list(response.json)) == (shown(made.id), list(shown(made.id)))


@pytest.mark.parametrize("method", ["get", "patch", "put", "delete"])
def test_property_of_another_event_is_not_found(client, make, organizer, event, method):
    foreign = make.item_meta_property(make.event(organizer, "other"), "day")
    response = getattr(client, method)(f"{URL}{foreign.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)
