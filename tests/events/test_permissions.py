import pytest

from tests.client import ApiClient
from tests.events.bodies import FORBIDDEN, detailed, listed, new, sample

CREATE = "organizer.events:create"
SETTINGS = "event.settings.general:write"


@pytest.fixture
def client_of(app, make, organizer):
    """A maker of clients with a team of their own."""

    def make_one(*permissions, **options):
        return ApiClient(app, make.token(make.team(organizer, *permissions, **options)))

    return make_one


def answer(response):
    return response.status_code, response.json


def test_limited_creator_does_not_reach_what_it_created(client_of, make, organizer, event):
    make.event(organizer, "second")
    client = client_of(CREATE, SETTINGS, events=[event])
    created = client.post("events/", new())
    assert answer(created) == (201, listed())
    assert answer(client.get("events/newconf/")) == (403, FORBIDDEN)
    assert client.get("events/").json["count"] == 1
    assert client.patch("events/sampleconf/", {"name": "y"}).status_code == 200
    assert answer(client.delete("events/second/")) == (403, FORBIDDEN)


def test_limited_creator_clones_what_it_reaches(client_of, make, organizer, event):
    make.event(organizer, "second")
    client = client_of(CREATE, SETTINGS, events=[event])
    cloned = client.post("events/sampleconf/clone/", new())
    hidden = client.post("events/second/clone/", new(slug="other"))
    not_found = client.post("events/?clone_from=second", new(slug="other"))
    assert answer(cloned) == (201, detailed(plugins=[]))
    assert answer(hidden) == (403, FORBIDDEN)
    assert answer(not_found) == (400, ["Event to copy from was not found"])


def test_creator_neither_reads_nor_changes(client_of, event):
    client = client_of(CREATE)
    assert client.post("events/", new()).status_code == 201
    for method, url in (
        ("GET", "events/"),
        ("GET", "events/newconf/"),
        ("PATCH", "events/newconf/"),
        ("PUT", "events/newconf/"),
        ("DELETE", "events/newconf/"),
    ):
        assert answer(client.open(method, url, {})) == (403, FORBIDDEN)


def test_creator_clones_without_the_permission_to_change(client_of, event):
    client = client_of(CREATE)
    assert client.post("events/sampleconf/clone/", new()).status_code == 201
    assert client.post("events/?clone_from=sampleconf", new(slug="b")).status_code == 201


def test_permission_for_settings_does_not_create(client_of, event):
    client = client_of(SETTINGS)
    assert answer(client.post("events/", new())) == (403, FORBIDDEN)
    assert answer(client.post("events/?clone_from=sampleconf", new())) == (403, FORBIDDEN)
    assert answer(client.post("events/sampleconf/clone/", new())) == (403, FORBIDDEN)


def test_permission_for_settings_reads_changes_and_deletes(client_of, event):
    client = client_of(SETTINGS)
    assert client.get("events/").json["count"] == 1
    assert answer(client.get("events/sampleconf/")) == (200, sample())
    assert client.patch("events/sampleconf/", {}).status_code == 200
    assert client.delete("events/sampleconf/").status_code == 204


def test_team_with_all_permissions_but_no_events(client_of, event):
    client = client_of(events=[])
    assert client.get("events/").json["count"] == 0
    assert answer(client.get("events/sampleconf/")) == (403, FORBIDDEN)
    assert client.post("events/", new()).status_code == 201


def test_stranger_of_another_organizer_is_shut_out(app, make, event):
    stranger = ApiClient(app, make.token(make.team(make.organizer("other"))))
    for method, url in (
        ("GET", "events/"),
        ("POST", "events/"),
        ("GET", "events/sampleconf/"),
        ("PATCH", "events/sampleconf/"),
        ("PUT", "events/sampleconf/"),
        ("DELETE", "events/sampleconf/"),
        ("POST", "events/sampleconf/clone/"),
    ):
        assert answer(stranger.open(method, url, {})) == (403, FORBIDDEN)
