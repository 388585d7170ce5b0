import json
from io import BytesIO

import pytest
from sqlalchemy import select

from pretixapi.models import Event, db
from tests.client import ApiClient

REQUIRED = {
    "name": ["This field is required."],
    "slug": ["This field is required."],
    "date_from": ["This field is required."],
}
NUL = "Null characters are not allowed."


def refusal(response):
    return response.status_code, response.json


@pytest.mark.parametrize(
    "content_type",
    [
        None,
        "",
        "application/json",
        "application/json; charset=utf-8",
        "application/json;charset=latin-1",
        "APPLICATION/JSON",
    ],
)
def test_json_body_read(client, event, content_type):
    headers = {} if content_type is None else {"Content-Type": content_type}
    response = client.patch("events/sampleconf/", data='{"name": "\u00e4"}', headers=headers)
    assert (response.status_code, response.json["name"]) == (200, {"en": "\u00e4"})


@pytest.mark.parametrize(
    "content_type", ["application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_form_body_read(client, event, content_type):
    form = {"name": "\u00e4", "is_public": "false"}
    response = client.patch("events/sampleconf/", data=form, content_type=content_type)
    assert response.status_code == 200
    assert (response.json["name"], response.json["is_public"]) == ({"en": "\u00e4"}, False)


def test_form_body_checked_field_by_field(client):
    response = client.post("events/", data={"slug": "abc", "live": "true", "currency": "EUR"})
    message = (
        "Events cannot be created as 'live'. Quotas and payment must be added to the event "
        "before sales can go live."
    )
    expected = {"name": REQUIRED["name"], "live": [message], "date_from": REQUIRED["date_from"]}
    assert refusal(response) == (400, expected)


def test_multipart_body_without_boundary_is_empty(client):
    response = client.post("events/", data="x", headers={"Content-Type": "multipart/form-data"})
    assert refusal(response) == (400, REQUIRED)


def test_file_in_form_is_no_field(client):
    form = {"name": (BytesIO(b"x"), "name.txt")}
    response = client.post("events/", data=form, content_type="multipart/form-data")
    assert refusal(response) == (400, REQUIRED)


def test_nul_in_form_refused(client, event):
    form = {"name": "a\0b"}
    response = client.patch("events/sampleconf/", data=form)
    assert refusal(response) == (400, {"name": [NUL]})


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "text/plain; charset=utf-8",
        "application/xml",
        "application/vnd.api+json",
        "text/json",
        "application/octet-stream",
        "nonsense",
    ],
)
def test_body_of_other_types_refused(client, event, content_type):
    headers = {"Content-Type": content_type}
    for method, url in (("POST", "events/"), ("PATCH", "events/sampleconf/")):
        response = client.open(method, url, data='{"name": "x"}', headers=headers)
        expected = {"detail": f'Unsupported media type "{content_type}" in request.'}
        assert refusal(response) == (415, expected)


@pytest.mark.parametrize(
    "content_type", [None, "application/json", "text/plain", "application/x-www-form-urlencoded"]
)
def test_empty_body_is_an_empty_object(client, event, content_type):
    headers = {} if content_type is None else {"Content-Type": content_type}
    assert refusal(client.post("events/", headers=headers)) == (400, REQUIRED)
    assert client.patch("events/sampleconf/", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"{bad",
        b"{",
        b" ",
        b"{'a': 1}",
        b'{"a": 1,}',
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b'{"a": 1} x',
        b'\xff\xfe{"slug":"x"}',
        b'{"slug": "\xff"}',
        b'{"name": "\\ud800"}',
        b'{"\\udfff": 1}',
        b"[" * 100_000,
        b'{"name":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"name":' + b'{"a":' * 100_000 + b"1" + b"}" * 100_001,
    ],
    ids=lambda body: body[:20].decode("latin-1"),
)
def test_broken_json_refused(client, event, body):
    for method, url in (("POST", "events/"), ("PATCH", "events/sampleconf/")):
        response = client.open(method, url, data=body, content_type="application/json")
        assert (response.status_code, list(response.json)) == (400, ["detail"])
        assert response.json["detail"].startswith("JSON parse error - ")


