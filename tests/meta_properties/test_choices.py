import pytest

from tests.meta_properties.bodies import shown

URL = "event_meta_properties/"
NO_OBJECT = "Meta property value options must be a dict."
NO_KEY = "Meta property value options must have a key of type string."
MORE = "Meta property value options may only have a key and optionally a label."
REPEATED = "The key for each meta property value option must be unique."
NOT_A_DEFAULT = {"non_field_errors": ["You cannot set a default value that is not a valid value."]}
AB = [{"key": "A"}, {"key": "B"}]


@pytest.mark.parametrize(
    ("choices", "fault"),
    [
        ("x", 'Expected a list of items but got type "str".'),
        ({"key": "A"}, 'Expected a list of items but got type "dict".'),
        (["A"], NO_OBJECT),
        ([None], NO_OBJECT),
        ([[]], NO_OBJECT),
        ([{}], NO_KEY),
        ([{"key": 5}], NO_KEY),
        ([{"key": None, "x": 1}], NO_KEY),
        ([{"label": "A"}], NO_KEY),
        ([{"key": "A", "x": 1}], MORE),
        ([{"key": "A", "label": "A", "x": 1}], MORE),
        ([{"key": "A\0"}], "Null characters are not allowed."),
        ([{"key": "A", "label": None}], "This field may not be null."),
        ([{"key": "A", "label": 5}], "Invalid data type."),
        ([{"key": "A", "label": {"xx": "A"}}], "Invalid languages included."),
        ([{"key": "A", "label": {"en": 5}}], "All entries must be strings."),
        ([{"key": "A"}, {"key": "A", "label": "B"}], REPEATED),
        ([{"key": "A"}, "B", {"key": "A"}], NO_OBJECT),
    ],
)
def test_wrong_choices(client, make, organizer, choices, fault):
    stored = make.meta_property(organizer, "Format", choices=AB)
    body = {"name": "Kind", "choices": choices}
    for response in (client.post(URL, body), client.patch(f"{URL}{stored.id}/", body)):
        assert (response.status_code, response.json) == (400, {"choices": [fault]})
    assert client.get(URL).json["results"] == [shown(stored.id, choices=AB)]


def test_keys_are_kept_as_they_are(client):
    choices = [{"key": " A"}, {"key": "A"}, {"key": ""}, {"key": "ä" * 1000}]
    assert client.post(URL, {"name": "Format", "choices": choices}).json["choices"] == choices


def test_a_default_outside_of_the_choices(client):
    response = client.post(URL, {"name": "Format", "default": "C", "choices": AB})
    assert (response.status_code, response.json) == (400, NOT_A_DEFAULT)


@pytest.mark.parametrize("default", ["", "A"])
def test_a_default_within_the_choices(client, default):
    response = client.post(URL, {"name": "Format", "default": default, "choices": AB})
    assert response.json == shown(response.json["id"], default=default, choices=AB)


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ({"choices": AB}, {"default": "C"}),
        ({"choices": AB, "default": "A"}, {"choices": [{"key": "B"}]}),
        ({"choices": None, "default": "C"}, {"choices": AB}),
        ({"choices": AB, "default": "A"}, {"choices": [{"key": "B"}], "default": "A"}),
    ],
)
def test_default_and_choices_are_judged_as_they_will_be(client, make, organizer, before, change):
    stored = make.meta_property(organizer, "Format", **before)
    response = client.patch(f"{URL}{stored.id}/", change)
    assert (response.status_code, response.json) == (400, NOT_A_DEFAULT)
    response = client.put(f"{URL}{stored.id}/", {"name": "Format", "choices": AB, "default": "C"})
    assert (response.status_code, response.json) == (400, NOT_A_DEFAULT)
    assert client.get(f"{URL}{stored.id}/").json == shown(stored.id, **before)


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ({"choices": AB, "default": "A"}, {"default": "B"}),
        ({"choices": AB, "default": "A"}, {"choices": [{"key": "B"}], "default": "B"}),
        ({"choices": AB, "default": "A"}, {"choices": None, "default": "C"}),
        ({"choices": AB, "default": "A"}, {"choices": None}),
        ({"choices": AB, "default": "A"}, {"default": ""}),
    ],
)
def test_default_and_choices_can_change_together(client, make, organizer, before, change):
    stored = make.meta_property(organizer, "Format", **before)
    response = client.patch(f"{URL}{stored.id}/", change)
    assert (response.status_code, response.json) == (200, shown(stored.id, **before | change))


def test_events_may_have_what_the_choices_allow(client, event):
    client.post(URL, {"name": "Format", "choices": AB})
    response = client.patch("events/sampleconf/", {"meta_data": {"Format": "C"}})
    fault = "Meta data property 'Format' does not allow value 'C'."
    assert (response.status_code, response.json) == (400, {"meta_data": [fault]})
    response = client.patch("events/sampleconf/", {"meta_data": {"Format": "B"}})
    assert response.json["meta_data"] == {"Format": "B"}
