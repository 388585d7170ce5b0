"""Who may scan and search where."""

import pytest

from tests.checkin_rpc.bodies import URL
from tests.client import ApiClient

CHECKIN, READ, WRITE = "event.orders:checkin", "event.orders:read", "event.orders:write"
FORBIDDEN = {"detail": "You do not have permission to perform this action."}


@pytest.fixture
def caller(app, make, organizer):
    """A maker of clients with these permissions at some events, or at all."""

    def create(*permissions, events=None):
        team = make.team(organizer, "none", *permissions, events=events)
        return ApiClient(app, make.token(team))

    return create


@pytest.fixture
def member(app, make, organizer):
    """A maker of users in several teams, each with its permission and events."""

    def create(*teams):
        made = [make.team(organizer, "none", each, events=events) for each, events in teams]
        user = make.user("bob@example.org", *made)
        return ApiClient(app, make.user_token(user))

    return create


def scanned(client, door, **body):
    response = client.post(
        URL, {"secret": door.position.secret, "lists": [door.place.id], "simulate": True, **body}
    )
    return response.status_code, response.json


def invalid(list_id):
    return 400, {"lists": [f'Invalid pk "{list_id}" - object does not exist.']}


@pytest.mark.parametrize("permission", [CHECKIN, WRITE])
def test_one_of_two_permissions_is_enough_to_scan(caller, door, permission):
    assert scanned(caller(permission), door)[0] == 201


def test_nobody_else_may_scan(caller, door):
    assert scanned(caller(READ), door) == (403, FORBIDDEN)


def test_lists_of_other_events_are_unknown(caller, make, organizer, door):
    other = make.event(organizer, "other")
    theirs = make.checkin_list(other)
    client = caller(CHECKIN, events=[door.event])
    assert scanned(client, door)[0] == 201
    assert scanned(client, door, lists=[theirs.id]) == invalid(theirs.id)
    assert scanned(client, door, lists=[door.place.id, theirs.id]) == invalid(theirs.id)


def test_lists_of_other_organizers_are_unknown(caller, make, door):
    foreign = make.checkin_list(make.event(make.organizer("other"), "foreign"))
    assert scanned(caller(CHECKIN), door, lists=[foreign.id]) == invalid(foreign.id)


def test_tickets_of_other_organizers_are_unknown(caller, make, door):
    event = make.event(make.organizer("other"), "foreign")
    order = make.order(event, status="p")
    theirs = make.position(order, make.item(event), secret="theirs")
    assert scanned(caller(CHECKIN), door, secret=theirs.secret)[0] == 404


def test_event_and_permission_must_come_from_one_team(member, make, organizer, door):
    other = make.event(organizer, "other")
    client = member((READ, [door.event]), (CHECKIN, [other]))
    assert scanned(client, door) == invalid(door.place.id)


def test_teams_add_up_to_their_events(member, make, organizer, door):
    other = make.event(organizer, "other")
    theirs = make.checkin_list(other)
    client = member((CHECKIN, [door.event]), (WRITE, [other]))
    assert scanned(client, door, lists=[theirs.id, door.place.id])[0] == 201


@pytest.mark.parametrize(
    "url", ["checkinrpc/search/?list={list}", "events/sampleconf/checkinlists/{list}/positions/?x"]
)
def test_who_may_only_check_in_has_to_know_for_whom_they_look(caller, change, door, url):
    change(door.position, attendee_name="Ann Example")
    url = url.format(list=door.place.id)

    def count(client, search):
        return client.get(f"{url}&search={search}").json["count"]

    client = caller(CHECKIN)
    assert [count(client, search) for search in ("", "An", "Ann")] == [0, 0, 1]
    assert client.get(url).json["results"] == []
    assert count(caller(CHECKIN, READ), "") == 1
    assert count(caller(READ), "") == 1


def test_right_to_read_at_another_event_does_not_help(member, make, organizer, door):
    other = make.event(organizer, "other")
    theirs = make.checkin_list(other)
    client = member((CHECKIN, [door.event]), (READ, [other]))
    ours, both = (f"?list={door.place.id}", f"?list={door.place.id}&list={theirs.id}")
    counts = [client.get(f"checkinrpc/search/{each}").json["count"] for each in (ours, both)]
    assert counts == [0, 0]
    assert client.get(f"checkinrpc/search/?list={theirs.id}").json["count"] == 0


def test_right_to_read_may_come_from_several_teams(member, make, organizer, door):
    other = make.event(organizer, "other")
    client = member((READ, [door.event]), (READ, [other]))
    lists = f"list={door.place.id}&list={make.checkin_list(other).id}"
    assert client.get(f"checkinrpc/search/?{lists}").json["count"] == 1


@pytest.mark.parametrize(
    ("permission", "statuses"), [(CHECKIN, [200, 404]), (READ, [200, 404]), (WRITE, [403, 403])]
)
def test_ticket_whose_id_is_known_is_shown_to_who_may_check_in(caller, door, permission, statuses):
    url = f"events/sampleconf/checkinlists/{door.place.id}/positions/"
    client, ids = caller(permission), (door.position.id, door.position.id + 1)
    assert [client.get(f"{url}{each}/").status_code for each in ids] == statuses


def test_device_scans_at_its_events(app, make, organizer, door):
    device = make.device(organizer, events=[door.event])
    client = ApiClient(app, make.device_token(device), "Device")
    theirs = make.checkin_list(make.event(organizer, "other"))
    assert scanned(client, door)[0] == 201
    assert scanned(client, door, lists=[theirs.id]) == invalid(theirs.id)
    assert client.get(f"checkinrpc/search/?list={door.place.id}").json["count"] == 1
