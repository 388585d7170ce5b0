import pytest

from tests.client import ApiClient
from tests.meta_properties.bodies import FORBIDDEN, NAME_TAKEN, shown


@pytest.fixture
def stored(make, organizer):
    return make.meta_property(organizer, "Format", default="Talk", required=True)


@pytest.fixture
def url(stored):
    return f"event_meta_properties/{stored.id}/"


def test_patch_changes_what_is_given(client, stored, url):
    response = client.patch(url, {"default": "", "public_label": "F", "id": 5000})
    changed = shown(stored.id, required=True, public_label={"en": "F"})
    assert (response.status_code, response.json) == (200, changed)
    assert client.get(url).json == changed


def test_patch_with_nothing(client, stored, url):
    response = client.patch(url, {})
    assert (response.status_code, response.json) == (
        200,
        shown(stored.id, default="Talk", required=True),
    )


def test_put_asks_for_name_and_choices(client, stored, url):
    response = client.put(url, {})
    required = ["This field is required."]
    assert (response.status_code, response.json) == (400, {"name": required, "choices": required})


def test_put_keeps_what_is_left_out(client, stored, url):
    response = client.put(url, {"name": "Kind", "choices": None})
    changed = shown(stored.id, name="Kind", default="Talk", required=True)
    assert (response.status_code, response.json) == (200, changed)
    assert client.get(url).json == changed


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_a_property_may_keep_its_name_but_not_take_another_ones(
    client, make, organizer, url, method
):
    make.meta_property(organizer, "Kind")
    response = client.open(method, url, {"name": "Kind", "choices": None})
    assert (response.status_code, response.json) == (400, NAME_TAKEN)
    assert client.open(method, url, {"name": "Format", "choices": None}).status_code == 200


def test_wrong_values_change_nothing(client, stored, url):
    response = client.patch(url, {"name": "New", "required": "maybe"})
    faults = {"required": ["Must be a valid boolean."]}
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(url).json == shown(stored.id, default="Talk", required=True)


def test_a_change_is_logged_with_what_differs(client, stored, url):
    client.patch(url, {"name": "Format", "default": "Workshop", "public_label": {"en": "F"}})
    (entry,) = client.get("log/").json["results"]
    assert entry["action"] == "pretix.property.changed"
    assert entry["object"] == {"type": "eventmetaproperty", "id": stored.id}
    assert entry["changes"] == {
        "default": ["Talk", "Workshop"],
        "public_label": [None, {"en": "F"}],
    }


@pytest.mark.parametrize("body", [{}, {"name": "Format", "default": "Talk", "required": "yes"}])
def test_no_change_is_not_logged(client, url, body):
    assert client.patch(url, body).status_code == 200
    assert client.get("log/").json["results"] == []


@pytest.mark.parametrize("method", ["PATCH", "PUT", "DELETE"])
def test_changing_takes_the_permission(app, make, organizer, url, method):
    client = ApiClient(app, make.token(make.team(organizer, "event.settings.general:write")))
    response = client.open(method, url, {})
    assert (response.status_code, response.json) == (403, FORBIDDEN)
