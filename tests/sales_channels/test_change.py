import pytest

from tests.sales_channels.bodies import WEB, shown

URL = "saleschannels/api.app/"
IDENTIFIER_FIXED = {"identifier": ["You cannot change the identifier of a sales channel."]}
TYPE_FIXED = {"type": ["You cannot change the type of a sales channel."]}


@pytest.fixture
def stored(make, organizer):
    return make.sales_channel(organizer, "api.app")


def test_patch(client, stored):
    changed = shown(label={"en": "App", "de": "Anwendung"}, position=5)
    response = client.patch(URL, {"label": {"en": "App", "de": "Anwendung"}, "position": "5"})
    assert (response.status_code, response.json) == (200, changed)
    assert client.get(URL).json == changed


def test_patch_of_the_first_channel(client):
    response = client.patch("saleschannels/web/", {"label": "Shop", "position": 1})
    changed = {**WEB, "label": {"en": "Shop"}, "position": 1}
    assert (response.status_code, response.json) == (200, changed)


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"identifier": "api.z", "label": "Y"}, IDENTIFIER_FIXED),
        ({"identifier": "web"}, IDENTIFIER_FIXED),
        ({"type": "web"}, TYPE_FIXED),
        ({"identifier": "foo", "type": "web"}, {**IDENTIFIER_FIXED, **TYPE_FIXED}),
        ({"label": None}, {"label": ["This field may not be null."]}),
        ({"position": 1.5}, {"position": ["A valid integer is required."]}),
    ],
)
def test_wrong_changes(client, stored, change, faults):
    response = client.patch(URL, change)
    assert (response.status_code, response.json) == (400, faults)
    response = client.put(URL, {"identifier": "api.app", "label": "x", **change})
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json == shown()


def test_put_asks_for_identifier_and_label(client, stored):
    response = client.put(URL, {})
    required = ["This field is required."]
    assert (response.status_code, response.json) == (
        400,
        {"identifier": required, "label": required},
    )


def test_put_keeps_what_is_left_out(client, stored):
    client.patch(URL, {"position": 5})
    response = client.put(URL, {"identifier": "api.app", "label": "App"})
    changed = shown(label={"en": "App"}, position=5)
    assert (response.status_code, response.json) == (200, changed)
    assert client.get(URL).json == changed


def test_what_is_fixed_may_be_sent_as_it_is(client):
    response = client.patch("saleschannels/web/", {"identifier": "web", "type": "web"})
    assert (response.status_code, response.json) == (200, WEB)


def test_a_change_is_logged_with_what_differs(client, stored):
    client.patch(URL, {"identifier": "api.app", "label": "api.app", "position": 7})
    (entry,) = client.get("log/").json["results"]
    assert entry["action"] == "pretix.saleschannel.changed"
    assert entry["object"] == {"type": "saleschannel", "id": stored.id}
    assert entry["changes"] == {"position": [0, 7]}


@pytest.mark.parametrize("body", [{}, {"label": {"en": "api.app"}, "position": 0, "type": "api"}])
def test_no_change_is_not_logged(client, stored, body):
    response = client.patch(URL, body)
    assert (response.status_code, response.json) == (200, shown())
    assert client.get("log/").json["results"] == []
