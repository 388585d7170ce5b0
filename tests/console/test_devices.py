"""Devices in the console: created, set up by what a page shows, and revoked."""

import re

import pytest

from tests.browser_client import Browser
from tests.client import ApiClient
from tests.device_factory import SOFTWARE

DEVICES = "/control/organizer/bigevents/devices"
NEW = "/control/organizer/bigevents/device/add"
ONE = "/control/organizer/bigevents/device/1/"
TOKEN = re.compile(r'id="token" tabindex="0">([a-z0-9]{16})</code>')
ESCALATION = "You cannot grant a permission that you do not have."

pytestmark = pytest.mark.usefixtures("event")


@pytest.fixture
def reader(app, make, organizer):
    """The browser of somebody who may look at devices alone."""
    user = make.user("bob@example.org", make.team(organizer, "organizer.devices:read"))
    return Browser(app, user)


def test_device_is_created_and_set_up(browser, client, anonymous):
    form = {"name": " Gate ", "limit_events": ["sampleconf"], "security_profile": "pretixscan"}
    response = browser.post(NEW, form)
    assert (response.status_code, response.location) == (302, ONE)
    text = browser.get(ONE).text
    token = TOKEN.search(text)[1]
    assert "<svg" in text
    assert "The device Gate is created." in text
    stored = client.get("devices/1/").json
    assert {key: stored[key] for key in ("name", "all_events", "limit_events")} == {
        "name": "Gate",
        "all_events": False,
        "limit_events": ["sampleconf"],
    }
    assert stored["security_profile"] == "pretixscan"
    body = {"token": token, **SOFTWARE}
    assert anonymous.post("/api/v1/device/initialize", body).status_code == 200
    text = browser.get(ONE).text
    assert token not in text
    assert "<svg" not in text
    assert "Zebra TC25" in text


def test_form_says_what_is_wrong(browser, client):
    for form, fault in (
        ({"name": ""}, "This field may not be blank."),
        ({"name": "Gate", "security_profile": "zz"}, "Not a valid choice"),
        (
            {"name": "Gate", "security_profile": "full", "limit_events": ["x"]},
            "is not a valid choice",
        ),
    ):
        response = browser.post(NEW, form)
        assert response.status_code == 400
        assert fault in response.text
    assert client.get("devices/").json["count"] == 0


def test_nobody_gives_a_device_more_than_they_have(app, make, organizer, client):
    user = make.user("bob@example.org", make.team(organizer, "organizer.devices:write"))
    form = {"name": "Gate", "all_events": "y", "security_profile": "full"}
    response = Browser(app, user).post(NEW, form)
    assert response.status_code == 403
    assert ESCALATION in response.text
    assert client.get("devices/").json["count"] == 0


def test_list_tells_how_each_device_is(browser, make, organizer):
    make.new_device(organizer, name="Fresh")
    make.device(organizer, name="Used")
    make.device(organizer, name="Lost", revoked=True)
    make.device(make.organizer("other"), name="Theirs")
    text = browser.get(DEVICES).text
    rows = re.findall(r">(Fresh|Used|Lost|Theirs)<.*?(Not set up|In use|Revoked)", text, re.DOTALL)
    assert rows == [("Fresh", "Not set up"), ("Used", "In use"), ("Lost", "Revoked")]


def test_lost_device_is_revoked(app, browser, make, organizer):
    device = make.device(organizer)
    calls = ApiClient(app, make.device_token(device), "Device")
    assert calls.get("events/").status_code == 200
    response = browser.post(f"{ONE}revoke")
    assert (response.status_code, response.location) == (302, DEVICES)
    assert calls.get("events/").status_code == 401
    text = browser.get(ONE).text
    assert f"{ONE}revoke" not in text


def test_token_of_a_revoked_device_is_not_shown(browser, make, organizer):
    device = make.new_device(organizer, revoked=True)
    assert device.initialization_token not in browser.get(ONE).text


def test_token_is_not_shown_to_who_could_not_create_the_device(app, make, organizer, browser):
    device = make.new_device(organizer)
    keeper = make.user("bob@example.org", make.team(organizer, "organizer.devices:write"))
    response = Browser(app, keeper).get(ONE)
    assert response.status_code == 200
    assert device.initialization_token not in response.text
    assert "<svg" not in response.text
    assert device.initialization_token in browser.get(ONE).text


def test_who_may_only_look_is_shown_no_way_to_change(reader, make, organizer):
    device = make.new_device(organizer)
    text = reader.get(DEVICES).text
    assert "Scanner" in text
    assert device.initialization_token not in text
    assert NEW not in text
    assert ONE not in text
    assert reader.get(ONE).status_code == 403


def test_page_of_the_organizer_leads_here(browser, reader, app, make, organizer):
    page = "/control/organizer/bigevents/"
    assert DEVICES in browser.get(page).text
    assert DEVICES in reader.get(page).text
    crew = make.user("crew@example.org", make.team(organizer, "event.items:write"))
    assert DEVICES not in Browser(app, crew).get(page).text


def test_name_is_written_as_text(browser, make, organizer):
    make.new_device(organizer, name="<b>Gate</b>")
    for page in (DEVICES, ONE):
        assert "<b>Gate" not in browser.get(page).text
