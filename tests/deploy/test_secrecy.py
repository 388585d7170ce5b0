"""What a server says at its most talkative: nothing that opens anything."""

import re

import pytest

from pretixapi.auth.tokens import user_token
from tests.client import ORGANIZER
from tests.device_factory import SOFTWARE
from tests.server import Server

PASSWORD = "correct horse"
SECRETS = f"{ORGANIZER}events/sampleconf/imported_secrets/"
FILE = "secret\nimported-by-file\n"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DEVICE = {"name": "Scanner", "all_events": True, "limit_events": []}
CSV = {"Content-Type": "text/csv"}


@pytest.fixture
def talkative(shared_app, database_url, tmp_path):
    with Server(
        tmp_path,
        database_url,
        "tests.deploy.talkative:app",
        GUNICORN_CMD_ARGS="--log-level debug",
    ) as server:
        yield server


@pytest.fixture
def alice(make, organizer):
    return make.user("alice@example.org", make.team(organizer))


def log_in(server, password):
    """Log in as browsers do; return the cookie."""
    page = server.request("GET", "/control/login")
    token = re.search(rb'name="csrf_token" value="([^"]+)"', page.body)[1].decode()
    cookie = page.headers["Set-Cookie"].split(";")[0]
    body = f"csrf_token={token}&email=alice%40example.org&password={password.replace(' ', '+')}"
    answer = server.request("POST", "/control/login", body=body, headers={**FORM, "Cookie": cookie})
    return answer.status, answer.headers.get("Set-Cookie", cookie).split(";")[0]


def initialize(server, token):
    """Make a device and let it look after itself; return all that it could call by."""
    made = server.request("POST", f"{ORGANIZER}devices/", token, json=DEVICE).json
    said = {"token": made["initialization_token"], **SOFTWARE}
    first = server.request("POST", "/api/v1/device/initialize", json=said).json["api_token"]
    headers = {"Authorization": f"Device {first}"}
    assert server.request("GET", "/api/v1/device/info", headers=headers).status == 200
    second = server.request("POST", "/api/v1/device/roll", headers=headers).json["api_token"]
    return made["initialization_token"], first, second


def test_no_log_line_holds_what_opens_anything(talkative, make, organizer, event, alice):
    ask = talkative.request
    token = make.token(make.team(organizer))
    user = user_token(alice.id, 1)
    credentials = {"username": "alice@example.org", "password": PASSWORD}
    assert ask("POST", "/api/auth", json=credentials).json == {"token": user}
    assert ask("POST", "/api/auth", json={**credentials, "password": "wrongword"}).status == 400
    assert ask("GET", "/api/me", user).status == 200
    assert log_in(talkative, "wrongword")[0] == 400
    status, cookie = log_in(talkative, PASSWORD)
    assert status == 302
    assert ask("PATCH", ORGANIZER, json={}, headers={"Cookie": cookie}).status == 403
    teams = f"{ORGANIZER}teams/"
    team = ask("GET", teams, token).json["results"][0]["id"]
    made = ask("POST", f"{teams}{team}/tokens/", token, json={"name": "New"}).json["token"]
    assert ask("GET", f"/api/v1/{made}/", made).status == 404
    assert ask("POST", SECRETS, token, json={"secret": "made-by-one"}).status == 201
    assert ask("POST", SECRETS, token, json={"secret": "made-by-one"}).status == 400
    device = initialize(talkative, token)
    bulk = [{"secret": "made-by-many"}]
    assert ask("POST", f"{SECRETS}bulk_create/", token, json=bulk).status == 200
    assert ask("POST", f"{SECRETS}import/", token, body=FILE, headers=CSV).status == 200
    assert ask("GET", f"{SECRETS}?secret=made-by-one", token).json["count"] == 1
    assert ask("GET", f"{SECRETS}made-by-one/", token).status == 403
    assert ask("GET", f"{SECRETS}export/", token).status == 200
    assert ask("GET", "/control/invite/WzFd.signature/").status in (200, 404)
    log = talkative.log
    assert "sqlalchemy.engine" in log
    assert '"GET /api/me"' in log
    for secret in (
        *(token, user, made, PASSWORD, "correct+horse", "wrongword", cookie.split("=")[1]),
        *device,
        *("made-by-one", "made-by-many", "imported-by-file", "WzFd.signature"),
    ):
        assert secret not in log
