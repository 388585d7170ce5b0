"""Nobody lets a device do anything at an event that none of their own teams may do there."""

import pytest

from tests.client import ApiClient
from tests.devices.bodies import ESCALATION, NEW, URL

KEEP, READ = "organizer.devices:write", "event.orders:read"
HELD = (READ, "event.orders:write", "event.vouchers:read")


@pytest.fixture
def second(make, organizer):
    return make.event(organizer, "second")


@pytest.fixture
def device(make, organizer, second):
    """A device that its keeper does not reach the event of."""
    make.event(organizer, "third")
    return make.device(organizer, events=[second], security_profile="pretixscan_online_noorders")


def refusal(response):
    return response.status_code, response.json


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (NEW, 201),
        ({**NEW, "limit_events": ["sampleconf"]}, 201),
        ({**NEW, "limit_events": ["sampleconf", "second"]}, 403),
        ({**NEW, "all_events": True}, 403),
    ],
)
@pytest.mark.usefixtures("second")
def test_new_device_reaches_no_more_than_its_maker(keeper, event, body, status):
    response = keeper(events=[event]).post(URL, body)
    assert response.status_code == status
    if status == 403:
        assert response.json == ESCALATION


@pytest.mark.parametrize("missing", HELD)
@pytest.mark.usefixtures("event")
def test_what_devices_may_do_at_events_is_asked_of_their_maker(app, make, organizer, missing):
    held = [each for each in HELD if each != missing]
    caller = ApiClient(app, make.token(make.team(organizer, KEEP, *held)))
    response = caller.post(URL, {**NEW, "limit_events": ["sampleconf"]})
    assert refusal(response) == (403, ESCALATION)
    assert caller.post(URL, NEW).status_code == 201


def test_one_team_must_have_both_the_event_and_the_permissions(app, make, organizer, event):
    teams = [make.team(organizer, KEEP, events=[event]), make.team(organizer, *HELD, events=[])]
    user = ApiClient(app, make.user_token(make.user("boss@example.org", *teams)))
    response = user.post(URL, {**NEW, "limit_events": ["sampleconf"]})
    assert refusal(response) == (403, ESCALATION)


@pytest.mark.parametrize(
    ("body", "allowed"),
    [
        ({"name": "Other"}, True),
        ({"limit_events": []}, True),
        ({"limit_events": ["second", "sampleconf"]}, True),
        ({"limit_events": ["second", "third"]}, False),
        ({"all_events": True}, False),
        ({"security_profile": "pretixscan_online_kiosk"}, True),
        ({"security_profile": "pretixscan"}, False),
        ({"security_profile": "full"}, False),
        ({"limit_events": [], "security_profile": "full"}, True),
    ],
)
@pytest.mark.usefixtures("device")
def test_change_adds_no_more_than_its_keeper_has(keeper, client, event, body, allowed):
    before = client.get(f"{URL}1/").json
    response = keeper(events=[event]).patch(f"{URL}1/", body)
    after = client.get(f"{URL}1/").json
    if allowed:
        assert refusal(response) == (200, after)
    else:
        assert refusal(response) == (403, ESCALATION)
        assert after == before


def test_faults_of_fields_come_first(keeper, event):
    response = keeper(events=[]).post(URL, {**NEW, "all_events": True, "limit_events": ["nope"]})
    assert response.status_code == 400
