"""Taking check-ins back."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.client import ApiClient

URL = "checkinrpc/annul/"
TOO_LATE = ["Annulment is not allowed more than 15 minutes after check-in"]
OTHER_DEVICE = ["Annulment is only allowed from the same device"]


@pytest.fixture
def annul(client, place):
    def send(caller=client, **body):
        response = caller.post(URL, {"lists": [place.id], "nonce": "abc", **body})
        return response.status_code, response.json

    return send


def test_annulled_check_in_is_none(scan, annul, checkins):
    scan(nonce="abc")
    assert annul(error_explanation="Wrong person") == (200, {"status": "ok"})
    (stored,) = checkins()
    assert (stored.successful, stored.error_reason, stored.error_explanation) == (
        False,
        "annulled",
        "Wrong person",
    )
    assert scan(nonce="def").status_code == 201


def test_annulment_is_logged(scan, annul, logged, place):
    scan(nonce="abc")
    annul()
    assert logged()[-1] == (
        "pretix.event.checkin.reverted",
        "order",
        {"list": [None, place.id], "type": [None, "entry"], "position": [None, 1]},
    )


def test_annulment_moves_the_order(scan, annul, modified):
    scan(nonce="abc")
    before = modified()
    annul()
    assert modified() > before


def test_annulling_again_is_fine_and_does_nothing(scan, annul, logged):
    scan(nonce="abc")
    assert [annul(), annul()] == [(200, {"status": "ok"})] * 2
    assert len(logged()) == 2


def test_nonce_of_nothing(scan, annul, change, order):
    change(order, status="n")
    scan(nonce="abc")
    said = {"detail": "No check-in found based on nonce"}
    assert [annul(), annul(nonce="zzz")] == [(404, said)] * 2


def test_nonce_at_another_list(scan, annul, make, event):
    scan(nonce="abc")
    assert annul(lists=[make.checkin_list(event).id])[0] == 404


def test_annulment_has_a_quarter_of_an_hour(scan, annul, checkins):
    now = datetime.now(UTC)
    scan(nonce="abc", datetime=(now - timedelta(minutes=20)).isoformat())
    assert annul() == (400, {"non_field_errors": TOO_LATE})
    # What counts is when it was annulled at the door.
    assert annul(datetime=(now - timedelta(minutes=10)).isoformat()) == (200, {"status": "ok"})


@pytest.fixture
def devices(app, make, organizer):
    """Two devices."""
    made = [make.device(organizer, name=name) for name in ("one", "two")]
    return [ApiClient(app, make.device_token(each), "Device") for each in made]


def test_device_annuls_what_it_has_scanned(annul, devices, place, position, client):
    body = {"secret": position.secret, "lists": [place.id], "nonce": "abc"}
    assert devices[0].post("checkinrpc/redeem/", body).status_code == 201
    refused = (400, {"non_field_errors": OTHER_DEVICE})
    assert [annul(devices[1]), annul(client)] == [refused] * 2
    assert annul(devices[0]) == (200, {"status": "ok"})


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, {"lists": ["This field is required."], "nonce": ["This field is required."]}),
        ({"lists": [], "nonce": "abc"}, ["No check-in list passed."]),
        (
            {"lists": [999999], "nonce": "abc"},
            {"lists": ['Invalid pk "999999" - object does not exist.']},
        ),
    ],
)
def test_faults_of_the_body(client, event, body, faults):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)
