import re

import pytest

from tests.client import ApiClient
from tests.device_factory import SOFTWARE
from tests.devices.bodies import REQUIRED, URL
from tests.devices.itself.keys import public_key

INITIALIZE = "/api/v1/device/initialize"


@pytest.fixture
def new(make, organizer):
    return make.new_device(organizer)


@pytest.fixture
def initialize(anonymous, new):
    """A sender of what a new device says of itself."""
    return lambda **said: anonymous.post(
        INITIALIZE, {"token": new.initialization_token, **SOFTWARE, **said}
    )


def test_device_is_told_who_it_is(initialize):
    response = initialize(info={"a": 1}, rsa_pubkey=public_key())
    told = response.json
    assert response.status_code == 200
    assert re.fullmatch("[a-z0-9]{64}", told["api_token"])
    assert told == {
        "organizer": "bigevents",
        "device_id": 1,
        "unique_serial": "SERIAL0000000001",
        "api_token": told["api_token"],
        "name": "Scanner",
        "security_profile": "full",
        "gate": None,
    }


def test_token_opens_the_api(app, client, make, organizer, initialize):
    token = initialize().json["api_token"]
    listed = ApiClient(app, token, "Device").get("/api/v1/organizers/").json["results"]
    assert [each["slug"] for each in listed] == ["bigevents"]


def test_organizer_sees_what_the_device_is(client, initialize):
    initialize()
    seen = client.get(f"{URL}1/").json
    assert {key: seen[key] for key in SOFTWARE} == SOFTWARE
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT[\d:.]+Z", seen["initialized"])


def test_what_is_optional_may_be_left_out(anonymous, client, new):
    said = {name: text for name, text in SOFTWARE.items() if not name.startswith("os_")}
    body = {"token": new.initialization_token, **said}
    assert anonymous.post(INITIALIZE, body).status_code == 200
    assert client.get(f"{URL}1/").json["os_name"] is None


def test_form_will_do(anonymous, new):
    form = {"token": new.initialization_token, **SOFTWARE}
    assert anonymous.open("POST", INITIALIZE, data=form).status_code == 200


@pytest.mark.parametrize("body", [..., {}])
def test_required_fields(anonymous, body):
    response = anonymous.post(INITIALIZE, body)
    names = ("token", "hardware_brand", "hardware_model", "software_brand", "software_version")
    assert (response.status_code, response.json) == (400, dict.fromkeys(names, REQUIRED))
    assert list(response.json) == list(names)


@pytest.mark.parametrize(
    ("said", "faults"),
    [
        ({"token": "x"}, {"token": ["Unknown initialization token."]}),
        ({"token": 5}, {"token": ["Unknown initialization token."]}),
        ({"token": "\0"}, {"token": ["Null characters are not allowed."]}),
        ({"rsa_pubkey": "notakey"}, {"rsa_pubkey": ["Not a valid public key."]}),
        ({"rsa_pubkey": 5}, {"rsa_pubkey": ["Not a valid public key."]}),
        ({"rsa_pubkey": {}}, {"rsa_pubkey": ["Not a valid string."]}),
        ({"info": "x"}, {"info": ["Value must be a JSON object."]}),
        (
            {"hardware_brand": "x" * 191},
            {"hardware_brand": ["Ensure this field has no more than 190 characters."]},
        ),
    ],
)
def test_bad_fields_are_refused_and_use_nothing_up(initialize, said, faults):
    response = initialize(**said)
    assert (response.status_code, response.json) == (400, faults)
    assert initialize().status_code == 200


def test_token_is_good_once(initialize):
    first = initialize()
    response = initialize(software_version="9")
    fault = {"token": ["This initialization token has already been used."]}
    assert (response.status_code, response.json) == (400, fault)
    assert first.status_code == 200


def test_token_of_a_revoked_device(anonymous, make, organizer):
    token = make.new_device(organizer, revoked=True).initialization_token
    response = anonymous.post(INITIALIZE, {"token": token, **SOFTWARE})
    fault = {"token": ["This initialization token has been revoked."]}
    assert (response.status_code, response.json) == (400, fault)


def test_key_does_not_repeat_the_answer(initialize, anonymous, new):
    body = {"token": new.initialization_token, **SOFTWARE}
    headers = {"X-Idempotency-Key": "x"}
    answers = [anonymous.post(INITIALIZE, body, headers=headers) for _ in range(2)]
    assert [each.status_code for each in answers] == [200, 400]


def test_log_tells_what_the_device_said_and_no_secret(organizer_log, initialize, new):
    told = initialize().json
    (action, subject, changes), *others = organizer_log()
    assert others == []
    assert (action, subject["type"]) == ("pretix.device.initialized", "device")
    assert changes == {name: [None, text] for name, text in SOFTWARE.items()}
    assert told["api_token"] not in repr(organizer_log())
    assert new.initialization_token not in repr(organizer_log())
