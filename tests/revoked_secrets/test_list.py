from datetime import UTC, datetime

import pytest

from pretixapi.models import RevokedSecret, db

URL = "events/sampleconf/revokedsecrets/"


@pytest.fixture
def some(make, organizer, event):
    """Secrets that were revoked on three days, and one of another event."""
    for day, (secret, place) in enumerate(
        [("b", event), ("c", event), ("a", event), ("d", make.event(organizer, "second"))]
    ):
        moment = datetime(2026, 1, 1 + day, tzinfo=UTC)
        db.session.add(RevokedSecret(event_id=place.id, secret=secret, created=moment))
    db.session.commit()


def secrets(response):
    assert response.status_code == 200
    return [each["secret"] for each in response.json["results"]]


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["a", "c", "b"]),
        ("ordering=created", ["b", "c", "a"]),
        ("ordering=secret", ["a", "b", "c"]),
        ("ordering=-secret", ["c", "b", "a"]),
        ("ordering=id", ["a", "c", "b"]),
        ("created_since=2026-01-02", ["a", "c"]),
        ("created_since=2026-01-02T00:00:01Z", ["a"]),
        ("created_since=", ["a", "c", "b"]),
    ],
)
def test_revoked_secrets_narrowed_and_ordered(client, query, expected):
    assert secrets(client.get(f"{URL}?{query}")) == expected


@pytest.mark.usefixtures("some")
def test_revoked_secret_is_shown_with_its_moment(client):
    response = client.get(f"{URL}?page_size=1")
    (shown,) = response.json["results"]
    assert shown == {"id": shown["id"], "secret": "a", "created": "2026-01-03T00:00:00Z"}
    assert list(shown) == ["id", "secret", "created"]
    assert "X-Page-Generated" in response.headers


@pytest.mark.usefixtures("event")
def test_what_is_no_moment_is_refused(client):
    response = client.get(f"{URL}?created_since=x")
    body = {"created_since": ["Enter a valid date/time."]}
    assert (response.status_code, response.json) == (400, body)
