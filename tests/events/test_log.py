from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, select

from pretixapi.models import Event, LogEntry, TeamToken, db
from tests.events.bodies import BADGES, STRIPE, new


def entries():
    """Return what was logged since the last call, without what all entries have in common."""
    db.session.rollback()
    found = db.session.scalars(select(LogEntry).order_by(LogEntry.id)).all()
    seen = [(each.action, each.changes) for each in found]
    db.session.execute(delete(LogEntry))
    db.session.commit()
    return seen


@pytest.fixture
def online(event):
    event.live = True
    db.session.commit()


def test_entry_says_who_did_what_to_which_object_when(client, organizer, event):
    before = datetime.now(UTC)
    client.patch("events/sampleconf/", {"currency": "USD"})
    entry = db.session.scalars(select(LogEntry)).one()
    assert before <= entry.datetime <= datetime.now(UTC)
    token = db.session.scalars(select(TeamToken)).one()
    stored = {column.name: getattr(entry, column.name) for column in LogEntry.__table__.c}
    assert stored == {
        "id": entry.id,
        "datetime": entry.datetime,
        "organizer_id": organizer.id,
        "event_id": event.id,
        "event_slug": "sampleconf",
        "action": "pretix.event.changed",
        "actor_type": "token",
        "actor_id": token.id,
        "actor_name": "Test",
        "object_type": "event",
        "object_id": event.id,
        "changes": {"currency": ["EUR", "USD"]},
    }


def test_creation_logged(client):
    body = {"date_from": "2030-01-01T10:00:00Z", "location": None, "plugins": [STRIPE, BADGES]}
    client.post("events/", new(**body))
    assert entries() == [
        (
            "pretix.event.added",
            {
                "name": [None, {"en": "New Conference"}],
                "slug": [None, "newconf"],
                "date_from": [None, "2030-01-01T10:00:00Z"],
                "plugins": [None, [STRIPE, BADGES]],
            },
        ),
        ("pretix.event.plugins.enabled", {"plugin": [None, STRIPE]}),
        ("pretix.event.plugins.enabled", {"plugin": [None, BADGES]}),
    ]


@pytest.mark.usefixtures("event")
@pytest.mark.parametrize(
    ("changes", "logged"),
    [
        ({"name": "New"}, {"name": [{"en": "Sample Conference"}, {"en": "New"}]}),
        ({"date_to": "2018-01-01"}, {"date_to": [None, "2018-01-01T00:00:00Z"]}),
        (
            {"date_from": "2018-01-01T00:00:00.5Z"},
            {"date_from": ["2017-12-27T10:00:00Z", "2018-01-01T00:00:00.500000Z"]},
        ),
        ({"geo_lat": 1, "geo_lon": None}, {"geo_lat": [None, 1.0]}),
        ({"meta_data": {"Format": "W"}}, {"meta_data": [{}, {"Format": "W"}]}),
        ({"item_meta_properties": {"a": "b"}}, {"item_meta_properties": [{}, {"a": "b"}]}),
        (
            {"sales_channels": []},
            {"all_sales_channels": [True, False]},
        ),
        (
            {"all_sales_channels": False, "limit_sales_channels": ["web"]},
            {"all_sales_channels": [True, False], "limit_sales_channels": [[], ["web"]]},
        ),
        (
            {"is_public": False, "timezone": "Europe/Berlin", "currency": "USD"},
            {
                "is_public": [True, False],
                "timezone": ["UTC", "Europe/Berlin"],
                "currency": ["EUR", "USD"],
            },
        ),
    ],
)
def test_change_logged_with_old_and_new_values(client, make, organizer, changes, logged):
    make.meta_property(organizer, "Format")
    client.patch("events/sampleconf/", changes)
    assert entries() == [("pretix.event.changed", logged)]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"name": {"en": "Sample Conference"}, "slug": "sampleconf", "live": False},
        {"date_from": "2017-12-27T12:00:00+02:00"},
        {"plugins": []},
        {"meta_data": {}, "item_meta_properties": {}},
        {"all_sales_channels": True, "limit_sales_channels": []},
        {"sales_channels": ["web"]},
        {"unknown": 1, "public_url": "x"},
    ],
)
def test_change_of_nothing_not_logged(client, event, changes):
    assert client.patch("events/sampleconf/", changes).status_code == 200
    assert entries() == []


