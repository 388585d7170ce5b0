"""What the log tells of the life of events."""

BODY = {"name": "New", "slug": "newconf", "date_from": "2030-01-01T10:00:00Z"}


def actions(client, url: str) -> list[str]:
    return [each["action"] for each in client.get(f"{url}?ordering=id").json["results"]]


def test_the_log_of_a_new_event(client, organizer):
    client.post("events/", {**BODY, "plugins": ["pretix.plugins.badges"]})
    client.patch("events/newconf/", {"currency": "USD"})
    told = [
        "pretix.event.added",
        "pretix.event.plugins.enabled",
        "pretix.event.changed",
    ]
    assert actions(client, "events/newconf/log/") == told
    assert actions(client, "log/") == told
    newest = client.get("events/newconf/log/").json["results"][0]
    assert newest["actor"] == {"type": "token", "id": newest["actor"]["id"], "name": "Test"}
    assert newest["event"] == "newconf"
    assert newest["changes"] == {"currency": ["EUR", "USD"]}


def test_entries_outlive_their_event(client, event):
    client.patch("events/sampleconf/", {"currency": "USD"})
    client.delete("events/sampleconf/")
    assert client.get("events/sampleconf/log/").status_code == 403
    results = client.get("log/").json["results"]
    assert [(each["action"], each["event"]) for each in results] == [
        ("pretix.event.deleted", "sampleconf"),
        ("pretix.event.changed", "sampleconf"),
    ]


def test_an_event_does_not_inherit_the_log_of_its_slug(client, event):
    client.patch("events/sampleconf/", {"currency": "USD"})
    client.delete("events/sampleconf/")
    client.post("events/", {**BODY, "slug": "sampleconf", "plugins": []})
    assert actions(client, "events/sampleconf/log/") == ["pretix.event.added"]
    assert actions(client, "log/") == [
        "pretix.event.changed",
        "pretix.event.deleted",
        "pretix.event.added",
    ]


def test_what_is_refused_is_not_logged(client, event):
    client.patch("events/sampleconf/", {"currency": "USD", "date_from": "never"})
    client.post("saleschannels/", {"identifier": "nope", "label": "x"})
    assert actions(client, "log/") == []
