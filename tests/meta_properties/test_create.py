import pytest

from tests.client import ApiClient
from tests.meta_properties.bodies import FORBIDDEN, NAME_TAKEN, shown

URL = "event_meta_properties/"


def test_create_the_least(client):
    response = client.post(URL, {"name": "Format", "choices": None})
    assert response.status_code == 201
    assert response.json == shown(response.json["id"])
    assert client.get(f"{URL}{response.json['id']}/").json == response.json


def test_create_with_everything(client):
    body = {
        "name": "Kind",
        "default": "A",
        "required": True,
        "protected": True,
        "filter_public": True,
        "public_label": {"en": "Kind", "de": "Art"},
        "filter_allowed": False,
        "choices": [{"key": "A", "label": {"en": "Aa", "de": "Ah"}}, {"key": "B"}],
    }
    response = client.post(URL, {**body, "id": 5000, "unknown": 1})
    assert response.status_code == 201
    assert response.json == shown(response.json["id"], **body)
    assert response.json["id"] != 5000
    assert client.get(f"{URL}{response.json['id']}/").json == response.json


def test_plain_labels_become_labels_in_english(client):
    body = {"name": "Format", "public_label": "F", "choices": [{"key": "A", "label": "Aa"}]}
    response = client.post(URL, body)
    assert response.json == shown(
        response.json["id"],
        public_label={"en": "F"},
        choices=[{"key": "A", "label": {"en": "Aa"}}],
    )


def test_an_empty_list_of_choices_is_none(client):
    response = client.post(URL, {"name": "Format", "default": "x", "choices": []})
    assert response.status_code == 201
    assert response.json == shown(response.json["id"], default="x")


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({"name": None}, {"name": ["This field may not be null."]}),
        ({"name": " "}, {"name": ["This field may not be blank."]}),
        ({"name": []}, {"name": ["Not a valid string."]}),
        ({"name": "a\0b"}, {"name": ["Null characters are not allowed."]}),
        (
            {"name": "x" * 51},
            {"name": ["Ensure this field has no more than 50 characters."]},
        ),
        ({"default": None}, {"default": ["This field may not be null."]}),
        ({"required": "maybe"}, {"required": ["Must be a valid boolean."]}),
        ({"protected": None}, {"protected": ["This field may not be null."]}),
        ({"filter_public": []}, {"filter_public": ["Must be a valid boolean."]}),
        ({"public_label": 5}, {"public_label": ["Invalid data type."]}),
        ({"filter_allowed": 2}, {"filter_allowed": ["Must be a valid boolean."]}),
        (
            {"name": [], "default": [], "choices": 5},
            {
                "name": ["Not a valid string."],
                "default": ["Not a valid string."],
                "choices": ['Expected a list of items but got type "int".'],
            },
        ),
    ],
)
def test_wrong_values(client, values, faults):
    response = client.post(URL, {"name": "Format", "choices": None, **values})
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json["count"] == 0


def test_missing_values(client):
    response = client.post(URL, {})
    required = ["This field is required."]
    assert (response.status_code, response.json) == (400, {"name": required, "choices": required})


def test_a_name_is_trimmed_and_may_be_long(client):
    response = client.post(URL, {"name": f" {'x' * 50} ", "choices": None})
    assert response.json["name"] == "x" * 50


def test_a_taken_name(client, make, organizer):
    make.meta_property(organizer, "Format")
    response = client.post(URL, {"name": "Format", "choices": 5})
    not_a_list = {"choices": ['Expected a list of items but got type "int".']}
    assert (response.status_code, response.json) == (400, {**NAME_TAKEN, **not_a_list})
    assert client.post(URL, {"name": "format", "choices": None}).status_code == 201


def test_a_name_that_another_organizer_has(client, make):
    make.meta_property(make.organizer("other"), "Format")
    assert client.post(URL, {"name": "Format", "choices": None}).status_code == 201


def test_creating_takes_the_permission(app, make, organizer):
    client = ApiClient(app, make.token(make.team(organizer, "event.settings.general:write")))
    response = client.post(URL, {})
    assert (response.status_code, response.json) == (403, FORBIDDEN)


def test_creating_is_logged(client):
    created = client.post(URL, {"name": "Format", "default": "", "choices": [{"key": "A"}]}).json
    (entry,) = client.get("log/").json["results"]
    assert entry["action"] == "pretix.property.created"
    assert entry["event"] is None
    assert entry["object"] == {"type": "eventmetaproperty", "id": created["id"]}
    assert entry["changes"] == {
        "name": [None, "Format"],
        "default": [None, ""],
        "choices": [None, [{"key": "A"}]],
    }
