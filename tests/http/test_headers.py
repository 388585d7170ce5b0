import pytest

from tests.events.bodies import new


@pytest.fixture
def answers(client, anonymous, event):
    """One answer of each kind."""
    return {
        200: client.get("events/sampleconf/"),
        201: client.post("events/", new()),
        204: client.delete("events/newconf/"),
        301: client.get("events"),
        400: client.post("events/", {}),
        401: anonymous.get("events/"),
        403: client.get("events/nosuch/"),
        404: client.get("nosuch/"),
        405: client.post("events/sampleconf/", {}),
        406: client.get("events/", headers={"Accept": "text/html"}),
        415: client.post("events/", data="x", content_type="text/plain"),
    }


def test_answers_have_their_status(answers):
    assert {status: each.status_code for status, each in answers.items()} == {
        status: status for status in answers
    }


def test_answers_vary_by_what_the_client_accepts(answers):
    told = {status: each.headers["Vary"] for status, each in answers.items()}
    # Somebody without a token might have had a session.
    assert told.pop(401) == "Accept, Accept-Language, Cookie"
    assert set(told.values()) == {"Accept, Accept-Language"}


def test_answers_with_a_body_are_json(answers):
    types = {status: each.headers.get("Content-Type") for status, each in answers.items()}
    assert types.pop(204) is None
    del types[301]
    assert set(types.values()) == {"application/json"}


def test_creation_names_no_location(answers):
    assert "Location" not in answers[201].headers


def test_no_content_has_no_body(answers):
    assert (answers[204].data, "Content-Type" in answers[204].headers) == (b"", False)


def test_json_is_compact_and_not_escaped(client, event):
    response = client.patch("events/sampleconf/", {"name": "F\u00eate <b> & /"})
    assert response.data.startswith('{"name":{"en":"F\u00eate <b> & /"},"slug":'.encode())


def test_answers_are_not_to_be_guessed_or_framed(answers):
    found = {
        (each.headers["X-Content-Type-Options"], each.headers["X-Frame-Options"])
        for each in answers.values()
    }
    assert found == {("nosniff", "DENY")}


def test_no_cookie_is_set(answers):
    assert not any("Set-Cookie" in each.headers for each in answers.values())


def test_no_origin_is_let_in(client, anonymous):
    headers = {"Origin": "https://example.org", "Access-Control-Request-Method": "GET"}
    preflight = anonymous.open("OPTIONS", "events/", headers=headers)
    plain = client.get("events/", headers=headers)
    found = [name for each in (preflight, plain) for name, _ in each.headers]
    assert (preflight.status_code, plain.status_code) == (401, 200)
    assert not any(name.startswith("Access-Control") for name in found)
