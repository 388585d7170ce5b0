import pytest

from tests.meta_properties.bodies import NONE_SUCH


@pytest.fixture
def stored(make, organizer):
    return make.meta_property(organizer, "Format")


def test_delete(client, stored):
    url = f"event_meta_properties/{stored.id}/"
    response = client.delete(url)
    assert (response.status_code, response.data) == (204, b"")
    for method in ("GET", "DELETE"):
        response = client.open(method, url)
        assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_delete_removes_the_values_of_events(client, make, organizer, event, stored):
    make.meta_property(organizer, "Kind")
    client.patch("events/sampleconf/", {"meta_data": {"Format": "Talk", "Kind": "A"}})
    client.delete(f"event_meta_properties/{stored.id}/")
    assert client.get("events/sampleconf/").json["meta_data"] == {"Kind": "A"}


def test_the_id_of_a_deleted_property_is_not_given_again(client, stored):
    client.delete(f"event_meta_properties/{stored.id}/")
    body = {"name": "Format", "choices": None}
    assert client.post("event_meta_properties/", body).json["id"] > stored.id


def test_delete_is_logged(client, stored):
    client.delete(f"event_meta_properties/{stored.id}/")
    (entry,) = client.get("log/").json["results"]
    assert entry["action"] == "pretix.property.deleted"
    assert entry["object"] == {"type": "eventmetaproperty", "id": stored.id}
    assert entry["changes"] == {"name": ["Format", None]}
