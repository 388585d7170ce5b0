"""Requests about devices that come at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import delete, update

from pretixapi.models import Device, Event, db
from tests.client import API, ApiClient
from tests.device_factory import SOFTWARE
from tests.devices.bodies import NEW, URL
from tests.locks import send_during

AT_ONCE = 6


def statuses(send):
    """Return the answers to requests that are sent at once, in the order of their statuses."""
    # The tests' own transaction is not to be in the way.
    db.session.rollback()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = [pool.submit(send) for _ in range(AT_ONCE)]
    return sorted((each.result() for each in answers), key=lambda each: each.status_code)


@pytest.fixture
def only_postgresql(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


def test_devices_created_at_once_have_numbers_of_their_own(client):
    answers = statuses(lambda: client.post(URL, NEW))
    assert [each.status_code for each in answers] == [201] * AT_ONCE
    assert {each.json["device_id"] for each in answers} == set(range(1, AT_ONCE + 1))


def test_token_initializes_one_device_once(anonymous, make, organizer):
    body = {"token": make.new_device(organizer).initialization_token, **SOFTWARE}
    answers = statuses(lambda: anonymous.post(f"{API}device/initialize", body))
    assert [each.status_code for each in answers] == [200] + [400] * (AT_ONCE - 1)


def test_old_token_does_not_replace_the_new_one(app, calling):
    calls = calling()
    answers = statuses(lambda: calls.post(f"{API}device/roll"))
    assert [each.status_code for each in answers] == [200] + [401] * (AT_ONCE - 1)
    renewed = ApiClient(app, answers[0].json["api_token"], "Device")
    assert renewed.get(f"{API}device/info").status_code == 200


@pytest.mark.usefixtures("only_postgresql")
def test_device_that_somebody_else_is_about_to_revoke(calling):
    calls = calling()
    db.session.rollback()
    revocation = update(Device).values(revoked=True)
    response = send_during(revocation, lambda: calls.post(f"{API}device/roll"))
    assert (response.status_code, response.json) == (401, {"detail": "Invalid token."})
    assert response.headers["WWW-Authenticate"] == "Device"


@pytest.mark.usefixtures("only_postgresql")
@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_event_that_somebody_else_is_about_to_delete(client, make, organizer, event, method):
    make.new_device(organizer)
    url = URL if method == "POST" else f"{URL}1/"
    body = {**NEW, "limit_events": ["sampleconf"]}
    db.session.rollback()
    response = send_during(delete(Event), lambda: client.open(method, url, body))
    fault = {"limit_events": ["Object with slug=sampleconf does not exist."]}
    assert (response.status_code, response.json) == (400, fault)
