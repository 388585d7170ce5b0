import pytest

from tests.query_count import counted_queries

ORGANIZER_LOG, EVENT_LOG = "log/", "events/sampleconf/log/"


def test_an_entry_of_an_event(client, event, entry):
    stored = entry(event)
    shown = {
        "id": stored.id,
        "datetime": "2026-01-01T12:00:00Z",
        "action": "pretix.event.changed",
        "actor": {"type": "token", "id": 7, "name": "Test"},
        "event": "sampleconf",
        "object": {"type": "event", "id": event.id},
        "changes": {"currency": ["EUR", "USD"]},
    }
    page = {"count": 1, "next": None, "previous": None, "results": [shown]}
    for url in (ORGANIZER_LOG, EVENT_LOG):
        response = client.get(url)
        assert (response.status_code, response.json) == (200, page)
        assert response.headers["Allow"] == "GET, HEAD, OPTIONS"
        assert list(response.json["results"][0]) == list(shown)


def test_an_entry_of_the_command_line(client, organizer, event, entry):
    stored = entry(actor_type="command", actor_id=None, actor_name="Command line", object_id=None)
    assert client.get(EVENT_LOG).json["results"] == []
    assert client.get(ORGANIZER_LOG).json["results"] == [
        {
            "id": stored.id,
            "datetime": "2026-01-01T12:00:00Z",
            "action": "pretix.event.changed",
            "actor": {"type": "command", "id": None, "name": "Command line"},
            "event": None,
            "object": {"type": "organizer", "id": None},
            "changes": {"currency": ["EUR", "USD"]},
        }
    ]


def test_names_are_written_as_they_are(client, entry):
    entry(actor_name="""Fête 🎉 "x" \\ '""", changes={"ä": [None, {"en": '"'}]})
    (shown,) = client.get(ORGANIZER_LOG).json["results"]
    assert shown["actor"]["name"] == """Fête 🎉 "x" \\ '"""
    assert shown["changes"] == {"ä": [None, {"en": '"'}]}


def test_entries_of_others_are_not_shown(client, make, organizer, event, entry):
    other = make.organizer("other")
    entry(make.event(other, "foreign"), organizer_id=other.id)
    own = entry(make.event(organizer, "second"))
    assert [each["id"] for each in client.get(ORGANIZER_LOG).json["results"]] == [own.id]
    assert client.get(EVENT_LOG).json["results"] == []


@pytest.mark.parametrize("url", [ORGANIZER_LOG, EVENT_LOG])
def test_the_newest_entry_comes_first(client, event, entry, url):
    ids = [entry(event).id for _ in range(3)]
    for ordering in ("", "?ordering=datetime", "?ordering=-id"):
        results = client.get(f"{url}{ordering}").json["results"]
        assert [each["id"] for each in results] == ids[::-1]
    results = client.get(f"{url}?ordering=id").json["results"]
    assert [each["id"] for each in results] == ids


@pytest.mark.parametrize("url", [ORGANIZER_LOG, EVENT_LOG])
def test_pages(client, event, entry, url):
    ids = [entry(event).id for _ in range(5)]
    site = "http://localhost/api/v1/organizers/bigevents/"
    response = client.get(f"{url}?page_size=2&page=2")
    assert response.json["count"] == 5
    assert response.json["next"] == f"{site}{url}?page=3&page_size=2"
    assert response.json["previous"] == f"{site}{url}?page_size=2"
    assert [each["id"] for each in response.json["results"]] == [ids[2], ids[1]]
    response = client.get(f"{url}?page=2")
    assert (response.status_code, response.json) == (404, {"detail": "Invalid page."})


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("url", [ORGANIZER_LOG, EVENT_LOG])
def test_the_log_cannot_be_written(client, event, method, url):
    response = client.open(method, url, {})
    assert (response.status_code, response.json) == (
        405,
        {"detail": f"Method '{method}' not allowed."},
    )


@pytest.mark.parametrize("rows", [1, 50])
def test_a_page_costs_one_query_beyond_those_of_the_hook(client, event, entry, rows):
    for _ in range(rows):
        entry(event)
    for url in (ORGANIZER_LOG, EVENT_LOG):
        with counted_queries() as queries:
            response = client.get(url)
        assert len(response.json["results"]) == rows
        assert len(queries) == 1 + 1
