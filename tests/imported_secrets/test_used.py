"""A secret that a ticket got stays used, by whatever way."""

import pytest

from tests.imported_secrets.bodies import ALREADY_USED, BULK, NO_WAY_BACK, URL, shown

METHODS = pytest.mark.parametrize("method", ["PATCH", "PUT"])


@pytest.fixture
def burnt(add):
    return add("foobar", used=True)


@pytest.mark.parametrize("used", [False, True])
def test_used_is_kept_as_it_comes(client, event, used):
    single = client.post(URL, {"secret": "a", "used": used}).json
    (entry,) = client.post(BULK, [{"secret": "b", "used": used}]).json
    expected = [shown(single["id"], "a", used=used), shown(entry["id"], "b", used=used)]
    assert client.get(URL).json["results"] == expected


@METHODS
def test_secret_marked_as_used(client, add, method):
    stored = add("foobar")
    response = client.open(method, f"{URL}{stored.id}/", {"secret": "foobar", "used": True})
    assert (response.status_code, response.json) == (200, shown(stored.id, used=True))


@METHODS
@pytest.mark.parametrize("value", [False, 0, "false", "off"])
def test_used_secret_stays_used(client, burnt, method, value):
    url = f"{URL}{burnt.id}/"
    response = client.open(method, url, {"secret": "foobar", "used": value})
    assert (response.status_code, response.json) == (400, NO_WAY_BACK)
    assert client.get(url).json == shown(burnt.id, used=True)


@METHODS
def test_used_secret_may_be_called_used(client, burnt, method):
    response = client.open(method, f"{URL}{burnt.id}/", {"secret": "foobar", "used": True})
    assert (response.status_code, response.json) == (200, shown(burnt.id, used=True))


@METHODS
@pytest.mark.parametrize("secret", ["baz", "FOOBAR", "foobar ", 5])
def test_used_secret_is_not_changed(client, burnt, method, secret):
    url = f"{URL}{burnt.id}/"
    response = client.open(method, url, {"secret": secret})
    assert (response.status_code, response.json) == (403, ALREADY_USED)
    assert client.get(url).json == shown(burnt.id, used=True)


def test_nothing_else_of_a_refused_change_is_kept(client, burnt, item):
    url = f"{URL}{burnt.id}/"
    assert client.patch(url, {"secret": "baz", "item": item.id}).status_code == 403
    assert client.patch(url, {"used": False, "item": item.id}).status_code == 400
    assert client.get(url).json == shown(burnt.id, used=True)


@METHODS
def test_restrictions_of_a_used_secret_may_change(client, burnt, item, method):
    url = f"{URL}{burnt.id}/"
    response = client.open(method, url, {"secret": "foobar", "item": item.id})
    assert (response.status_code, response.json) == (200, shown(burnt.id, used=True, item=item.id))


def test_secret_may_change_while_it_becomes_used(client, add):
    stored = add("foobar")
    response = client.patch(f"{URL}{stored.id}/", {"secret": "baz", "used": True})
    assert (response.status_code, response.json) == (200, shown(stored.id, "baz", used=True))


def test_all_faults_of_a_used_secret_told_together(client, add, burnt):
    add("baz")
    body = {"secret": "baz", "used": False, "item": 0}
    response = client.patch(f"{URL}{burnt.id}/", body)
    faults = {
        "secret": ["This secret already exists."],
        **NO_WAY_BACK,
        "item": ['Invalid pk "0" - object does not exist.'],
    }
    assert (response.status_code, response.json) == (400, faults)
