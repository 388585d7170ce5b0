import pytest

from tests.quotas.bodies import URL


def test_creation_change_and_deletion_are_logged(client, make, event, logged):
    item = make.item(event)
    made = client.post(URL, {"name": "All", "size": 5, "items": [item.id]}).json
    client.patch(f"{URL}{made['id']}/", {"name": "All", "size": 6, "items": []})
    client.delete(f"{URL}{made['id']}/")
    assert logged() == [
        (
            "pretix.event.quota.added",
            "quota",
            {"name": [None, "All"], "size": [None, 5], "items": [None, [item.id]]},
        ),
        ("pretix.event.quota.changed", "quota", {"size": [5, 6], "items": [[item.id], []]}),
        ("pretix.event.quota.deleted", "quota", {"name": ["All", None]}),
    ]


def test_date_is_logged_by_the_name_that_clients_know(client, make, organizer):
    date = make.subevent(make.event(organizer, "series", has_subevents=True))
    client.post("events/series/quotas/", {"name": "q", "subevent": date.id})
    (entry,) = client.get("events/series/log/").json["results"]
    assert entry["changes"] == {"name": [None, "q"], "subevent": [None, date.id]}


@pytest.mark.parametrize("closed", [True, False])
def test_closing_and_opening_are_logged_by_themselves_too(client, make, event, logged, closed):
    made = make.quota(event, closed=not closed)
    client.patch(f"{URL}{made.id}/", {"closed": closed})
    assert logged() == [
        (f"pretix.event.quota.{'closed' if closed else 'opened'}", "quota", {}),
        ("pretix.event.quota.changed", "quota", {"closed": [not closed, closed]}),
    ]


@pytest.mark.parametrize("closed", [True, False])
def test_change_to_what_is_there_is_not_logged(client, make, event, logged, closed):
    item = make.item(event)
    made = make.quota(event, item, closed=closed)
    client.patch(f"{URL}{made.id}/", {"name": "All", "items": [item.id], "closed": closed})
    assert logged() == []
