"""Asking what a request was answered."""

import pytest

from tests.client import ApiClient
from tests.events.bodies import new
from tests.http.idempotency.keyed import (
    CATEGORIES,
    CATEGORY,
    CONCURRENT,
    KEY,
    answered,
    let_pass,
    take_back_answer,
)

QUERY = "/api/v1/idempotency_query"
UNKNOWN = (404, {"detail": "Idempotency key not seen before."})


def test_answer_is_told_with_its_status(client, organizer):
    first = client.post("events/", new(), headers=KEY)
    told = client.get(f"{QUERY}?key=foo")
    assert (told.status_code, told.data) == (201, first.data)
    assert told.headers["Content-Type"] == "application/json"


def test_refusal_is_told(client, organizer, event):
    first = client.post("events/", new(slug="sampleconf"), headers=KEY)
    told = client.get(f"{QUERY}?key=foo")
    assert (told.status_code, told.data) == (400, first.data)


def test_key_beyond_ascii_is_found(client, event):
    key = "Schlüssel".encode()
    first = client.post(CATEGORIES, CATEGORY, headers={"X-Idempotency-Key": key.decode("latin-1")})
    told = client.get(f"{QUERY}?key=Schl%C3%BCssel")
    assert (told.status_code, told.data) == (201, first.data)


@pytest.mark.parametrize("query", ["?key=fo", "?key=foo%20", "?key=%FF"])
def test_other_key_is_unknown(client, event, query):
    client.post(CATEGORIES, CATEGORY, headers=KEY)
    assert answered(client.get(f"{QUERY}{query}")) == UNKNOWN


@pytest.mark.parametrize("query", ["", "?key=", "?other=foo"])
def test_no_key(client, event, query):
    expected = (404, {"detail": "No idempotency key given."})
    assert answered(client.get(f"{QUERY}{query}")) == expected


def test_key_of_another_credential_is_unknown(app, client, make, organizer, event):
    client.post(CATEGORIES, CATEGORY, headers=KEY)
    colleague = ApiClient(app, make.token(make.team(organizer)))
    assert answered(colleague.get(f"{QUERY}?key=foo")) == UNKNOWN


def test_nobody_is_told_nothing(client, anonymous, event):
    client.post(CATEGORIES, CATEGORY, headers=KEY)
    assert anonymous.get(f"{QUERY}?key=foo").status_code == 401


def test_request_that_is_running(client, event):
    client.post(CATEGORIES, CATEGORY, headers=KEY)
    take_back_answer()
    told = client.get(f"{QUERY}?key=foo")
    assert (answered(told), told.headers["Retry-After"]) == ((409, CONCURRENT), "5")
    let_pass(seconds=61)
    assert answered(client.get(f"{QUERY}?key=foo")) == UNKNOWN


def test_answer_of_more_than_a_day_ago_is_unknown(client, event):
    first = client.post(CATEGORIES, CATEGORY, headers=KEY)
    let_pass(hours=23)
    assert client.get(f"{QUERY}?key=foo").data == first.data
    let_pass(hours=2)
    assert answered(client.get(f"{QUERY}?key=foo")) == UNKNOWN


def test_question_is_put_with_get(client, organizer):
    answer = client.post(f"{QUERY}?key=foo")
    assert answered(answer) == (405, {"detail": "Method 'POST' not allowed."})
