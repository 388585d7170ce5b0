from random import Random

import pytest
from sqlalchemy import select

from pretixapi.models import ImportedSecret, LogEntry, db
from tests.imported_secrets.bodies import BULK, URL, empty, shown


def test_secrets_created_in_the_order_in_which_they_came(client, make, series, item):
    variation, subevent = make.variation(item), make.subevent(series)
    everything = {
        "used": True,
        "item": item.id,
        "variation": variation.id,
        "subevent": subevent.id,
    }
    body = [
        {"secret": "foobar", "used": False, "item": None, "variation": None, "subevent": None},
        {"secret": "baz", **everything, "id": 5_000_000, "unknown": 1},
        {"secret": 5},
        {"secret": " a "},
    ]
    response = client.post(BULK, body)
    first = response.json[0]["id"]
    expected = [
        shown(first),
        shown(first + 1, "baz", **everything),
        shown(first + 2, "5"),
        shown(first + 3, " a "),
    ]
    assert (response.status_code, response.json) == (200, expected)
    assert [list(each) for each in response.json] == [list(shown(1))] * 4
    assert client.get(URL).json == {**empty(), "count": 4, "results": expected}


def test_five_hundred_unsorted_secrets_have_ids_in_a_row(client, add):
    add("before")
    secrets = [f"s{number}" for number in range(500)]
    Random(3).shuffle(secrets)  # noqa: S311 (no secret hangs on it)
    response = client.post(BULK, [{"secret": secret} for secret in secrets])
    first = response.json[0]["id"]
    expected = [shown(first + place, secret) for place, secret in enumerate(secrets)]
    assert (response.status_code, response.json) == (200, expected)
    rows = select(ImportedSecret.id, ImportedSecret.secret).order_by(ImportedSecret.id)
    stored = [tuple(row) for row in db.session.execute(rows)][1:]
    assert stored == [(each["id"], each["secret"]) for each in expected]
    assert client.get(URL).json["count"] == 501


def test_secrets_that_only_look_the_same_are_different(client, event):
    secrets = ["FOO", "Foo", "foo", " foo", "foo ", "FO\u00d6", "fo\u00f6", "foo\u0308", "f\u043eo"]
    response = client.post(BULK, [{"secret": secret} for secret in secrets])
    assert response.status_code == 200
    assert [each["secret"] for each in response.json] == secrets


def test_ids_go_on_after_a_bulk(client, event):
    last = client.post(BULK, [{"secret": "b"}, {"secret": "a"}]).json[-1]["id"]
    following = client.post(URL, {"secret": "c"}).json["id"]
    again = client.post(BULK, [{"secret": "d"}]).json[0]["id"]
    assert last < following < again


def test_more_than_five_hundred_secrets_refused(client, event):
    response = client.post(BULK, [{"secret": f"s{number}"} for number in range(501)])
    message = "Please do not pass over 500 secrets."
    assert (response.status_code, response.json) == (400, {"non_field_errors": [message]})
    assert client.get(URL).json == empty()


def test_too_many_entries_are_refused_whatever_they_are(client, event):
    response = client.post(BULK, [None] * 501)
    message = "Please do not pass over 500 secrets."
    assert (response.status_code, response.json) == (400, {"non_field_errors": [message]})


def test_empty_bulk(client, event):
    response = client.post(BULK, [])
    assert (response.status_code, response.json) == (200, [])
    assert client.get(URL).json == empty()
    assert db.session.scalars(select(LogEntry)).all() == []


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        ({"json": {}}, "dict"),
        ({"json": {"secret": "foobar"}}, "dict"),
        ({"json": "x"}, "str"),
        ({"json": ""}, "str"),
        ({"json": 5}, "int"),
        ({"json": 1.5}, "float"),
        ({"json": True}, "bool"),
        ({"data": b""}, "dict"),
        ({"data": {"secret": "foobar"}}, "dict"),
        ({"data": {"secret": "foobar"}, "content_type": "multipart/form-data"}, "dict"),
    ],
)
def test_body_that_is_no_list(client, event, options, kind):
    response = client.post(BULK, **options)
    message = f'Expected a list of items but got type "{kind}".'
    assert (response.status_code, response.json) == (400, {"non_field_errors": [message]})
    assert client.get(URL).json == empty()


def test_body_that_is_null(client, event):
    response = client.post(BULK, data="null", content_type="application/json")
    expected = {"non_field_errors": ["No data provided"]}
    assert (response.status_code, response.json) == (400, expected)


@pytest.mark.parametrize(
    "body", ["[", '[{"secret": "a"}', '[{"secret": NaN}]', '["\\ud800"]', "[" * 9999]
)
def test_body_that_is_broken(client, event, body):
    response = client.post(BULK, data=body, content_type="application/json")
    assert (response.status_code, list(response.json)) == (400, ["detail"])
    assert response.json["detail"].startswith("JSON parse error - ")


def test_body_of_another_type_refused(client, event):
    response = client.post(BULK, data='[{"secret": "a"}]', content_type="text/plain")
    detail = 'Unsupported media type "text/plain" in request.'
    assert (response.status_code, response.json) == (415, {"detail": detail})


def test_body_without_type_is_json(client, event):
    response = client.post(BULK, data='[{"secret": "foobar"}]')
    assert (response.status_code, response.json) == (200, [shown(response.json[0]["id"])])


def test_longest_secrets_in_bulk(client, event):
    secrets = [f"{number:03}".ljust(255, "\U0001f389") for number in range(500)]
    response = client.post(BULK, [{"secret": secret} for secret in secrets])
    assert [each["secret"] for each in response.json] == secrets


def test_same_bulk_in_two_events(client, make, organizer, event):
    make.event(organizer, "second")
    for url in (BULK, BULK.replace("sampleconf", "second")):
        assert client.post(url, [{"secret": "foobar"}, {"secret": "baz"}]).status_code == 200
    assert client.get(URL).json["count"] == 2
