import pytest

from pretixapi.models import ImportedSecret, db
from tests.client import ApiClient
from tests.imported_secrets.bodies import BULK, FORBIDDEN, URL, shown

METHODS = ("GET", "PATCH", "PUT", "DELETE")
REQUESTS = [
    *((method, f"{URL}<id>/") for method in METHODS),
    ("GET", URL),
    ("POST", URL),
    ("POST", BULK),
]


def refusal(response):
    return response.status_code, response.json


@pytest.mark.parametrize(
    "name",
    ["0", "-1", "999999999", "9" * 19, "9" * 5000, "abc", "1.0", "+1", "%20", "\u0661", "%00"],
)
def test_secret_that_is_none_is_hidden(client, event, name):
    for method in METHODS:
        response = client.open(method, f"{URL}{name}/", {"secret": ""})
        assert refusal(response) == (403, FORBIDDEN)


@pytest.mark.parametrize("method", METHODS)
def test_secret_of_another_event_is_hidden(client, make, organizer, event, method):
    other = make.event(organizer, "second")
    stored = make.imported_secret(other, "foobar")
    assert refusal(client.open(method, f"{URL}{stored.id}/", {"secret": "x"})) == (403, FORBIDDEN)
    url = f"{URL.replace('sampleconf', 'second')}{stored.id}/"
    assert refusal(client.get(url)) == (200, shown(stored.id))


@pytest.mark.parametrize("method", METHODS)
def test_deleted_secret_is_hidden(client, add, method):
    stored = add("foobar")
    url = f"{URL}{stored.id}/"
    assert client.delete(url).status_code == 204
    assert refusal(client.open(method, url, {"secret": "x"})) == (403, FORBIDDEN)


@pytest.mark.parametrize(("method", "url"), REQUESTS)
def test_secrets_of_a_missing_event_are_hidden(client, event, method, url):
    response = client.open(method, url.replace("sampleconf", "nosuch").replace("<id>", "1"), {})
    assert refusal(response) == (403, FORBIDDEN)


@pytest.mark.parametrize("permission", ["event.orders:read", "organizer.events:create"])
def test_secrets_take_the_permission_to_change_the_event(app, make, add, organizer, permission):
    stored = add("foobar")
    limited = ApiClient(app, make.token(make.team(organizer, permission)))
    for method, url in REQUESTS:
        response = limited.open(method, url.replace("<id>", str(stored.id)), {"secret": "x"})
        assert refusal(response) == (403, FORBIDDEN)
    assert [each.secret for each in db.session.query(ImportedSecret)] == ["foobar"]


def test_secrets_take_a_token(anonymous, event):
    detail = "Authentication credentials were not provided."
    for method, url in REQUESTS:
        response = anonymous.open(method, url.replace("<id>", "1"), {})
        assert refusal(response) == (401, {"detail": detail})


def test_the_permission_to_change_the_event_is_enough(app, make, organizer, event):
    team = make.team(organizer, "event.settings.general:write", events=[event])
    limited = ApiClient(app, make.token(team))
    created = limited.post(URL, {"secret": "foobar"})
    assert created.status_code == 201
    url = f"{URL}{created.json['id']}/"
    requests = [("GET", url), ("PATCH", url), ("PUT", url), ("GET", URL), ("DELETE", url)]
    statuses = [limited.open(*each, {"secret": "x"}).status_code for each in requests]
    assert statuses == [200, 200, 200, 200, 204]
    assert limited.post(BULK, []).status_code == 200
