from datetime import UTC, datetime

import pytest

from tests.checkins.bodies import URL, shown

NO_CHOICE = ["Select a valid choice. That choice is not one of the available choices."]


@pytest.fixture
def checkins(make, event, organizer, position, place):
    """An entry, the exit of a device, one that the server made, and a refusal elsewhere."""
    other = make.checkin_list(event, "Other")
    moments = [datetime(2017, 12, 27, hour, tzinfo=UTC) for hour in (9, 12, 11, 10)]
    device = make.device(organizer)
    return [
        make.checkin(place, position, datetime=moments[0], created=moments[0]),
        make.checkin(
            place,
            position,
            datetime=moments[1],
            created=moments[1],
            type="exit",
            device_id=device.id,
        ),
        make.checkin(
            place,
            position,
            datetime=moments[2],
            created=moments[2],
            type="exit",
            auto_checked_in=True,
        ),
        make.checkin(
            other,
            position,
            datetime=moments[3],
            created=moments[1],
            successful=False,
            error_reason="rules",
            error_explanation="Too late.",
        ),
    ]


def test_list_of_all_that_was_scanned(client, checkins, place, position):
    entry, exit_, automatic, refused = checkins
    noon, eleven = "2017-12-27T12:00:00Z", "2017-12-27T11:00:00Z"
    by_device = {"device": exit_.device_id, "device_id": 1, "type": "exit"}
    by_itself = {"auto_checked_in": True, "type": "exit"}
    reason = {"successful": False, "error_reason": "rules", "error_explanation": "Too late."}
    common = {"position": position.id}
    results = [
        shown(entry.id, place, **common),
        shown(exit_.id, place, **common, datetime=noon, created=noon, **by_device),
        shown(automatic.id, place, **common, datetime=eleven, created=eleven, **by_itself),
        shown(
            refused.id,
            place,
            **common,
            **reason,
            list=refused.list_id,
            datetime="2017-12-27T10:00:00Z",
            created=noon,
        ),
    ]
    response = client.get(URL)
    assert (response.status_code, response.json) == (
        200,
        {"count": 4, "next": None, "previous": None, "results": results},
    )
    assert client.get(f"{URL}{exit_.id}/").json == results[1]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("created_since=2017-12-27T12:00:00Z", [1, 3]),
        ("created_before=2017-12-27T12:00:00Z", [0, 2]),
        ("datetime_since=2017-12-27T11:00:00Z", [1, 2]),
        ("datetime_before=2017-12-27T11:00:00Z", [0, 3]),
        ("successful=true", [0, 1, 2]),
        ("successful=false", [3]),
        ("type=exit", [1, 2]),
        ("type=sideways", []),
        ("error_reason=rules", [3]),
        ("auto_checked_in=true", [2]),
        ("ordering=-datetime", [1, 2, 3, 0]),
        ("ordering=datetime", [0, 3, 2, 1]),
        ("ordering=-created", [1, 3, 2, 0]),
        ("ordering=-id", [3, 2, 1, 0]),
    ],
)
def test_filters_and_orderings(client, checkins, query, expected):
    results = client.get(f"{URL}?{query}").json["results"]
    assert [each["id"] for each in results] == [checkins[number].id for number in expected]


def test_filters_by_list_and_device(client, checkins):
    other, device = checkins[3].list_id, checkins[1].device_id
    ids = [
        [each["id"] for each in client.get(f"{URL}?{query}").json["results"]]
        for query in (f"list={other}", f"device={device}")
    ]
    assert ids == [[checkins[3].id], [checkins[1].id]]


@pytest.mark.parametrize("name", ["list", "gate", "device"])
def test_unknown_objects_are_no_choice(client, checkins, name):
    response = client.get(f"{URL}?{name}=999999")
    assert (response.status_code, response.json) == (400, {name: NO_CHOICE})


def test_check_ins_of_other_events_are_not_shown(client, make, organizer, event):
    other = make.event(organizer, "other")
    position = make.position(make.order(other, status="p"), make.item(other))
    theirs = make.checkin(make.checkin_list(other), position)
    assert client.get(URL).json["results"] == []
    response = client.get(f"{URL}{theirs.id}/")
    said = {"detail": "No Checkin matches the given query."}
    assert (response.status_code, response.json) == (404, said)
