"""What speaks against a ticket, and what is asked first."""

from datetime import UTC, datetime

import pytest

from tests.checkin_rpc.bodies import refused, ticket

NEVER = {"==": [1, 2]}
AFTER = "2040-01-01T00:00:00Z"
BLOCKED = ["api:foo"]


@pytest.fixture
def wrong(change, door):
    """A changer that lets everything speak against the ticket that there is."""

    def apply():
        change(door.order, status="n", require_approval=True)
        change(
            door.position,
            canceled=True,
            blocked=BLOCKED,
            valid_from=datetime(2040, 1, 1, tzinfo=UTC),
            valid_until=datetime(2041, 1, 1, tzinfo=UTC),
        )
        change(door.place, all_products=False, rules=NEVER)

    return apply


def test_checks_are_asked_in_their_order(wrong, result, change, door):
    wrong()
    assert result() == (400, "canceled")
    change(door.position, canceled=False)
    assert result() == (400, "blocked")
    change(door.position, blocked=None)
    assert result() == (400, "unapproved")
    change(door.order, require_approval=False)
    assert result() == (400, "invalid_time")
    change(door.position, valid_from=None)
    assert result() == (400, "product")
    change(door.place, all_products=True)
    assert result() == (400, "unpaid")
    change(door.order, status="p")
    assert result() == (400, "rules")
    change(door.place, rules={})
    assert result() == (201, "ok")
    assert result() == (400, "already_redeemed")


def test_force_lets_in_whatever_speaks_against_it(wrong, result, checkins):
    wrong()
    assert result(force=True) == (201, "ok")
    (stored,) = checkins()
    assert (stored.successful, stored.forced, stored.force_sent) == (True, True, True)


def test_force_is_recorded_where_it_was_not_needed(result, checkins):
    assert [result(force=True), result(force=True)] == [(201, "ok")] * 2
    assert [(each.forced, each.force_sent) for each in checkins()] == [(False, True), (True, True)]


@pytest.mark.parametrize("status", ["c", "e"])
def test_ticket_of_a_canceled_or_expired_order(scan, change, door, status):
    change(door.order, status=status)
    expected = refused(door.place, ticket(door.position, order__status=status), "canceled")
    assert (scan().status_code, scan().json) == (400, expected)


def test_ticket_that_is_blocked(scan, change, position, place):
    change(position, blocked=BLOCKED)
    expected = refused(place, ticket(position, blocked=BLOCKED), "blocked")
    assert (scan().status_code, scan().json) == (400, expected)


def test_ticket_that_is_not_valid_yet(scan, client, change, position, place):
    client.patch("events/sampleconf/", {"timezone": "Europe/Berlin"})
    change(position, valid_from=datetime(2040, 1, 1, tzinfo=UTC))
    said = "This ticket is only valid after 2040-01-01 01:00."
    expected = refused(place, ticket(position, valid_from=AFTER), "invalid_time", said)
    assert (scan().status_code, scan().json) == (400, expected)
    assert scan(datetime=AFTER).status_code == 201


def test_ticket_that_is_no_longer_valid(scan, change, position):
    change(position, valid_until=datetime(2018, 1, 1, 12, tzinfo=UTC))
    told = scan().json
    assert (told["reason"], told["reason_explanation"]) == (
        "invalid_time",
        "This ticket was only valid before 2018-01-01 12:00.",
    )
    assert scan(datetime="2018-01-01T12:00:00Z").status_code == 201


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
def test_first_and_last_moments(result, client, change, position, moment):
    client.patch("events/sampleconf/", {"timezone": "America/New_York"})
    change(position, valid_from=datetime(2018, 1, 1, tzinfo=UTC))
    expected = (400, "invalid_time") if moment.startswith("0") else (201, "ok")
    assert result(datetime=moment) == expected


