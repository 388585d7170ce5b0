"""Nobody lets a device do anything at an event that none of their own teams may do there."""

import pytest

from tests.client import ApiClient
from tests.devices.bodies import ESCALATION, NEW, URL, shown
from tests.query_count import counted_queries

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
        ({"limit_events": ["sampleconf", "second"]}, True),
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
    calls = keeper(events=[event])
    response = calls.patch(f"{URL}1/", body)
    after = client.get(f"{URL}1/").json
    if allowed:
        assert refusal(response) == (200, calls.get(f"{URL}1/").json)
        assert after == {**before, **body}
    else:
        assert refusal(response) == (403, ESCALATION)
        assert after == before


def test_faults_of_fields_come_first(keeper, event):
    response = keeper(events=[]).post(URL, {**NEW, "all_events": True, "limit_events": ["nope"]})
    assert response.status_code == 400


@pytest.fixture
def devices(make, organizer, event, second):
    """Devices that were not initialized yet: for one event, two, all and none."""
    return [
        make.new_device(organizer, events=events, name=name)
        for name, events in (("one", [event]), ("two", [event, second]), ("all", None), ("no", []))
    ]


def tokens(client):
    return {each["name"]: each["initialization_token"] for each in client.get(URL).json["results"]}


def test_token_is_told_to_who_could_create_the_device(keeper, client, devices, event):
    given = {each.name: each.initialization_token for each in devices}
    withheld = {**given, "two": None, "all": None}
    assert [tokens(keeper()), tokens(client)] == [given] * 2
    assert tokens(keeper(events=[event])) == withheld
    assert tokens(keeper(events=[])) == {**withheld, "one": None}


@pytest.mark.parametrize("missing", HELD)
def test_token_is_told_to_nobody_who_may_do_less(app, make, organizer, devices, missing):
    held = [each for each in HELD if each != missing]
    caller = ApiClient(app, make.token(make.team(organizer, KEEP, "organizer.devices:read", *held)))
    given = tokens(caller)
    assert {name for name in given if given[name] is not None} == {"no"}


def test_device_is_shown_without_its_token_wherever_it_is(keeper, devices, event):
    seen = shown(devices[2], name="all", initialization_token=None)
    calls, body = keeper(events=[event]), {"name": "all", "limit_events": []}
    answers = [
        calls.get(f"{URL}3/"),
        calls.patch(f"{URL}3/", {}),
        calls.put(f"{URL}3/", body),
    ]
    assert [refusal(each) for each in answers] == [(200, seen)] * 3


def test_device_that_reaches_less_is_shown_with_its_token(keeper, devices, event):
    response = keeper(events=[event]).patch(f"{URL}2/", {"limit_events": ["sampleconf"]})
    seen = shown(devices[1], name="two", all_events=False, limit_events=["sampleconf"])
    assert refusal(response) == (200, seen)


@pytest.mark.usefixtures("devices")
def test_tokens_of_many_devices_take_few_statements(keeper, event):
    calls = keeper(events=[event])
    with counted_queries() as statements:
        assert len(calls.get(URL).json["results"]) == 4
    assert len(statements) == 4
