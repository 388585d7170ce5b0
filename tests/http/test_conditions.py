"""Lists that are asked for only if they were changed, or only if they were not."""

from datetime import UTC, datetime

import pytest
from werkzeug.http import http_date, parse_date

from pretixapi.models import LogEntry, db

URL = "events/sampleconf/categories/"
CHANGED = datetime(2026, 1, 1, 12, 0, 5, 900000, tzinfo=UTC)
BEFORE, THEN, AFTER = (http_date(CHANGED.replace(second=second)) for second in (4, 5, 6))


@pytest.fixture
def change(event):
    """A maker of entries in the log of the event."""

    def make_one(object_type="itemcategory", moment=CHANGED, event_id=event.id):
        db.session.add(
            LogEntry(
                organizer_id=event.organizer_id,
                event_id=event_id,
                datetime=moment,
                action="test",
                actor_type="token",
                actor_name="Test",
                object_type=object_type,
                changes={},
            )
        )
        db.session.commit()

    return make_one


def test_list_that_never_changed_has_no_moment(client, change, event):
    change(object_type="item")
    change(event_id=event.id + 1)
    response = client.get(URL, headers={"If-Modified-Since": AFTER, "If-Unmodified-Since": BEFORE})
    assert (response.status_code, "Last-Modified" in response.headers) == (200, False)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_list_tells_its_last_change_in_whole_seconds(client, change, method):
    change()
    change(moment=CHANGED.replace(year=2025))
    assert client.open(method, URL).headers["Last-Modified"] == THEN


@pytest.mark.parametrize(
    ("header", "value", "status"),
    [
        ("If-Modified-Since", BEFORE, 200),
        ("If-Modified-Since", THEN, 304),
        ("If-Modified-Since", AFTER, 304),
        ("If-Modified-Since", "garbage", 200),
        ("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT", 200),
        ("If-Unmodified-Since", BEFORE, 412),
        ("If-Unmodified-Since", THEN, 200),
        ("If-Unmodified-Since", AFTER, 200),
        ("If-Unmodified-Since", "garbage", 200),
        ("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT", 412),
    ],
)
def test_list_is_sent_on_condition(client, change, header, value, status):
    change()
    response = client.get(URL, headers={header: value})
    assert response.status_code == status
    assert (response.headers.get("Last-Modified"), bool(response.data)) == (
        (THEN, True) if status == 200 else (None, False)
    )


def test_condition_comes_before_the_page(client, change):
    change()
    response = client.get(f"{URL}?page=99", headers={"If-Modified-Since": THEN})
    assert response.status_code == 304


def test_change_is_seen_at_once(client, event):
    made = client.post(URL, {"name": "Tickets"}).json
    first = parse_date(client.get(URL).headers["Last-Modified"])
    client.patch(f"{URL}{made['id']}/", {"position": 9})
    assert parse_date(client.get(URL).headers["Last-Modified"]) >= first
    headers = {"If-Modified-Since": http_date(first.replace(year=2025))}
    assert client.get(URL, headers=headers).status_code == 200


def test_single_object_knows_no_conditions(client, make, event, change):
    change()
    made = make.category(event)
    response = client.get(f"{URL}{made.id}/", headers={"If-Modified-Since": AFTER})
    assert (response.status_code, "Last-Modified" in response.headers) == (200, False)
