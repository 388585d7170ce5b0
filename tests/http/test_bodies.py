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
