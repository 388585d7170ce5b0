from datetime import UTC, datetime

import pytest

from pretixapi.models import BlockedSecret, db

URL = "events/sampleconf/blockedsecrets/"


@pytest.fixture
def some(make, organizer, event):
    """Secrets that were blocked or unblocked on three days, and one of another event."""
    for day, (secret, blocked, place) in enumerate(
        [
            ("b", True, event),
            ("c", False, event),
            ("a", True, event),
            ("d", True, make.event(organizer, "second")),
        ]
    ):
        values = {"updated": datetime(2026, 1, 1 + day, tzinfo=UTC), "blocked": blocked}
        db.session.add(BlockedSecret(event_id=place.id, secret=secret, **values))
    db.session.commit()


def secrets(response):
    assert response.status_code == 200
    return [each["secret"] for each in response.json["results"]]


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["a", "c", "b"]),
        ("ordering=secret", ["a", "c", "b"]),
        ("updated_since=2026-01-02", ["a", "c"]),
        ("updated_since=2026-01-02T00:00:01Z", ["a"]),
        ("blocked=true", ["a", "b"]),
        ("blocked=false", ["c"]),
        ("blocked=what", ["a", "c", "b"]),
    ],
)
def test_blocked_secrets_narrowed_and_ordered(client, query, expected):
    assert secrets(client.get(f"{URL}?{query}")) == expected


@pytest.mark.usefixtures("some")
def test_blocked_secret_is_shown_with_its_moment(client):
    response = client.get(f"{URL}?page_size=1")
    (shown,) = response.json["results"]
    body = {"secret": "a", "updated": "2026-01-03T00:00:00Z", "blocked": True}
    assert shown == {"id": shown["id"], **body}
    assert list(shown) == ["id", "secret", "updated", "blocked"]
    assert "X-Page-Generated" in response.headers


@pytest.mark.usefixtures("event")
def test_what_is_no_moment_is_refused(client):
    response = client.get(f"{URL}?updated_since=x")
    body = {"updated_since": ["Enter a valid date/time."]}
    assert (response.status_code, response.json) == (400, body)
