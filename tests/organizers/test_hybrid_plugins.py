import pytest
from sqlalchemy import update

from pretixapi.models import Organizer, db
from tests.client import ORGANIZER
from tests.locks import send_during

STRIPE = "pretix.plugins.stripe"


@pytest.fixture
def events(make, organizer):
    """Events with and without hybrid plugins, one of them of another organizer."""
    organizer.plugins = ["test.hybrid", "test.hybrid2", "test.organizer"]
    db.session.commit()
    return [
        make.event(organizer, "both", plugins=["test.hybrid", STRIPE, "test.hybrid2"]),
        make.event(organizer, "one", plugins=["test.hybrid"]),
        make.event(organizer, "second", plugins=["test.hybrid2"]),
        make.event(organizer, "none", plugins=[STRIPE]),
        make.event(make.organizer("other"), "foreign", plugins=["test.hybrid"]),
    ]


@pytest.fixture
def plugins_of(make, events):
    """What each event has enabled, by its slug."""

    def read() -> dict[str, list[str]]:
        db.session.expire_all()
        return {event.slug: event.plugins for event in events}

    return read


def test_removal_takes_a_hybrid_plugin_from_all_events(client, plugins_of):
    client.patch(ORGANIZER, {"plugins": ["test.hybrid2", "test.organizer"]})
    assert plugins_of() == {
        "both": [STRIPE, "test.hybrid2"],
        "one": [],
        "second": ["test.hybrid2"],
        "none": [STRIPE],
        "foreign": ["test.hybrid"],
    }


def test_removal_is_logged_for_each_event(client, events):
    client.patch(ORGANIZER, {"plugins": []})
    entries = client.get("log/?action=pretix.event.plugins.disabled&ordering=id").json["results"]
    assert [(each["event"], each["object"]["id"], each["changes"]) for each in entries] == [
        ("both", events[0].id, {"plugin": ["test.hybrid", None]}),
        ("both", events[0].id, {"plugin": ["test.hybrid2", None]}),
        ("one", events[1].id, {"plugin": ["test.hybrid", None]}),
        ("second", events[2].id, {"plugin": ["test.hybrid2", None]}),
    ]


def test_a_refused_change_takes_nothing_from_events(client, plugins_of):
    before = plugins_of()
    assert client.patch(ORGANIZER, {"plugins": ["x"]}).status_code == 400
    assert plugins_of() == before


def test_enabling_a_hybrid_plugin_leaves_events_alone(client, plugins_of):
    client.patch(ORGANIZER, {"plugins": ["test.hybrid2"]})
    before = plugins_of()
    client.patch(ORGANIZER, {"plugins": ["test.hybrid2", "test.hybrid"]})
    assert plugins_of() == before


def test_an_event_cannot_enable_what_the_organizer_removed(client, events):
    client.patch(ORGANIZER, {"plugins": []})
    response = client.patch("events/none/", {"plugins": ["test.hybrid"]})
    fault = "Plugin should be enabled on organizer level first: 'test.hybrid'."
    assert response.status_code == 400
    assert response.json == {"plugins": [fault]}


def test_an_event_waits_for_what_becomes_of_the_organizers_plugins(client, events, engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")
    removal = update(Organizer).where(Organizer.slug == "bigevents").values(plugins=[])
    response = send_during(
        removal, lambda: client.patch("events/none/", {"plugins": ["test.hybrid"]})
    )
    fault = "Plugin should be enabled on organizer level first: 'test.hybrid'."
    assert (response.status_code, response.json) == (400, {"plugins": [fault]})