def test_ticket_of_another_product(result, client, make, door):
    other = make.item(door.event)
    url = f"events/sampleconf/checkinlists/{door.place.id}/"
    client.patch(url, {"all_products": False, "limit_products": [other.id]})
    assert result() == (400, "product")
    client.patch(url, {"limit_products": [other.id, door.item.id]})
    assert result() == (201, "ok")


def test_ticket_for_another_date(result, change, make, door):
    date = make.subevent(door.event)
    change(door.place, subevent_id=date.id)
    assert result() == (400, "product")
    change(door.position, subevent_id=date.id)
    assert result() == (201, "ok")


@pytest.mark.parametrize(
    "case",
    [
        ({}, False, {}, (400, "unpaid")),
        ({}, False, {"ignore_unpaid": True}, (400, "unpaid")),
        ({}, True, {}, (400, "unpaid")),
        ({}, True, {"ignore_unpaid": True}, (201, "ok")),
        ({"valid_if_pending": True}, False, {}, (201, "ok")),
        ({"valid_if_pending": True, "require_approval": True}, False, {}, (400, "unapproved")),
        ({"status": "p", "require_approval": True}, False, {}, (201, "ok")),
    ],
)
def test_ticket_that_is_not_paid(result, change, door, case):
    order_is, allowed, body, expected = case
    change(door.order, **{"status": "n", **order_is})
    change(door.place, include_pending=allowed)
    assert result(**body) == expected


def test_rules_turn_away_and_say_why(scan, change, place, position):
    rules = {"and": [{"<": [{"var": "entries_number"}, 1]}]}
    change(place, allow_multiple_entries=True, rules=rules)
    first = scan()
    assert first.status_code == 201
    second = scan()
    told = second.json
    assert (second.status_code, told["reason"], told["reason_explanation"]) == (
        400,
        "rules",
        "The number of entries must be less than 1.",
    )


def test_rules_look_at_the_date_of_a_series(result, change, make, door):
    date = make.subevent(door.event, date_from=datetime(2018, 1, 1, 10, tzinfo=UTC))
    change(door.place, rules={"isAfter": [{"var": "now"}, {"buildTime": ["date_from"]}]})
    assert result(datetime="2017-12-27T10:01:00Z", simulate=True) == (201, "ok")
    change(door.position, subevent_id=date.id)
    assert result(datetime="2017-12-27T10:01:00Z") == (400, "rules")
    assert result(datetime="2018-01-01T10:01:00Z") == (201, "ok")


@pytest.mark.parametrize(
    ("changes", "rules"),
    [({"valid_from": datetime(2040, 1, 1, tzinfo=UTC)}, {}), ({}, NEVER)],
)
def test_neither_time_nor_rules_keep_anybody_in(result, change, door, changes, rules):
    change(door.position, **changes)
    change(door.place, rules=rules)
    assert result(type="exit") == (201, "ok")


def test_exit_of_a_canceled_ticket_is_refused(result, change, position):
    change(position, canceled=True)
    assert result(type="exit") == (400, "canceled")


def test_what_to_look_out_for_is_told(scan, change, make, door):
    variation = make.variation(door.item)
    change(door.order, checkin_text="Ask for the pass")
    change(door.item, checkin_text="Yellow wristband")
    change(variation, checkin_text="Left door", checkin_attention=True)
    change(door.position, variation_id=variation.id)
    told = scan().json
    assert (told["require_attention"], told["position"]["require_attention"]) == (True, True)
    assert told["checkin_texts"] == ["Ask for the pass", "Yellow wristband", "Left door"]
    told = scan().json
    assert (told["reason"], told["require_attention"]) == ("already_redeemed", True)
    assert len(told["checkin_texts"]) == 3


@pytest.mark.parametrize("which", ["order", "item"])
def test_attention_is_asked_for_order_or_item(scan, change, request, which):
    change(request.getfixturevalue(which), checkin_attention=True)
    assert scan().json["require_attention"] is True
