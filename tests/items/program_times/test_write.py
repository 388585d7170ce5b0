import pytest

from tests.items.program_times.bodies import END, START, TIMES, shown, url

REQUIRED = ["This field is required."]
NULL = ["This field may not be null."]
NO_MOMENT = (
    "Datetime has wrong format. Use one of these formats instead: "
    "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."
)
ENDS_EARLY = {"non_field_errors": ["The program end must not be before the program start."]}
EARLIER = "2017-12-27T09:59:59Z"


@pytest.fixture
def item(make, event):
    return make.item(event)


@pytest.mark.parametrize(
    ("location", "written"),
    [("Hall 1", {"en": "Hall 1"}), ({"de": "Saal 1"}, {"de": "Saal 1"}), (None, None)],
)
def test_create_with_a_location(client, item, location, written):
    response = client.post(url(item), {**TIMES, "location": location})
    expected = shown(response.json["id"], location=written)
    assert (response.status_code, response.json) == (201, expected)
    assert client.get(url(item, response.json["id"])).json == expected


def test_create_without_a_location(client, item):
    response = client.post(url(item), TIMES)
    assert (response.status_code, response.json) == (201, shown(response.json["id"]))


def test_times_are_written_in_utc(client, item):
    body = {"start": "2017-12-27T11:00:00+01:00", "end": "2017-12-27T12:00:00.25"}
    response = client.post(url(item), body)
    expected = shown(response.json["id"], end="2017-12-27T12:00:00.250000Z")
    assert (response.status_code, response.json) == (201, expected)


def test_program_may_end_as_it_starts(client, item):
    response = client.post(url(item), {"start": START, "end": START})
    assert (response.status_code, response.json) == (201, shown(response.json["id"], end=START))


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, {"start": REQUIRED, "end": REQUIRED}),
        ({"start": START}, {"end": REQUIRED}),
        ({"start": None, "end": ""}, {"start": NULL, "end": [NO_MOMENT]}),
        ({**TIMES, "end": "tomorrow"}, {"end": [NO_MOMENT]}),
        ({**TIMES, "location": 5}, {"location": ["Invalid data type."]}),
        ({**TIMES, "location": {"xx": "y"}}, {"location": ["Invalid languages included."]}),
        ({"start": START, "end": EARLIER}, ENDS_EARLY),
        ({"start": START, "end": "2017-12-27T10:30:00+01:00"}, ENDS_EARLY),
        (5, {"non_field_errors": ["Invalid data. Expected a dictionary, but got int."]}),
    ],
)
def test_create_with_a_fault(client, item, body, faults):
    response = client.post(url(item), body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(url(item)).json["count"] == 0


def test_change_keeps_what_it_does_not_name(client, make, item):
    program_time = make.program_time(item, location={"en": "Hall 1"})
    response = client.patch(url(item, program_time.id), {"end": START})
    expected = shown(program_time.id, end=START, location={"en": "Hall 1"})
    assert (response.status_code, response.json) == (200, expected)
    assert client.get(url(item, program_time.id)).json == expected


def test_location_can_be_taken_away(client, make, item):
    program_time = make.program_time(item, location={"en": "Hall 1"})
    response = client.patch(url(item, program_time.id), {"location": None})
    assert (response.status_code, response.json) == (200, shown(program_time.id))


@pytest.mark.parametrize("values", [{"end": EARLIER}, {"start": "2017-12-27T12:00:01Z"}])
def test_change_is_judged_with_what_stays(client, make, item, values):
    program_time = make.program_time(item)
    response = client.patch(url(item, program_time.id), values)
    assert (response.status_code, response.json) == (400, ENDS_EARLY)
    assert client.get(url(item, program_time.id)).json == shown(program_time.id)


def test_both_times_may_move_at_once(client, make, item):
    program_time = make.program_time(item)
    moved = {"start": "2018-12-27T10:00:00Z", "end": "2018-12-27T12:00:00Z"}
    response = client.patch(url(item, program_time.id), moved)
    assert (response.status_code, response.json) == (200, shown(program_time.id, **moved))


def test_replacing_needs_both_times_and_keeps_the_rest(client, make, item):
    program_time = make.program_time(item, location={"en": "Hall 1"})
    response = client.put(url(item, program_time.id), {"start": END})
    assert (response.status_code, response.json) == (400, {"end": REQUIRED})
    response = client.put(url(item, program_time.id), {"start": START, "end": START})
    assert response.json == shown(program_time.id, end=START, location={"en": "Hall 1"})


def test_order_is_judged_once_every_field_is_good(client, item):
    body = {"start": START, "end": EARLIER, "location": []}
    assert client.post(url(item), body).json == {"location": ["Invalid data type."]}
