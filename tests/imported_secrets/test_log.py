from typing import Any

import pytest
from sqlalchemy import delete

from pretixapi.models import LogEntry, db
from tests.imported_secrets.bodies import BULK, URL

HIDDEN = "***"


@pytest.fixture
def logged(client):
    """A function that returns what was logged since its last call."""

    def read() -> list[tuple[str, int | None, dict[str, Any]]]:
        page = client.get("events/sampleconf/log/?ordering=id")
        assert b"foobar" not in page.data
        assert b"baz" not in page.data
        found = []
        for each in page.json["results"]:
            assert (each["event"], each["object"]["type"]) == ("sampleconf", "importedsecret")
            assert each["actor"] == {**each["actor"], "type": "token", "name": "Test"}
            action = each["action"].removeprefix("pretix_secrets_import.secret.")
            found.append((action, each["object"]["id"], each["changes"]))
        db.session.execute(delete(LogEntry))
        db.session.commit()
        return found

    return read


@pytest.fixture
def stored(add):
    return add("foobar")


def test_creation_logged(client, logged, item):
    created = client.post(URL, {"secret": "foobar", "item": item.id}).json
    changes = {"secret": [None, HIDDEN], "item": [None, item.id]}
    assert logged() == [("created", created["id"], changes)]


def test_creation_of_a_used_secret_logged(client, event, logged):
    created = client.post(URL, {"secret": "foobar", "used": True, "item": None}).json
    changes = {"secret": [None, HIDDEN], "used": [None, True]}
    assert logged() == [("created", created["id"], changes)]


def test_bulk_logged_as_one(client, event, logged):
    client.post(BULK, [{"secret": "foobar"}, {"secret": "baz", "used": True}])
    assert logged() == [("imported", None, {"count": [None, 2]})]


def test_change_logged_with_old_and_new_values(client, make, series, stored, logged):
    item, subevent = make.item(series), make.subevent(series)
    ids = {"item": item.id, "variation": make.variation(item).id, "subevent": subevent.id}
    body = {"secret": "baz", "used": True, **ids}
    client.patch(f"{URL}{stored.id}/", body)
    changes = {
        "secret": [HIDDEN, HIDDEN],
        "used": [False, True],
        **{name: [None, number] for name, number in ids.items()},
    }
    assert logged() == [("changed", stored.id, changes)]


def test_replacement_logged_with_what_it_lifts(client, add, item, logged):
    stored = add("foobar", used=True, item_id=item.id)
    client.put(f"{URL}{stored.id}/", {"secret": "foobar"})
    assert logged() == [("changed", stored.id, {"item": [item.id, None]})]


@pytest.mark.parametrize("body", [{}, {"secret": "foobar"}, {"used": False, "item": None, "id": 5}])
def test_change_of_nothing_not_logged(client, stored, logged, body):
    assert client.patch(f"{URL}{stored.id}/", body).status_code == 200
    assert client.put(f"{URL}{stored.id}/", {"secret": "foobar", **body}).status_code == 200
    assert logged() == []


def test_deletion_logged(client, stored, logged):
    number = stored.id
    client.delete(f"{URL}{number}/")
    assert logged() == [("deleted", number, {})]


def test_refusals_not_logged(client, add, stored, logged):
    burnt = add("baz", used=True)
    requests = [
        ("POST", URL, {"secret": "foobar"}),
        ("POST", URL, {"secret": ""}),
        ("POST", BULK, [{"secret": "new"}, {"secret": "foobar"}]),
        ("POST", BULK, []),
        ("PATCH", f"{URL}{stored.id}/", {"secret": "baz"}),
        ("PATCH", f"{URL}{burnt.id}/", {"secret": "new"}),
        ("PUT", f"{URL}{burnt.id}/", {"secret": "baz", "used": False}),
        ("DELETE", f"{URL}{burnt.id}/", None),
    ]
    for method, url, body in requests:
        client.open(method, url, body)
    assert logged() == []
