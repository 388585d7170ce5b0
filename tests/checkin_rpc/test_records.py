"""What is kept of scans, whatever comes of them."""

import pytest

from pretixapi.models import db
from tests.client import ApiClient
from tests.query_count import counted_queries


@pytest.fixture
def scanner(app, make, organizer):
    return make.device(organizer)


@pytest.fixture
def at_device(app, make, scanner):
    """A client that is a device."""
    return ApiClient(app, make.device_token(scanner), "Device")


REFUSALS = [
    ({"status": "n"}, {}, {}, "unpaid"),
    ({"status": "c"}, {}, {}, "canceled"),
    ({"status": "n", "require_approval": True}, {}, {}, "unapproved"),
    ({}, {"blocked": ["admin"]}, {}, "blocked"),
    ({}, {}, {"all_products": False}, "product"),
]


@pytest.mark.parametrize("case", REFUSALS)
def test_refusal_is_kept_though_it_is_one(scan, change, door, checkins, case):
    order_is, position_is, place_is, reason = case
    change(door.order, **order_is)
    change(door.position, **position_is)
    change(door.place, **place_is)
    assert scan(nonce="abc", source_type="nfc_uid").status_code == 400
    (stored,) = checkins()
    kept = ("list_id", "position_id", "successful", "error_reason", "nonce", "raw_source_type")
    assert [getattr(stored, name) for name in kept] == [
        door.place.id,
        door.position.id,
        False,
        reason,
        "abc",
        "nfc_uid",
    ]
    assert stored.raw_barcode == door.position.secret


def test_explanation_is_kept(scan, change, place, checkins):
    change(place, rules={"<": [{"var": "entries_number"}, 0]})
    scan()
    assert checkins()[0].error_explanation == "The number of entries must be less than 0."


def test_code_of_a_good_ticket_is_not_kept_twice(scan, checkins):
    scan()
    assert checkins()[0].raw_barcode is None


def test_device_is_kept_and_shown(at_device, scanner, place, position, client):
    body = {"secret": position.secret, "lists": [place.id]}
    assert at_device.post("checkinrpc/redeem/", body).status_code == 201
    shown = at_device.post("checkinrpc/redeem/", body).json["position"]["checkins"]
    assert [(each["device"], each["device_id"]) for each in shown] == [(scanner.id, 1)]
    results = client.get("events/sampleconf/checkins/").json["results"]
    assert [(each["device"], each["device_id"]) for each in results] == [(scanner.id, 1)] * 2


def test_scans_are_logged_without_their_codes(scan, logged, place, position):
    scan()
    scan()
    scan(secret="nope", type="exit")
    common = {"list": [None, place.id], "type": [None, "entry"], "position": [None, 1]}
    redeemed = {**common, "reason": [None, "already_redeemed"]}
    unknown = {
        "list": [None, place.id],
        "type": [None, "exit"],
        "reason": [None, "invalid"],
    }
    assert logged() == [
        ("pretix.event.checkin", "order", {**common, "forced": [None, False]}),
        ("pretix.event.checkin.denied", "order", redeemed),
        ("pretix.event.checkin.unknown", "event", unknown),
    ]


def test_scan_that_failed_altogether_keeps_nothing(scan, checkins, place):
    assert scan(lists=[place.id, 999999]).status_code == 400
    assert checkins() == []


@pytest.mark.parametrize(
    ("body", "count"),
    [({}, 6), ({"simulate": True}, 3), ({"secret": "nope"}, 6)],
)
def test_scan_takes_few_statements(client, place, position, body, count):
    db.session.rollback()
    # What the test reads itself does not count.
    known = {"lists": [place.id], "secret": position.secret}
    with counted_queries() as statements:
        client.post("checkinrpc/redeem/", {**known, **body})
    assert len(statements) == count
