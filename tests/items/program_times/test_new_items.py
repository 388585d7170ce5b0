"""Program times that an item is created with."""

import pytest

from tests.items.program_times.bodies import END, START, TIMES

ITEMS = "events/sampleconf/items/"
ENDS_EARLY = {"program_times": ["The program end must not be before the program start."]}
SERIES = {"program_times": ["You cannot use program times on an event series."]}


@pytest.fixture
def create(client):
    """A sender of a new item with these program times."""

    def send(*program_times):
        body = {"name": "Ticket", "default_price": "23.00", "program_times": program_times}
        response = client.post(ITEMS, body)
        assert client.get(ITEMS).json["count"] == (response.status_code == 201)
        return response.status_code, response.json

    return send


def test_item_shows_its_program_times_in_their_order(client, event, create):
    late = {"start": END, "end": "2017-12-27T14:00:00.500000Z", "location": {"en": "Hall 1"}}
    status, item = create(late, TIMES)
    expected = [late, {**TIMES, "location": None}]
    shown = item["program_times"]
    assert (status, shown, list(shown[0])) == (201, expected, list(expected[0]))
    assert client.get(f"{ITEMS}{item['id']}/").json == item
    results = client.get(f"{ITEMS}{item['id']}/program_times/").json["results"]
    first = results[0]["id"]
    assert results == [{"id": first, **expected[0]}, {"id": first + 1, **expected[1]}]


def test_end_before_the_start_is_refused(event, create):
    assert create(TIMES, {"start": END, "end": START}) == (400, ENDS_EARLY)


def test_faults_of_fields_are_told_for_each_program_time(event, create):
    faults = [{}, {"end": ["This field is required."]}]
    assert create(TIMES, {"start": START}) == (400, {"program_times": faults})


def test_item_of_a_series_is_created_without_program_times(make, organizer, create):
    make.event(organizer, has_subevents=True)
    assert create(TIMES) == (400, SERIES)
    status, item = create()
    assert (status, item["program_times"]) == (201, [])
