from threading import Barrier, Thread

import pytest
from sqlalchemy import select

from pretixapi.models import Event, LogEntry, db
from pretixapi.slugs import RESERVED_EVENT_SLUGS, RESERVED_ORGANIZER_SLUGS
from tests.events.bodies import SLUG_TAKEN, listed, new

PATTERN = "The slug may only contain letters, numbers, dots and dashes."
BLANK = "This field may not be blank."


@pytest.mark.parametrize(
    ("slug", "shown"),
    [
        ("A", "A"),
        ("a", "a"),
        ("1", "1"),
        (5, "5"),
        ("Ab.c-d", "Ab.c-d"),
        ("x" * 50, "x" * 50),
        (" padded ", "padded"),
        ("a\n", "a"),
        ("clone", "clone"),
        ("settings", "settings"),
        ("admin", "admin"),
        ("SAMPLECONF", "SAMPLECONF"),
    ],
)
def test_slug_accepted(client, event, slug, shown):
    response = client.post("events/", new(slug=slug))
    assert (response.status_code, response.json) == (201, listed(slug=shown))
    assert client.get(f"events/{shown}/").json["slug"] == shown


@pytest.mark.parametrize(
    ("slug", "messages"),
    [
        ("-a", [PATTERN]),
        ("a-", [PATTERN]),
        (".a", [PATTERN]),
        ("a b", [PATTERN]),
        ("a/b", [PATTERN]),
        ("a_b", [PATTERN]),
        ("\u00e4", [PATTERN]),
        ("", [BLANK]),
        ("  ", [BLANK]),
        ("x" * 51, ["Ensure this field has no more than 50 characters."]),
        ("nu\0l", [PATTERN, "Null characters are not allowed."]),
        ("api", ["This field has an invalid value: api."]),
        ("download", ["This field has an invalid value: download."]),
        ("healthcheck", ["This field has an invalid value: healthcheck."]),
        ("sampleconf", SLUG_TAKEN["slug"]),
        (None, ["This field may not be null."]),
        (True, ["Not a valid string."]),
        ({"a": 1}, ["Not a valid string."]),
        (["a"], ["Not a valid string."]),
    ],
)
def test_slug_refused(client, event, slug, messages):
    response = client.post("events/", new(slug=slug))
    assert (response.status_code, response.json) == (400, {"slug": messages})


@pytest.mark.parametrize("slug", sorted(RESERVED_EVENT_SLUGS))
def test_reserved_slug_refused(client, slug):
    response = client.post("events/", new(slug=slug))
    expected = {"slug": [f"This field has an invalid value: {slug}."]}
    assert (response.status_code, response.json) == (400, expected)


def test_first_segments_that_the_server_serves_are_reserved(shared_app):
    served = {str(rule).split("/")[1] for rule in shared_app.url_map.iter_rules()}
    (organizer,) = (segment for segment in served if segment.endswith(":organizer>"))
    assert served - {"", organizer} <= RESERVED_ORGANIZER_SLUGS


@pytest.mark.parametrize("slug", sorted(RESERVED_ORGANIZER_SLUGS))
def test_reserved_slug_is_never_taken_for_an_organizer(anonymous, make, slug):
    organizer = make.organizer(slug, name="Hidden by a page of ours")
    assert organizer.name not in anonymous.get(f"/{slug}/").text


def test_slug_in_use_is_matched_by_case(client, make, organizer):
    make.event(organizer, "NewConf")
    assert client.post("events/", new()).status_code == 201
    assert client.get("events/NEWCONF/").status_code == 403


def test_slug_created_once_in_a_race(client):
    start = Barrier(20)
    answers = []

    def create():
        start.wait()
        response = client.post("events/", new())
        answers.append((response.status_code, response.json))

    threads = [Thread(target=create) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers, key=lambda each: each[0]) == [(201, listed())] + 19 * [(400, SLUG_TAKEN)]
    assert db.session.scalars(select(Event.slug)).all() == ["newconf"]
    actions = db.session.scalars(select(LogEntry.action).distinct()).all()
    assert sorted(actions) == ["pretix.event.added", "pretix.event.plugins.enabled"]
