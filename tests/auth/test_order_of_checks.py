"""URL, Accept, credential, permission, method, body: each check comes before the next."""

import pytest

from tests.client import ApiClient
from tests.events.bodies import FORBIDDEN

LIST, FOREIGN, NONE = "events/", "/api/v1/organizers/other/events/", "/api/v1/organizers/x/events/"
UNAUTHENTICATED = {"detail": "Authentication credentials were not provided."}
HTML = {"Accept": "text/html"}
BROKEN = {"data": "{broken", "content_type": "application/json"}
PLAIN = {"data": "plain", "content_type": "text/plain"}


@pytest.fixture(autouse=True)
def other(make):
    return make.organizer("other")


@pytest.fixture
def reader(app, make, organizer):
    """A client without the permission to create events."""
    return ApiClient(app, make.token(make.team(organizer, "event.settings.general:write")))


def answer(response):
    return response.status_code, response.json


def test_url_comes_before_accept(anonymous):
    assert anonymous.get("/api/v1/nosuch/", headers=HTML).status_code == 404
    assert anonymous.get("/api/v1/organizers/bigevents/events", headers=HTML).status_code == 301


@pytest.mark.parametrize("url", [LIST, FOREIGN, NONE, "events/nosuch/"])
@pytest.mark.parametrize("method", ["GET", "PUT", "POST"])
def test_accept_comes_before_credential(anonymous, client, url, method):
    for caller in (anonymous, client):
        assert caller.open(method, url, headers=HTML).status_code == 406


@pytest.mark.parametrize("url", [LIST, FOREIGN, NONE, "events/nosuch/"])
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "FOO"])
def test_credential_comes_before_permission_and_method(anonymous, event, url, method):
    assert answer(anonymous.open(method, url, **BROKEN)) == (401, UNAUTHENTICATED)


@pytest.mark.parametrize("url", [FOREIGN, NONE])
@pytest.mark.parametrize("method", ["PUT", "DELETE", "FOO", "OPTIONS"])
def test_permission_comes_before_method(client, url, method):
    assert answer(client.open(method, url, {})) == (403, FORBIDDEN)
    assert client.put(LIST, {}).status_code == 405


@pytest.mark.parametrize("body", [BROKEN, PLAIN])
def test_permission_comes_before_body(reader, event, body):
    assert answer(reader.post(LIST, **body)) == (403, FORBIDDEN)
    assert answer(reader.post("events/sampleconf/clone/", **body)) == (403, FORBIDDEN)


def test_event_comes_before_body(client):
    assert answer(client.patch("events/nosuch/", **BROKEN)) == (403, FORBIDDEN)


@pytest.mark.parametrize("body", [BROKEN, PLAIN])
def test_method_comes_before_body(client, body):
    expected = {"detail": "Method 'PUT' not allowed."}
    assert answer(client.put(LIST, **body)) == (405, expected)


def test_body_comes_before_fields(client, event):
    response = client.post(f"{LIST}?clone_from=nosuch", **BROKEN)
    assert list(response.json) == ["detail"]


def test_fields_come_before_rules_for_the_whole(client):
    body = {"name": 5, "slug": "x", "date_from": "2030-01-02", "date_to": "2030-01-01"}
    assert answer(client.post(LIST, body)) == (400, {"name": ["Invalid data type."]})


def test_body_of_the_unknown_is_not_read(make_app, organizer):
    small = ApiClient(make_app(MAX_CONTENT_LENGTH=10))
    response = small.post(LIST, data="x" * 100, content_type="application/json")
    assert answer(response) == (401, UNAUTHENTICATED)
