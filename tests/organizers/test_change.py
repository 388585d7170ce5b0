import pytest
from sqlalchemy import delete, update

from pretixapi.models import Organizer, db
from tests.client import ORGANIZER, ApiClient
from tests.locks import send_during
from tests.organizers.bodies import FORBIDDEN, shown

WRONG_LEVEL = "Plugin cannot be enabled on this level: 'pretix.plugins.stripe'."


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_change_of_plugins_keeps_their_order(client, method):
    body = {"plugins": ["test.organizer", "test.hybrid", "test.organizer"]}
    response = client.open(method, ORGANIZER, body)
    assert response.status_code == 200
    assert response.json == shown(plugins=["test.organizer", "test.hybrid"])
    assert client.get(ORGANIZER).json == shown(plugins=["test.organizer", "test.hybrid"])


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
@pytest.mark.parametrize(
    "body", [{}, {"name": "New", "slug": "new", "public_url": "x", "id": 5, "unknown": []}]
)
def test_other_fields_are_ignored(client, organizer, method, body):
    organizer.plugins = ["test.organizer"]
    db.session.commit()
    response = client.open(method, ORGANIZER, body)
    assert response.status_code == 200
    assert response.json == shown(plugins=["test.organizer"])
    assert client.get("log/").json["results"] == []


@pytest.mark.parametrize(
    ("plugins", "fault"),
    [
        (None, "This field may not be null."),
        (5, 'Expected a list of items but got type "int".'),
        ([["x"]], 'Expected a list of items but got type "list".'),
        (["x"], "Unknown plugin: 'x'."),
        ("x", "Unknown plugin: 'x'."),
        ([None], "Unknown plugin: 'None'."),
        (["test.hidden"], "Unknown plugin: 'test.hidden'."),
        (["test.restricted"], "Restricted plugin: 'test.restricted'."),
        (["pretix.plugins.stripe"], WRONG_LEVEL),
        (["test.organizer", "pretix.plugins.stripe", "x"], WRONG_LEVEL),
    ],
)
@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_plugins_that_cannot_be_enabled(client, method, plugins, fault):
    response = client.open(method, ORGANIZER, {"plugins": plugins})
    assert response.status_code == 400
    assert response.json == {"plugins": [fault]}
    assert client.get(ORGANIZER).json == shown()


def test_a_restricted_plugin_may_stay(client, organizer):
    organizer.plugins = ["test.restricted"]
    db.session.commit()
    body = {"plugins": ["test.hybrid", "test.restricted"]}
    assert client.patch(ORGANIZER, body).json == shown(plugins=["test.hybrid", "test.restricted"])


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_change_takes_the_permission(app, make, organizer, method):
    client = ApiClient(app, make.token(make.team(organizer, "organizer.events:create")))
    response = client.open(method, ORGANIZER, {"plugins": []})
    assert response.status_code == 403
    assert response.json == FORBIDDEN


def test_change_takes_no_other_permission(app, make, organizer):
    team = make.team(organizer, "organizer.settings.general:write", events=[])
    client = ApiClient(app, make.token(team))
    assert client.patch(ORGANIZER, {"plugins": ["test.organizer"]}).status_code == 200


def test_each_plugin_has_its_log_entry(client, organizer):
    organizer.plugins = ["test.organizer"]
    db.session.commit()
    client.patch(ORGANIZER, {"plugins": ["test.hybrid", "test.hybrid2"]})
    entries = client.get("log/?ordering=id").json["results"]
    assert [(each["action"], each["changes"]) for each in entries] == [
        ("pretix.organizer.plugins.disabled", {"plugin": ["test.organizer", None]}),
        ("pretix.organizer.plugins.enabled", {"plugin": [None, "test.hybrid"]}),
        ("pretix.organizer.plugins.enabled", {"plugin": [None, "test.hybrid2"]}),
    ]
    subject = {"type": "organizer", "id": organizer.id}
    assert [(each["object"], each["event"]) for each in entries] == [(subject, None)] * 3


def test_another_order_is_no_change_to_log(client, organizer):
    organizer.plugins = ["test.organizer", "test.hybrid"]
    db.session.commit()
    body = {"plugins": ["test.hybrid", "test.organizer"]}
    assert client.patch(ORGANIZER, body).json == shown(**body)
    assert client.get("log/").json["results"] == []


def test_changes_wait_for_each_other(client, organizer, engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")
    other_change = update(Organizer).values(plugins=["test.organizer"])
    response = send_during(other_change, lambda: client.patch(ORGANIZER, {"plugins": []}))
    assert (response.status_code, response.json) == (200, shown())
    (entry,) = client.get("log/").json["results"]
    assert entry["changes"] == {"plugin": ["test.organizer", None]}


def test_an_organizer_that_goes_cannot_be_changed(client, engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")
    response = send_during(delete(Organizer), lambda: client.patch(ORGANIZER, {"plugins": []}))
    assert (response.status_code, response.json) == (403, FORBIDDEN)
