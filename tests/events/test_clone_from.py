import pytest

from tests.client import ApiClient
from tests.events.bodies import cloned, new

NOT_FOUND = ["Event to copy from was not found"]


@pytest.mark.parametrize("reference", ["source", "bigevents/source"])
def test_event_created_from_another(client, source, reference):
    response = client.post(f"events/?clone_from={reference}", new())
    expected = cloned()
    del expected["valid_keys"]
    assert (response.status_code, response.json) == (201, expected)


@pytest.mark.parametrize(
    "reference",
    [
        "",
        "nosuch",
        "SOURCE",
        "other/theirs",
        "other/source",
        "bigevents/",
        "/",
        "/source/",
        "bigevents/source/",
        "a/bigevents/source",
    ],
)
def test_source_of_creation_not_found(client, make, source, reference):
    make.event(make.organizer("other"), "theirs")
    response = client.post(f"events/?clone_from={reference}", new())
    assert (response.status_code, response.json) == (400, NOT_FOUND)


def test_source_of_creation_out_of_reach(app, make, organizer, source, event):
    team = make.team(organizer, "organizer.events:create", events=[event])
    limited = ApiClient(app, make.token(team))
    response = limited.post("events/?clone_from=source", new())
    assert (response.status_code, response.json) == (400, NOT_FOUND)


def test_wrong_fields_told_before_the_source(client):
    response = client.post("events/?clone_from=nosuch", new(currency="ABC"))
    assert response.json == {"currency": ['"ABC" is not a valid choice.']}
