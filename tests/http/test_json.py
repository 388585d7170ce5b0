import json

import pytest

NUL = "Null characters are not allowed."


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
        # Python's own reader has a say in what holds integers beyond 64 bits.
        b'{"name":' + b"[" * 1000 + b"1" * 20 + b"]" * 1000 + b"}",
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
    assert (response.status_code, response.json) == (400, {"non_field_errors": [message]})


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
