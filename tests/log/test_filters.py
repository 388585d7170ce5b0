from datetime import UTC, datetime

import pytest

ORGANIZER_LOG, EVENT_LOG = "log/", "events/sampleconf/log/"
BOTH = pytest.mark.parametrize("url", [ORGANIZER_LOG, EVENT_LOG])


@pytest.fixture
def entries(event, entry):
    """Entries of three days, the second of another kind."""
    return [
        entry(event, datetime=datetime(2026, 1, 1, tzinfo=UTC)),
        entry(event, datetime=datetime(2026, 1, 2, 12, 30, 0, 5, tzinfo=UTC), action="other"),
        entry(event, datetime=datetime(2026, 1, 3, tzinfo=UTC)),
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("action=other", [1]),
        ("action=pretix.event.changed", [2, 0]),
        ("action=pretix.event", []),
        ("action=OTHER", []),
        ("action=", [2, 1, 0]),
        ("after=", [2, 1, 0]),
        ("before=", [2, 1, 0]),
        ("after=2026-01-02T12:30:00.000005Z", [2, 1]),
        ("after=2026-01-02T12:30:00.000006Z", [2]),
        ("before=2026-01-02T12:30:00.000005Z", [1, 0]),
        ("before=2026-01-02T12:30:00.000004Z", [0]),
        ("after=2026-01-03", [2]),
        ("before=2026-01-01", [0]),
        ("after=2026-01-01T01:00:00%2B01:00", [2, 1, 0]),
        ("after=2026-01-01T00:30:00-01:00", [2, 1]),
        ("after=2026-01-02&before=2026-01-02T23:59:59&action=other", [1]),
        ("after=2026-01-02&action=pretix.event.changed", [2]),
        ("after=2027-01-01", []),
        ("actor=token&event=none&unknown=1", [2, 1, 0]),
    ],
)
@BOTH
def test_filters(client, entries, url, query, found):
    response = client.get(f"{url}?{query}")
    assert response.status_code == 200
    assert response.json["count"] == len(found)
    assert [each["id"] for each in response.json["results"]] == [entries[n].id for n in found]


@pytest.mark.parametrize(
    ("query", "faults"),
    [
        ("after=x", {"after": ["Enter a valid date/time."]}),
        ("before=2026-13-01", {"before": ["Enter a valid date/time."]}),
        (
            "after=1&before=2",
            {"after": ["Enter a valid date/time."], "before": ["Enter a valid date/time."]},
        ),
        ("action=a%00b", {"action": ["Null characters are not allowed."]}),
    ],
)
@BOTH
def test_wrong_filters(client, event, url, query, faults):
    response = client.get(f"{url}?{query}")
    assert (response.status_code, response.json) == (400, faults)


@BOTH
def test_filters_stay_in_the_links(client, entries, url):
    response = client.get(f"{url}?action=pretix.event.changed&page_size=1")
    assert response.json["next"] == (
        f"http://localhost/api/v1/organizers/bigevents/{url}"
        "?action=pretix.event.changed&page=2&page_size=1"
    )
