import pytest

from tests.items.program_times.bodies import TIMES, url

SERIES = ["You cannot use program times on an event series."]


@pytest.fixture
def event(make, organizer):
    """A series of events."""
    return make.event(organizer, has_subevents=True)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("body", [TIMES, {}])
def test_item_of_a_series_has_no_program_times(client, make, event, method, body):
    response = client.open(method.upper(), url(make.item(event)), body)
    assert (response.status_code, response.json) == (400, SERIES)


@pytest.mark.parametrize("method", ["get", "patch", "put", "delete"])
def test_program_time_of_a_series_is_not_spoken_of(client, make, event, method):
    item = make.item(event)
    target = url(item, make.program_time(item).id)
    response = client.open(method.upper(), target, TIMES)
    assert (response.status_code, response.json) == (400, SERIES)


def test_permission_is_asked_for_first(app, client, make, organizer, event):
    client.headers = {"Authorization": f"Token {make.token(make.team(organizer, 'none'))}"}
    response = client.post(url(make.item(event)), TIMES)
    assert response.status_code == 403


def test_options_are_told_all_the_same(client, make, event):
    response = client.open("OPTIONS", url(make.item(event)))
    assert (response.status_code, response.headers["Allow"]) == (200, "GET, POST, HEAD, OPTIONS")
