import re

import pytest

from tests.devices.bodies import NEW, NONE_SUCH, REQUIRED, URL, shown


def test_create(client, make, organizer, event):
    response = client.post(URL, {"name": "Scan", "limit_events": ["sampleconf"]})
    made = response.json
    assert response.status_code == 201
    assert re.fullmatch("[A-Z0-9]{16}", made["unique_serial"])
    assert re.fullmatch("[a-z0-9]{16}", made["initialization_token"])
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT[\d:.]+Z", made["created"])
    assert made == {
        **shown(make.new_device(make.organizer("other"))),
        **{key: made[key] for key in ("unique_serial", "initialization_token", "created")},
        "name": "Scan",
        "all_events": False,
        "limit_events": ["sampleconf"],
    }
    assert client.get(f"{URL}1/").json == made


def test_devices_are_numbered_for_each_organizer(client, make):
    make.device(make.organizer("other"))
    numbers = [client.post(URL, NEW).json["device_id"] for _ in range(3)]
    assert numbers == [1, 2, 3]


def test_serials_and_tokens_are_new_each_time(client):
    made = [client.post(URL, NEW).json for _ in range(2)]
    assert made[0]["unique_serial"] != made[1]["unique_serial"]
    assert made[0]["initialization_token"] != made[1]["initialization_token"]


def test_what_cannot_be_written_is_ignored(client):
    body = {
        **NEW,
        "device_id": 7,
        "unique_serial": "A" * 16,
        "initialization_token": "a" * 16,
        "revoked": True,
        "initialized": "2017-12-01T11:00:00Z",
        "hardware_brand": "Zebra",
    }
    made = client.post(URL, body).json
    assert (made["device_id"], made["revoked"], made["initialized"]) == (1, False, None)
    assert made["hardware_brand"] is None
    assert made["unique_serial"] != "A" * 16
    assert made["initialization_token"] != "a" * 16


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, {"limit_events": REQUIRED, "name": REQUIRED}),
        (
            {**NEW, "all_events": True, "limit_events": ["nope"]},
            {"limit_events": ["Object with slug=nope does not exist."]},
        ),
        (
            {**NEW, "security_profile": "zz"},
            {"security_profile": ['"zz" is not a valid choice.']},
        ),
        ({**NEW, "name": ""}, {"name": ["This field may not be blank."]}),
        (
            {**NEW, "name": "x" * 191},
            {"name": ["Ensure this field has no more than 190 characters."]},
        ),
        (
            {**NEW, "limit_events": "sampleconf"},
            {"limit_events": ['Expected a list of items but got type "str".']},
        ),
    ],
)
def test_bad_fields_are_refused(client, make, organizer, body, faults):
    make.new_device(organizer)
    answers = [client.post(URL, body), client.put(f"{URL}1/", body)]
    assert [(each.status_code, each.json) for each in answers] == [(400, faults)] * 2


def test_event_of_another_organizer_is_unknown(client, make):
    make.event(make.organizer("other"), "theirs")
    response = client.post(URL, {**NEW, "limit_events": ["theirs"]})
    assert response.json == {"limit_events": ["Object with slug=theirs does not exist."]}


@pytest.mark.parametrize(
    "body",
    [
        {"name": "S2", "revoked": True},
        {"all_events": False, "limit_events": ["sampleconf"]},
        {"security_profile": "pretixscan_online_kiosk"},
        {},
    ],
)
def test_change(client, make, organizer, event, body):
    device = make.new_device(organizer)
    after = shown(device, **{**body, "revoked": False})
    response = client.patch(f"{URL}1/", body)
    assert (response.status_code, response.json) == (200, after)
    assert client.get(f"{URL}1/").json == after


def test_replacing_keeps_what_is_optional(client, make, organizer, event):
    device = make.new_device(organizer, security_profile="pretixscan")
    response = client.put(f"{URL}1/", {"name": "Gate", "limit_events": ["sampleconf"]})
    values = {"name": "Gate", "limit_events": ["sampleconf"], "security_profile": "pretixscan"}
    assert (response.status_code, response.json) == (200, shown(device, **values))


def test_devices_are_not_deleted(client, make, organizer):
    make.new_device(organizer)
    response = client.delete(f"{URL}1/")
    assert response.status_code == 405
    assert response.json == {"detail": "Method 'DELETE' not allowed."}
    assert response.headers["Allow"] == "GET, PUT, PATCH, HEAD, OPTIONS"


def test_absent_device_is_not_changed(client):
    response = client.patch(f"{URL}1/", {"name": "x"})
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_event_that_goes_takes_its_place_in_the_limits_along(client, make, organizer, event):
    device = make.new_device(organizer, events=[event])
    assert client.delete("events/sampleconf/").status_code == 204
    assert client.get(f"{URL}1/").json == shown(device, all_events=False)


def test_log_has_no_secrets(client, organizer_log, event):
    made = client.post(URL, {**NEW, "limit_events": ["sampleconf"]}).json
    client.patch(f"{URL}1/", {"name": "Gate"})
    client.patch(f"{URL}1/", {"name": "Gate"})
    entries = organizer_log()
    changes = {"name": [None, "Scan"], "limit_events": [None, ["sampleconf"]]}
    assert [(action, told) for action, _, told in entries] == [
        ("pretix.device.created", changes),
        ("pretix.device.changed", {"name": ["Scan", "Gate"]}),
    ]
    assert made["initialization_token"] not in repr(entries)