def test_same_values_not_logged_again(client, make, organizer, event):
    make.meta_property(organizer, "Format")
    body = {
        "meta_data": {"Format": "W"},
        "item_meta_properties": {"a": "b", "c": "d"},
        "all_sales_channels": False,
        "limit_sales_channels": ["web"],
        "plugins": [STRIPE],
        "location": {"de": "Hier"},
        "geo_lat": 48.137154,
    }
    client.patch("events/sampleconf/", body)
    assert len(entries()) == 2
    client.patch("events/sampleconf/", body)
    assert entries() == []


def test_refused_change_not_logged(client, event):
    client.patch("events/sampleconf/", {"currency": "USD", "live": True})
    assert entries() == []


@pytest.mark.parametrize("state", [True, False])
def test_testmode_logged_by_itself(client, event, state):
    client.patch("events/sampleconf/", {"testmode": not state})
    entries()
    client.patch("events/sampleconf/", {"testmode": state, "currency": "USD"})
    action = "activated" if state else "deactivated"
    assert entries() == [
        (f"pretix.event.testmode.{action}", {"testmode": [not state, state]}),
        ("pretix.event.changed", {"currency": ["EUR", "USD"]}),
    ]


def test_going_offline_logged(client, online):
    client.patch("events/sampleconf/", {"live": False})
    assert entries() == [("pretix.event.live.deactivated", {"live": [True, False]})]


def test_going_live_logged(client, event, monkeypatch):
    monkeypatch.setattr("pretixapi.events.live.CHECKS", [])
    client.patch("events/sampleconf/", {"live": True})
    assert entries() == [("pretix.event.live.activated", {"live": [False, True]})]


def test_plugins_logged_one_by_one(client, event):
    client.patch("events/sampleconf/", {"plugins": [STRIPE]})
    client.patch("events/sampleconf/", {"plugins": [BADGES]})
    assert entries() == [
        ("pretix.event.plugins.enabled", {"plugin": [None, STRIPE]}),
        ("pretix.event.plugins.disabled", {"plugin": [STRIPE, None]}),
        ("pretix.event.plugins.enabled", {"plugin": [None, BADGES]}),
    ]


def test_clone_logged_with_its_source(client, event):
    client.post("events/sampleconf/clone/", new())
    clone = db.session.scalars(select(Event.id).where(Event.slug == "newconf")).one()
    places = select(LogEntry.event_id, LogEntry.event_slug).distinct()
    assert db.session.execute(places).all() == [(clone, "newconf")]
    added, cloned = entries()
    assert (added[0], added[1]["slug"]) == ("pretix.event.added", [None, "newconf"])
    assert cloned == ("pretix.event.cloned", {"source": [None, "sampleconf"]})


def test_deletion_logged_and_entries_outlive_the_event(client, organizer, event):
    client.patch("events/sampleconf/", {"currency": "USD"})
    old = event.id
    client.delete("events/sampleconf/")
    columns = (LogEntry.action, LogEntry.event_id, LogEntry.event_slug, LogEntry.object_id)
    rows = db.session.execute(select(*columns).order_by(LogEntry.id)).all()
    assert rows == [
        ("pretix.event.changed", old, "sampleconf", old),
        ("pretix.event.deleted", old, "sampleconf", old),
    ]
    assert entries()[1][1] == {"slug": ["sampleconf", None]}


def test_new_order_of_plugins_logged(client, event):
    client.patch("events/sampleconf/", {"plugins": [STRIPE, BADGES]})
    entries()
    client.patch("events/sampleconf/", {"plugins": [BADGES, STRIPE]})
    assert entries() == [
        ("pretix.event.changed", {"plugins": [[STRIPE, BADGES], [BADGES, STRIPE]]})
    ]
