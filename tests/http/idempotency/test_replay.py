"""Requests that come again with their key, and others that come with it."""

import pytest

from pretixapi.models import Event, ItemCategory, LogEntry
from tests.browser_client import Browser
from tests.client import ApiClient
from tests.events.bodies import FORBIDDEN, SLUG_TAKEN, new
from tests.http.idempotency.keyed import (
    CATEGORIES,
    CATEGORY,
    KEY,
    REUSED,
    answered,
    count,
    kept,
    whole,
)
from tests.query_count import counted_queries


def test_without_a_key_all_is_done_again(client, organizer):
    assert client.post("events/", new()).status_code == 201
    assert answered(client.post("events/", new())) == (400, SLUG_TAKEN)


def test_answer_comes_again_byte_for_byte_and_nothing_is_done(client, organizer):
    first = client.post("events/", new(), headers=KEY)
    logged = count(LogEntry)
    again = client.post("events/", new(), headers=KEY)
    assert first.status_code == 201
    assert whole(again) == whole(first)
    assert (count(Event), count(LogEntry)) == (1, logged)


def test_other_key_is_another_request(client, event):
    first = client.post(CATEGORIES, CATEGORY, headers=KEY).json
    second = client.post(CATEGORIES, CATEGORY, headers={"X-Idempotency-Key": "bar"}).json
    assert (first["id"] < second["id"], count(ItemCategory)) == (True, 2)


@pytest.mark.parametrize(
    ("method", "url", "body"),
    [
        ("POST", CATEGORIES, {"name": {"en": "Others"}}),
        ("POST", f"{CATEGORIES}?a=b", CATEGORY),
        ("POST", "events/sampleconf/taxrules/", CATEGORY),
        ("POST", CATEGORIES.replace("events", "/api/v1/organisers/bigevents/events"), CATEGORY),
        ("DELETE", "events/sampleconf/", ...),
    ],
)
def test_other_request_is_refused(client, event, method, url, body):
    first = client.post(CATEGORIES, CATEGORY, headers=KEY)
    assert answered(client.open(method, url, body, headers=KEY)) == REUSED
    assert whole(client.post(CATEGORIES, CATEGORY, headers=KEY)) == whole(first)
    assert (count(Event), count(ItemCategory)) == (1, 1)


def test_other_method_is_refused(client, make, event):
    url = f"{CATEGORIES}{make.category(event).id}/"
    assert client.patch(url, CATEGORY, headers=KEY).status_code == 200
    assert answered(client.put(url, CATEGORY, headers=KEY)) == REUSED
    assert answered(client.delete(url, headers=KEY)) == REUSED
    assert count(ItemCategory) == 1


def test_body_of_another_type_is_another_request(client, event):
    sent = {"data": b'{"name":{"en":"Tickets"}}', "headers": KEY}
    assert client.post(CATEGORIES, content_type="application/json", **sent).status_code == 201
    assert answered(client.post(CATEGORIES, content_type="text/plain", **sent)) == REUSED


def test_key_does_nothing_where_there_is_no_view(client, event):
    client.post(CATEGORIES, CATEGORY, headers=KEY)
    assert client.post("nope/", CATEGORY, headers=KEY).status_code == 404
    assert client.patch(CATEGORIES, CATEGORY, headers=KEY).status_code == 405


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_key_does_nothing_to_what_changes_nothing(client, make, event, method):
    first = client.open(method, CATEGORIES, headers=KEY)
    client.post(CATEGORIES, CATEGORY, headers=KEY)
    assert client.open(method, CATEGORIES, headers=KEY).status_code == 200
    assert client.get(CATEGORIES, headers=KEY).json["count"] == 1
    assert first.status_code == 200


def test_empty_key_is_none(client, event):
    for _ in range(2):
        answer = client.post(CATEGORIES, CATEGORY, headers={"X-Idempotency-Key": ""})
        assert answer.status_code == 201
    assert count(ItemCategory) == 2


@pytest.mark.parametrize("key", ["x" * 4000, "Schlüssel\xff", "%00 ?key='\"\\"])
def test_key_may_be_anything(client, event, key):
    headers = {"X-Idempotency-Key": key}
    first = client.post(CATEGORIES, CATEGORY, headers=headers)
    assert first.status_code == 201
    assert whole(client.post(CATEGORIES, CATEGORY, headers=headers)) == whole(first)
    other = {"X-Idempotency-Key": key[:-1]}
    assert client.post(CATEGORIES, CATEGORY, headers=other).json["id"] > first.json["id"]


def test_key_is_kept_as_a_digest(client, event):
    client.post(CATEGORIES, CATEGORY, headers={"X-Idempotency-Key": "secret"})
    assert len(kept().key) == 64


def test_answer_without_a_body_comes_again(client, make, event):
    url = f"{CATEGORIES}{make.category(event).id}/"
    first = client.delete(url, headers=KEY)
    assert (first.status_code, first.data) == (204, b"")
    assert whole(client.delete(url, headers=KEY)) == whole(first)
    assert client.delete(url).status_code == 404


def test_event_is_deleted_once_and_the_answer_comes_again(client, make, organizer, event):
    first = client.delete("events/sampleconf/", headers=KEY)
    assert first.status_code == 204
    assert whole(client.delete("events/sampleconf/", headers=KEY)) == whole(first)
    assert answered(client.delete("events/sampleconf/")) == (403, FORBIDDEN)
    assert answered(client.delete("events/other/", headers=KEY)) == (403, FORBIDDEN)
    make.event(organizer)
    assert whole(client.delete("events/sampleconf/", headers=KEY)) == whole(first)
    assert count(Event) == 1


def test_other_credential_has_keys_of_its_own(app, client, make, organizer, event):
    first = client.post(CATEGORIES, CATEGORY, headers=KEY)
    colleague = ApiClient(app, make.token(make.team(organizer)))
    second = colleague.post(CATEGORIES, CATEGORY, headers=KEY)
    assert (second.status_code, second.json["id"] > first.json["id"]) == (201, True)
    poor = ApiClient(app, make.token(make.team(organizer, "event.orders:read")))
    assert answered(poor.post(CATEGORIES, CATEGORY, headers=KEY)) == (403, FORBIDDEN)


def test_anonymous_and_unknown_callers_are_told_nothing(app, client, anonymous, event):
    client.post(CATEGORIES, CATEGORY, headers=KEY)
    assert anonymous.post(CATEGORIES, CATEGORY, headers=KEY).status_code == 401
    assert ApiClient(app, "x").post(CATEGORIES, CATEGORY, headers=KEY).status_code == 401


def test_session_of_a_browser_is_a_credential(app, make, organizer, event):
    alice = make.user("alice@example.org", make.team(organizer))
    browsers = [Browser(app, alice), Browser(app, alice)]

    def send(browser):
        headers = {**KEY, "X-CSRFToken": browser.csrf_token, "Accept": "*/*"}
        url = f"/api/v1/organizers/bigevents/{CATEGORIES}"
        return browser.open("POST", url, json=CATEGORY, headers=headers)

    first, again, other = map(send, (browsers[0], *browsers))
    assert first.status_code == 201
    assert (again.json, other.json["id"] > first.json["id"]) == (first.json, True)


def test_key_costs_two_statements_and_none_costs_none(client, event):
    def statements(**options):
        with counted_queries() as found:
            assert client.post(CATEGORIES, CATEGORY, **options).status_code == 201
        return len(found)

    without = statements()
    assert statements() == without
    assert statements(headers=KEY) == without + 2
    # The hook's, the claim that fails, and the answer.
    assert statements(headers=KEY) == 3
