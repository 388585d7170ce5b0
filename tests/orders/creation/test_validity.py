from datetime import UTC, datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from pretixapi.orders.creation.validity import validity
from tests.orders.creation.bodies import sold

NOW = datetime(2020, 1, 31, 23, 30, tzinfo=UTC)
FIRST, LAST = datetime(2020, 5, 1, tzinfo=UTC), datetime(2020, 5, 2, tzinfo=UTC)
DYNAMIC = {
    "validity_mode": "dynamic",
    "validity_dynamic_duration_minutes": None,
    "validity_dynamic_duration_hours": None,
    "validity_dynamic_duration_days": None,
    "validity_dynamic_duration_months": None,
    "validity_dynamic_start_choice": False,
    "validity_dynamic_start_choice_day_limit": None,
}


def lasting(**durations):
    """A dynamic item of these durations."""
    given = {f"validity_dynamic_duration_{name}": number for name, number in durations.items()}
    return SimpleNamespace(**{**DYNAMIC, **given})


@pytest.mark.parametrize(
    ("durations", "zone", "end"),
    [
        ({"minutes": 45}, "UTC", "2020-02-01T00:15:00"),
        ({"hours": 2, "minutes": 5}, "UTC", "2020-02-01T01:35:00"),
        ({"days": 1}, "UTC", "2020-01-31T23:59:59"),
        ({"days": 2, "hours": 1}, "UTC", "2020-02-02T00:59:59"),
        # It is February 1 there.
        ({"days": 1}, "Europe/Berlin", "2020-02-01T22:59:59"),
        ({"months": 1}, "Europe/Berlin", "2020-02-29T22:59:59"),
        ({"months": 1}, "UTC", "2020-02-28T23:59:59"),
        ({"months": 11, "days": 1}, "UTC", "2020-12-31T23:59:59"),
    ],
)
def test_ticket_is_valid_from_now_on_for_some_time(durations, zone, end):
    start, until = validity(lasting(**durations), None, NOW, ZoneInfo(zone))
    assert (start, until.isoformat()) == (NOW, f"{end}+00:00")


def test_ticket_that_outlasts_the_calendar_has_no_end():
    for name in ("days", "months", "hours"):
        item = lasting(**{name: 10**12})
        assert validity(item, None, NOW, ZoneInfo("UTC")) == (NOW, None)


@pytest.mark.parametrize(
    ("choice", "limit", "start"),
    [
        (False, None, NOW),
        (True, None, FIRST),
        (True, 90, datetime(2020, 4, 30, 23, 30, tzinfo=UTC)),
        (True, 91, FIRST),
    ],
)
def test_customer_may_choose_when_it_begins(choice, limit, start):
    item = lasting(hours=1)
    item.validity_dynamic_start_choice = choice
    item.validity_dynamic_start_choice_day_limit = limit
    assert validity(item, FIRST, NOW, ZoneInfo("UTC"))[0] == start


def test_ticket_does_not_begin_in_the_past():
    item = lasting(hours=1)
    item.validity_dynamic_start_choice = True
    assert validity(item, datetime(2019, 1, 1, tzinfo=UTC), NOW, ZoneInfo("UTC"))[0] == NOW


def shown(position):
    return position["valid_from"], position["valid_until"]


def test_item_says_when_its_tickets_are_valid(make, event, place):
    fixed = make.item(
        event, validity_mode="fixed", validity_fixed_from=FIRST, validity_fixed_until=LAST
    )
    dynamic = make.item(
        event,
        validity_mode="dynamic",
        validity_dynamic_duration_hours=1,
        validity_dynamic_start_choice=True,
    )
    make.quota(event, fixed, dynamic)
    own = {"valid_until": "2021-01-01T00:00:00Z"}
    wanted = {"requested_valid_from": "2100-01-01T00:00:00Z"}
    positions = place(sold(fixed), sold(fixed, **own), sold(dynamic, **wanted))["positions"]
    assert [shown(each) for each in positions] == [
        ("2020-05-01T00:00:00Z", "2020-05-02T00:00:00Z"),
        (None, "2021-01-01T00:00:00Z"),
        ("2100-01-01T00:00:00Z", "2100-01-01T01:00:00Z"),
    ]
