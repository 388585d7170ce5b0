"""What an initialized device calls about itself."""

import re

import pytest
from sqlalchemy import update

from pretixapi.models import Device, db
from tests.browser_client import Browser
from tests.client import ApiClient
from tests.device_factory import SOFTWARE
from tests.devices.bodies import REQUIRED, URL
from tests.devices.itself.keys import public_key

AT = "/api/v1/device/"
NEWER = {**SOFTWARE, "software_version": "5.0.0"}
CALLS = [
    ("POST", "update"),
    ("POST", "roll"),
    ("POST", "revoke"),
    ("GET", "info"),
    ("GET", "eventselection"),
]
every_call = pytest.mark.parametrize(("method", "name"), CALLS)
MISSING = "Authentication credentials were not provided."


@pytest.fixture
def device(make, organizer):
    return make.device(organizer)


@pytest.fixture
def calls(app, make, device):
    return ApiClient(app, make.device_token(device), "Device")


@pytest.fixture
def itself(make, device):
    """What the device is told of itself."""
    return {
        "organizer": "bigevents",
        "device_id": 1,
        "unique_serial": device.unique_serial,
        "api_token": make.device_token(device),
        "name": "Scanner",
        "security_profile": "full",
        "gate": None,
    }


def refusal(response):
    return response.status_code, response.headers["WWW-Authenticate"], response.json["detail"]


@every_call
def test_no_credential_but_a_device_will_do(anonymous, client, method, name):
    for caller in (anonymous, client):
        response = caller.open(method, f"{AT}{name}", {})
        assert refusal(response) == (401, "Device", MISSING)


@every_call
def test_session_of_a_browser_will_not_do(app, make, organizer, method, name):
    browser = Browser(app, make.user("alice@example.org", make.team(organizer)))
    response = browser.open(method, f"{AT}{name}", headers={"X-CSRFToken": browser.csrf_token})
    assert refusal(response) == (401, "Device", MISSING)


@every_call
@pytest.mark.parametrize(
    ("header", "detail"),
    [
        ("Device", "Invalid device header. No credentials provided."),
        ("Device a b", "Invalid device header. Token string should not contain spaces."),
        ("Device unknown", "Invalid token."),
    ],
)
def test_bad_header(anonymous, method, name, header, detail):
    response = anonymous.open(method, f"{AT}{name}", headers={"Authorization": header})
    assert refusal(response) == (401, "Device", detail)


@every_call
def test_slash_at_the_end_is_one_too_many(calls, method, name):
    assert calls.open(method, f"{AT}{name}/", {}).status_code == 404


def test_methods(anonymous):
    allowed = {
        name: anonymous.get(f"{AT}{name}").headers["Allow"]
        for name in ("initialize", "update", "info")
    }
    assert allowed == {
        "initialize": "POST, OPTIONS",
        "update": "POST, OPTIONS",
        "info": "GET, HEAD, OPTIONS",
    }


def test_info(calls, itself):
    response = calls.get(f"{AT}info")
    version = response.json["server"]["version"]
    assert version["pretix"] == "2026.8.0"
    assert (response.status_code, response.json) == (
        200,
        {"device": itself, "server": {"version": version}, "medium_key_sets": []},
    )


def test_update(client, calls, itself):
    response = calls.post(f"{AT}update", {**NEWER, "info": {"foo": "bar"}})
    assert (response.status_code, response.json) == (200, itself)
    seen = client.get(f"{URL}1/").json
    assert {key: seen[key] for key in SOFTWARE} == NEWER


def test_update_keeps_what_it_does_not_tell(client, calls):
    said = {name: text for name, text in NEWER.items() if not name.startswith("os_")}
    assert calls.post(f"{AT}update", said).status_code == 200
    seen = client.get(f"{URL}1/").json
    assert {key: seen[key] for key in SOFTWARE} == NEWER


def test_update_requires_fields(calls):
    response = calls.post(f"{AT}update", {})
    names = ("hardware_brand", "hardware_model", "software_brand", "software_version")
    assert (response.status_code, response.json) == (400, dict.fromkeys(names, REQUIRED))


