"""What the caller may not see looks the same whether it exists or not, whatever the method."""

import pytest

from tests.client import ApiClient
from tests.events.bodies import FORBIDDEN

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "FOO"]
BELOW_ORGANIZER = ["", "events/", "settings/", "events/sampleconf/", "events/sampleconf/clone/"]
BELOW_EVENT = ["", "clone/", "settings/"]


@pytest.fixture
def everything(make, organizer, event):
    """Two organizers with an event each, and another event here."""
    make.event(organizer, "second")
    make.event(make.organizer("other"), "sampleconf")


@pytest.fixture
def limited(app, make, organizer, event, everything):
    """A client that may do everything, but with one event only."""
    return ApiClient(app, make.token(make.team(organizer, events=[event])))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("organizer_slug", ["other", "nosuch", "BIGEVENTS", "bigevents%20", "%00"])
def test_other_organizers_hidden(client, everything, organizer_slug, method):
    for rest in BELOW_ORGANIZER:
        response = client.open(method, f"/api/v1/organizers/{organizer_slug}/{rest}", {})
        assert (response.status_code, response.json) == (403, FORBIDDEN)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("slug", ["second", "nosuch", "SampleConf", "sampleconf%20", "%00"])
def test_other_events_hidden(limited, slug, method):
    for rest in BELOW_EVENT:
        response = limited.open(method, f"events/{slug}/{rest}", {})
        assert (response.status_code, response.json) == (403, FORBIDDEN)


@pytest.mark.parametrize("method", METHODS)
def test_event_hidden_from_who_lacks_the_permission(app, make, organizer, event, method):
    client = ApiClient(app, make.token(make.team(organizer, "event.orders:read")))
    for rest in ("", "clone/"):
        response = client.open(method, f"events/sampleconf/{rest}", {})
        assert (response.status_code, response.json) == (403, FORBIDDEN)


def test_answers_for_hidden_and_unknown_are_the_same(limited):
    for method in METHODS:
        hidden = limited.open(method, "events/second/", {})
        unknown = limited.open(method, "events/nosuch/", {})
        assert (hidden.data, list(hidden.headers)) == (unknown.data, list(unknown.headers))


def test_event_of_the_same_slug_elsewhere_is_another_one(client, everything):
    client.patch("events/sampleconf/", {"currency": "USD"})
    other = client.get("/api/v1/organizers/other/events/sampleconf/")
    assert (other.status_code, client.get("events/sampleconf/").json["currency"]) == (403, "USD")
