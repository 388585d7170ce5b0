"""What devices may do: all of them the same, each for its own events."""

import pytest

from pretixapi.settings.definitions import DEVICE_SETTINGS, EVENT_SETTINGS
from tests.client import API
from tests.query_count import counted_queries

FORBIDDEN = {"detail": "You do not have permission to perform this action."}
EVENT = "events/sampleconf/"


def slugs(response):
    assert response.status_code == 200
    return [each["slug"] for each in response.json["results"]]


def test_device_sees_its_organizer_alone(calling, make):
    make.organizer("other")
    calls = calling()
    assert slugs(calls.get(f"{API}organizers/")) == ["bigevents"]
    assert calls.get(f"{API}organizers/bigevents/").status_code == 200
    response = calls.get(f"{API}organizers/other/")
    assert (response.status_code, response.json) == (403, FORBIDDEN)


def test_device_sees_its_events_alone(calling, make, organizer, event):
    make.event(organizer, "second")
    limited, free = calling(events=[event]), calling()
    assert slugs(limited.get("events/")) == ["sampleconf"]
    assert slugs(free.get("events/")) == ["sampleconf", "second"]
    assert slugs(calling(events=[]).get("events/")) == []
    assert limited.get(EVENT).status_code == 200
    for slug in ("second", "absent"):
        response = limited.get(f"events/{slug}/")
        assert (response.status_code, response.json) == (403, FORBIDDEN)


def test_device_sees_the_dates_of_its_events_alone(calling, make, organizer):
    mine, other = (make.event(organizer, slug, has_subevents=True) for slug in ("mine", "other"))
    date, foreign = make.subevent(mine), make.subevent(other)
    limited, free = calling(events=[mine]), calling()
    seen = [
        [each["id"] for each in client.get("subevents/").json["results"]]
        for client in (limited, free)
    ]
    assert seen == [[date.id], [date.id, foreign.id]]
    assert limited.get(f"subevents/{date.id}/").status_code == 200
    assert limited.get(f"subevents/{foreign.id}/").status_code == 404
    assert free.get(f"subevents/{foreign.id}/").status_code == 200


def test_device_sees_the_orders_of_its_events_alone(calling, make, organizer, event):
    make.order(event, "FOO42")
    make.order(make.event(organizer, "second"), "BAR42")
    seen = [
        [each["code"] for each in client.get("orders/").json["results"]]
        for client in (calling(events=[event]), calling(), calling(events=[]))
    ]
    assert [sorted(codes) for codes in seen] == [["FOO42"], ["BAR42", "FOO42"], []]


def test_device_is_shown_the_settings_that_it_needs(calling, client, event):
    everything = client.get(f"{EVENT}settings/").json
    response = calling().get(f"{EVENT}settings/")
    needed = {key: everything[key] for key in DEVICE_SETTINGS}
    assert (response.status_code, response.json) == (200, {**needed, "system_question_order": {}})
    assert len(response.json) == 47
    assert len(everything) == len(EVENT_SETTINGS)


def test_device_is_told_what_settings_are_for(calling, client, event):
    everything = client.get(f"{EVENT}settings/?explain=true").json
    response = calling().get(f"{EVENT}settings/?explain=true")
    assert (response.status_code, response.json) == (
        200,
        {key: everything[key] for key in DEVICE_SETTINGS},
    )


@pytest.mark.parametrize(
    ("method", "url", "body"),
    [
        ("PATCH", EVENT, {}),
        ("DELETE", EVENT, {}),
        ("POST", "events/", {}),
        ("POST", f"{EVENT}clone/", {}),
        ("PATCH", f"{EVENT}settings/", {}),
        ("PATCH", "settings/", {}),
        ("POST", f"{EVENT}items/", {}),
        ("POST", f"{EVENT}quotas/", {}),
        ("GET", "teams/", ...),
        ("GET", "devices/", ...),
        ("GET", "log/", ...),
        ("GET", f"{EVENT}imported_secrets/", ...),
    ],
)
def test_device_cannot_do_what_is_for_people(calling, event, method, url, body):
    response = calling().open(method, url, body)
    assert (response.status_code, response.json) == (403, FORBIDDEN)


def test_device_is_told_who_it_is_as_users_are(calling):
    response = calling(name="Gate").get("/api/me")
    me = {"name": "Gate", "email": None, "locale": "en", "timezone": "UTC"}
    assert (response.status_code, response.json) == (200, me)


def test_device_is_no_browser(calling):
    assert calling().get(f"{API}me").status_code == 403
    response = calling().get("/control/")
    assert response.status_code == 302


def test_file_of_a_device_is_its_own(calling, client, event):
    headers = {
        "Content-Type": "application/pdf",
        "Content-Disposition": 'attachment; filename="a.pdf"',
    }
    response = calling().post(f"{API}upload", data=b"%PDF-1.4", headers=headers)
    assert response.status_code == 201
    changed = client.patch(f"{EVENT}settings/", {"logo_image": response.json["id"]})
    assert changed.json == {"logo_image": ["The submitted file ID was not found."]}


@pytest.mark.parametrize("limited", [False, True])
@pytest.mark.parametrize("url", ["/api/v1/organizers/", "events/", "events/sampleconf/"])
def test_hook_takes_one_statement(calling, event, url, limited):
    calls = calling(events=[event] if limited else None)
    with counted_queries() as statements:
        assert calls.open("OPTIONS", url).status_code == 200
    assert len(statements) == 1


def test_scan_tells_which_device_it_was(calling, client, make, event):
    ticket = make.position(make.order(event, status="p"), make.item(event))
    place = make.checkin_list(event)
    calling(name="First")
    body = {"secret": ticket.secret, "lists": [place.id]}
    assert calling(name="Second").post("checkinrpc/redeem/", body).status_code == 201
    (checkin,) = client.get(f"{EVENT}checkins/").json["results"]
    assert (checkin["position"], checkin["device_id"]) == (ticket.id, 2)