def test_public_key_is_set_once(calls):
    key = public_key()

    def send(text):
        return calls.post(f"{AT}update", {**NEWER, "rsa_pubkey": text})

    assert send("notakey").json == {"rsa_pubkey": ["Not a valid public key."]}
    assert [send(each).status_code for each in (None, key, key, None, key)] == [200] * 5
    response = send(public_key(2))
    fault = {"rsa_pubkey": ["The public key of a device cannot be changed."]}
    assert (response.status_code, response.json) == (400, fault)
    kept = db.session.query(Device.rsa_pubkey).scalar()
    assert kept == key


def test_roll_gives_another_token(app, calls, itself):
    response = calls.post(f"{AT}roll")
    token = response.json["api_token"]
    assert re.fullmatch("[a-z0-9]{64}", token)
    assert token != itself["api_token"]
    assert (response.status_code, response.json) == (200, {**itself, "api_token": token})
    assert refusal(calls.get(f"{AT}info")) == (401, "Device", "Invalid token.")
    assert refusal(calls.get("events/")) == (401, "Token", "Invalid token.")
    assert ApiClient(app, token, "Device").get(f"{AT}info").json["device"] == response.json


def test_revoke_is_for_good(client, calls, itself):
    response = calls.post(f"{AT}revoke", {})
    assert (response.status_code, response.json) == (200, itself)
    revoked = "Device access has been revoked."
    assert refusal(calls.get("events/")) == (401, "Token", revoked)
    for method, name in CALLS:
        assert refusal(calls.open(method, f"{AT}{name}", {})) == (401, "Device", revoked)
    assert client.get(f"{URL}1/").json["revoked"] is True


def test_device_that_was_never_initialized(app, make, organizer):
    device = make.device(organizer, initialized=None)
    calls = ApiClient(app, make.device_token(device), "Device")
    response = calls.get("events/")
    assert refusal(response) == (401, "Token", "Device has not been initialized.")


def test_initialization_token_is_no_token(app, device):
    calls = ApiClient(app, device.initialization_token, "Device")
    assert refusal(calls.get("events/")) == (401, "Token", "Invalid token.")


def test_token_that_another_key_made_opens_nothing(make_app, make, device):
    other = make_app(SECRET_KEY="another")
    calls = ApiClient(other, make.device_token(device), "Device")
    assert refusal(calls.get(f"{AT}info")) == (401, "Device", "Invalid token.")


@pytest.mark.parametrize("scheme", ["Token", "Bearer"])
def test_token_of_a_device_is_good_for_devices_alone(app, make, device, scheme):
    calls = ApiClient(app, make.device_token(device), scheme)
    assert calls.get("events/").status_code == 401


def test_token_of_a_team_is_no_token_of_a_device(app, make, organizer):
    calls = ApiClient(app, make.token(make.team(organizer)), "Device")
    assert refusal(calls.get("events/")) == (401, "Token", "Invalid token.")


def test_answers_are_not_kept_with_a_key(calls):
    headers = {"X-Idempotency-Key": "x"}
    answers = [calls.post(f"{AT}{name}", NEWER, headers=headers) for name in ("update", "roll")]
    assert [each.status_code for each in answers] == [200, 200]
    assert calls.post(f"{AT}roll", NEWER, headers=headers).status_code == 401


def test_log(organizer_log, calls, itself):
    for name in ("update", "update", "roll"):
        assert calls.post(f"{AT}{name}", NEWER).status_code == 200
    db.session.execute(update(Device).values(revoked=True))
    db.session.commit()
    entries = organizer_log()
    assert [(action, changes) for action, _, changes in entries] == [
        ("pretix.device.updated", {"software_version": ["1.5.1", "5.0.0"]}),
        ("pretix.device.keyroll", {}),
    ]


def test_log_tells_who_did_it(client, calls, device):
    calls.post(f"{AT}revoke")
    (entry,) = client.get("log/").json["results"]
    assert entry["action"] == "pretix.device.revoked"
    assert entry["actor"] == {"type": "device", "id": device.id, "name": "Scanner"}