@pytest.mark.usefixtures("event")
@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("null", "No data provided"),
        ("[]", "Invalid data. Expected a dictionary, but got list."),
        ("[1, 2]", "Invalid data. Expected a dictionary, but got list."),
        ('"str"', "Invalid data. Expected a dictionary, but got str."),
        ("12", "Invalid data. Expected a dictionary, but got int."),
        ("1.5", "Invalid data. Expected a dictionary, but got float."),
        ("true", "Invalid data. Expected a dictionary, but got bool."),
    ],
)
@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("POST", "events/"),
        ("PATCH", "events/sampleconf/"),
        ("PUT", "events/sampleconf/"),
        ("POST", "events/sampleconf/clone/"),
    ],
)
def test_body_that_is_no_object_refused(client, method, url, body, message):
    response = client.open(method, url, data=body, content_type="application/json")
    assert refusal(response) == (400, {"non_field_errors": [message]})


def test_last_of_duplicate_keys_counts(client, event):
    body = '{"name": "a", "name": "b"}'
    response = client.patch("events/sampleconf/", data=body, content_type="application/json")
    assert response.json["name"] == {"en": "b"}


@pytest.mark.parametrize("number", ["1" * 5000, f"-{'9' * 5000}", "1e400", f"0.{'1' * 5000}e999"])
def test_number_that_no_machine_holds_refused(client, event, number):
    for body in (f'{{"geo_lat": {number}}}', f'{{"unknown": [{number}]}}'):
        response = client.patch("events/sampleconf/", data=body, content_type="application/json")
        assert (response.status_code, list(response.json)) == (400, ["detail"])
        assert response.json["detail"].startswith("JSON parse error - ")


@pytest.mark.parametrize("number", [2**63, 2**64, 10**25, -(10**25), 1e300])
@pytest.mark.parametrize(
    "field",
    [
        "name",
        "slug",
        "live",
        "currency",
        "date_from",
        "geo_lat",
        "meta_data",
        "seating_plan",
        "plugins",
        "timezone",
        "limit_sales_channels",
    ],
)
def test_number_beyond_64_bits_refused_by_field(client, event, field, number):
    body = json.dumps({field: number})
    response = client.patch("events/sampleconf/", data=body, content_type="application/json")
    assert (response.status_code, list(response.json)) == (400, [field])


def test_unknown_keys_ignored_whatever_they_hold(client, event):
    body = '{"x\\u0000": "\\u0000", "": [], "__proto__": {"a": 1}, "id": 1e300}'
    response = client.patch("events/sampleconf/", data=body, content_type="application/json")
    assert response.status_code == 200


def test_nul_in_body_refused_by_field(client):
    body = {"name": "a\0b", "slug": "c\0d", "date_from": "2030-01-01\0", "location": {"en": "\0"}}
    response = client.post("events/", body)
    assert response.status_code == 400
    assert response.json["name"] == [NUL]
    assert response.json["slug"][-1] == NUL
    assert response.json["location"] == [NUL]
    assert list(response.json) == ["name", "slug", "date_from", "location"]


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("search=a%00", "search"),
        ("unknown=%00", "unknown"),
        ("a%00b=c", "ab"),
        ("page=%00", "page"),
    ],
)
def test_nul_in_query_refused(client, method, query, key):
    response = client.open(method, f"events/?{query}")
    assert refusal(response) == (400, {key: [NUL]})


@pytest.fixture
def small(make_app, make, organizer):
    """A client of a server that takes 1000 bytes at most."""
    app = make_app(MAX_CONTENT_LENGTH=1000)
    return ApiClient(app, make.token(make.team(organizer)))


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "application/x-www-form-urlencoded", "text/plain"],
)
def test_body_over_the_limit_refused(small, event, content_type):
    response = small.patch(
        "events/sampleconf/", data=b"name=" + b"x" * 996, content_type=content_type
    )
    assert refusal(response) == (413, {"detail": "Request body too large."})
    assert response.content_type == "application/json"


def test_body_at_the_limit_accepted(small, event):
    body = '{"name": "x", "pad": "'.ljust(998, "x") + '"}'
    response = small.patch("events/sampleconf/", data=body, content_type="application/json")
    assert (len(body), response.status_code) == (1000, 200)


def test_body_of_a_megabyte_accepted(client, event):
    response = client.patch("events/sampleconf/", {"name": "x" * 1_000_000})
    assert (response.status_code, response.json["name"]) == (200, {"en": "x" * 1_000_000})


def test_body_of_twenty_megabytes_refused(client):
    response = client.post("events/", data=b"[" * 20_000_000, content_type="application/json")
    assert refusal(response) == (413, {"detail": "Request body too large."})
    assert db.session.scalars(select(Event)).all() == []


@pytest.mark.parametrize(
    "override", ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"]
)
def test_method_not_overridden(client, event, override):
    response = client.post("events/sampleconf/?_method=PATCH", {}, headers={override: "PATCH"})
    assert refusal(response) == (405, {"detail": "Method 'POST' not allowed."})
