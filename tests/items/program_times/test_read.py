from datetime import UTC, datetime

from tests.items.program_times.bodies import shown, url


def test_show(client, make, event):
    item = make.item(event)
    hall = {"en": "Hall 1", "de": "Saal 1"}
    program_time = make.program_time(item, location=hall)
    response = client.get(url(item, program_time.id))
    expected = shown(program_time.id, location=hall)
    assert response.status_code == 200
    assert (response.json, list(response.json)) == (expected, list(expected))


def test_list(client, make, event):
    item = make.item(event)
    late = make.program_time(item, end=datetime(2017, 12, 27, 23, 30, 0, 5000, tzinfo=UTC))
    early = make.program_time(item)
    assert client.get(url(item)).json["results"] == [
        shown(late.id, end="2017-12-27T23:30:00.005000Z"),
        shown(early.id),
    ]
