import pytest

from tests.item_meta_properties.bodies import DAY, NAME_TAKEN, URL, shown

REQUIRED = {"name": ["This field is required."], "allowed_values": ["This field is required."]}
WRONG_TYPE = {"allowed_values": ["Invalid data type."]}


def test_create_with_everything(client, event):
    body = {
        "name": "color",
        "default": "red",
        "required": True,
        "allowed_values": ["red", "green", "blue"],
    }
    response = client.post(URL, body)
    made = shown(response.json["id"], **body)
    assert (response.status_code, response.json) == (201, made)
    assert client.get(f"{URL}{made['id']}/").json == made


def test_create_with_defaults(client, event):
    response = client.post(URL, {**DAY, "id": 1000})
    assert (response.status_code, response.json) == (201, shown(response.json["id"]))
    assert response.json["id"] != 1000


@pytest.mark.parametrize(
    ("given", "written"), [(["a"], ["a"]), ([" a ", "b c"], ["a", "b c"]), ([""], [""])]
)
def test_allowed_values_accepted(client, event, given, written):
    response = client.post(URL, {**DAY, "allowed_values": given})
    assert (response.status_code, response.json["allowed_values"]) == (201, written)


@pytest.mark.parametrize("wrong", [[], "red", {}, {"a": "b"}, 5, True, [1], ["a", None], [["a"]]])
def test_allowed_values_refused(client, event, wrong):
    response = client.post(URL, {**DAY, "allowed_values": wrong})
    assert (response.status_code, response.json) == (400, WRONG_TYPE)


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, REQUIRED),
        ({"name": "day"}, {"allowed_values": ["This field is required."]}),
        ({**DAY, "name": None}, {"name": ["This field may not be null."]}),
        ({**DAY, "name": ""}, {"name": ["This field may not be blank."]}),
        (
            {**DAY, "name": "x" * 51},
            {"name": ["Ensure this field has no more than 50 characters."]},
        ),
        ({**DAY, "default": None}, {"default": ["This field may not be null."]}),
        ({**DAY, "required": "x"}, {"required": ["Must be a valid boolean."]}),
        (
            {**DAY, "allowed_values": ["\0"]},
            {"allowed_values": ["Null characters are not allowed."]},
        ),
        ([], {"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}),
    ],
)
def test_create_with_a_fault(client, event, body, faults):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json["count"] == 0


def test_name_is_one_of_a_kind_in_the_event(client, make, organizer, event):
    make.item_meta_property(make.event(organizer, "other"), "day")
    made = client.post(URL, DAY).json
    response = client.post(URL, {"name": "day", "default": None})
    faults = {
        **NAME_TAKEN,
        "default": ["This field may not be null."],
        "allowed_values": ["This field is required."],
    }
    assert (response.status_code, response.json) == (400, faults)
    response = client.put(f"{URL}{made['id']}/", {**DAY, "required": True})
    assert (response.status_code, response.json) == (200, {**made, "required": True})


def test_change_to_a_name_in_use(client, make, event):
    make.item_meta_property(event, "color")
    made = make.item_meta_property(event, "day")
    response = client.patch(f"{URL}{made.id}/", {"name": "color"})
    assert (response.status_code, response.json) == (400, NAME_TAKEN)


def test_change_keeps_what_it_does_not_name(client, make, event):
    made = make.item_meta_property(event, "day", default="Monday", allowed_values=["Monday"])
    response = client.patch(f"{URL}{made.id}/", {"required": True, "allowed_values": None})
    changed = shown(made.id, default="Monday", required=True)
    assert (response.status_code, response.json) == (200, changed)


def test_replacing_needs_name_and_allowed_values_and_keeps_the_rest(client, make, event):
    made = make.item_meta_property(event, "day", default="Monday", required=True)
    response = client.put(f"{URL}{made.id}/", {})
    assert (response.status_code, response.json) == (400, REQUIRED)
    response = client.put(f"{URL}{made.id}/", {"name": "date", "allowed_values": ["a"]})
    changed = shown(made.id, name="date", default="Monday", required=True, allowed_values=["a"])
    assert (response.status_code, response.json) == (200, changed)


def test_delete(client, make, event):
    made = make.item_meta_property(event, "day")
    response = client.delete(f"{URL}{made.id}/")
    assert (response.status_code, response.data) == (204, b"")
    assert client.get(f"{URL}{made.id}/").status_code == 404
