"""Devices that are kept to what one app calls."""

import pytest

from pretixapi.auth.security_profiles import PROFILES
from tests.client import API

DENIED = {"detail": "Request denied by device security profile."}
EVENT = "events/sampleconf/"
# What an app asks for in any case, and what only some do.
ALWAYS = [
    f"{API}version",
    f"{API}device/info",
    "events/",
    EVENT,
    f"{EVENT}settings/",
    f"{EVENT}subevents/",
    f"{EVENT}categories/",
    f"{EVENT}items/",
    f"{EVENT}questions/",
    f"{EVENT}checkinlists/",
    f"{EVENT}revokedsecrets/",
    f"{EVENT}blockedsecrets/",
]
NEVER = [
    f"{API}organizers/",
    f"{API}organizers/bigevents/",
    "/api/me",
    "orders/",
    "settings/",
    f"{EVENT}quotas/",
    f"{EVENT}orderpositions/",
    f"{EVENT}checkins/",
    f"{EVENT}items/1/",
    "devices/",
]
TICKETS, ORDERS = f"{EVENT}checkinlists/{{}}/positions/", f"{EVENT}orders/"
LIMITED = [each for each in PROFILES if each != "full"]


def denied(client, url, method="GET"):
    response = client.open(method, url, ...)
    if response.json == DENIED:
        assert response.status_code == 403
        return True
    return False


def test_profiles_name_views_that_exist(shared_app):
    named = frozenset().union(*(views for views in PROFILES.values() if views))
    assert named - shared_app.view_functions.keys() == set()


@pytest.mark.parametrize("profile", LIMITED)
def test_profile_allows_what_it_lists_and_no_more(calling, event, profile):
    calls = calling(security_profile=profile)
    assert [url for url in ALWAYS if calls.get(url).status_code != 200] == []
    assert [url for url in NEVER if not denied(calls, url)] == []


@pytest.mark.parametrize(
    ("profile", "listed"),
    [
        ("full", (True, True)),
        ("pretixscan", (True, True)),
        ("pretixscan_online_noorders", (True, False)),
        ("pretixscan_online_kiosk", (False, False)),
    ],
)
def test_profiles_differ_in_what_they_list(calling, make, event, profile, listed):
    calls = calling(security_profile=profile)
    url = TICKETS.format(make.checkin_list(event).id)
    assert (not denied(calls, url), not denied(calls, ORDERS)) == listed


def test_full_profile_allows_all_that_devices_may_do(calling, event):
    calls = calling()
    assert [url for url in (*ALWAYS, *NEVER) if denied(calls, url)] == []


@pytest.mark.parametrize("profile", LIMITED)
def test_device_may_look_after_itself_with_any_profile(app, calling, profile):
    calls = calling(security_profile=profile)
    at = f"{API}device/"
    answers = [calls.post(f"{at}update", {}), calls.get(f"{at}eventselection")]
    assert [each.status_code for each in answers] == [400, 404]
    assert calls.post(f"{at}revoke").status_code == 200


def test_methods_count(calling, event):
    calls = calling(security_profile="pretixscan")
    items = f"{EVENT}items/"
    assert calls.open("HEAD", items).status_code == 200
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        assert denied(calls, items, method)


def test_both_dialects_are_alike(calling, event):
    calls = calling(security_profile="pretixscan")
    other = f"{API}organisers/bigevents/"
    assert calls.get(f"{other}{EVENT}items/").status_code == 200
    assert denied(calls, f"{other}{EVENT}quotas/")


def test_profile_says_nothing_of_other_organizers(calling, make):
    make.event(make.organizer("other"), "theirs")
    calls = calling(security_profile="pretixscan")
    answers = [
        calls.get(f"{API}organizers/{slug}/events/theirs/items/") for slug in ("other", "absent")
    ]
    assert answers[0].status_code == 403
    assert answers[0].json == answers[1].json != DENIED


def test_bad_token_comes_first(app, anonymous):
    headers = {"Authorization": "Device unknown"}
    assert anonymous.get(f"{EVENT}quotas/", headers=headers).status_code == 401


@pytest.mark.parametrize("profile", PROFILES)
def test_scanning_works_with_any_profile(calling, make, event, profile):
    calls = calling(security_profile=profile)
    tickets = TICKETS.format(make.checkin_list(event).id)
    places = ("checkinrpc/redeem/", "checkinrpc/annul/", f"{tickets}x/redeem/")
    assert [calls.post(url, {}).status_code for url in places] == [400, 400, 404]
    assert calls.get("checkinrpc/search/").status_code == 400
    assert calls.get(f"{EVENT}checkinlists/").status_code == 200
    assert calls.post(tickets.replace("positions", "failed_checkins"), {}).status_code == 400
