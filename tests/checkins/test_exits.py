"""Everybody is checked out when the day is over."""

from datetime import UTC, datetime, timedelta

import pytest

from pretixapi.models import CheckinList, db
from tests.checkins.bodies import URL

CLOSING = datetime(2017, 12, 27, 23, tzinfo=UTC)


@pytest.fixture
def tidy(app):
    """Run the command, and return what it says of check-ins."""

    def run():
        # The command has a session of its own.
        db.session.commit()
        output = app.test_cli_runner().invoke(args=["tidy"])
        assert output.exit_code == 0, output.output
        return [line for line in output.output.splitlines() if "Checked out" in line]

    return run


@pytest.fixture
def closing(make, event):
    """A maker of lists at which everybody goes at some time."""

    def create(moment=CLOSING):
        return make.checkin_list(event, exit_all_at=moment)

    return create


@pytest.fixture
def exits(client):
    """A reader of the check-ins that the server made."""

    def read():
        return client.get(f"{URL}?auto_checked_in=true").json["results"]

    return read


def test_who_is_inside_is_checked_out(make, tidy, closing, exits, position):
    place = closing()
    make.checkin(place, position)
    assert tidy() == ["Checked out 1 tickets."]
    (made,) = exits()
    assert {**made, "id": 0, "created": None} == {
        "id": 0,
        "successful": True,
        "error_reason": None,
        "error_explanation": None,
        "position": position.id,
        "datetime": "2017-12-27T23:00:00Z",
        "list": place.id,
        "created": None,
        "auto_checked_in": True,
        "gate": None,
        "device": None,
        "device_id": None,
        "type": "exit",
    }


def test_order_is_modified_by_that(make, tidy, closing, order, position):
    before = order.last_modified
    make.checkin(closing(), position)
    tidy()
    db.session.refresh(order)
    assert order.last_modified > before


def test_time_moves_on_day_by_day(tidy, closing):
    place = closing()
    tidy()
    moment = db.session.get(CheckinList, place.id, populate_existing=True).exit_all_at
    now = datetime.now(UTC)
    assert now < moment <= now + timedelta(days=1)
    assert (moment.hour, moment.minute) == (23, 0)
    assert tidy() == ["Checked out 0 tickets."]


def test_clocks_at_the_event_decide_what_a_day_is(client, tidy, closing):
    client.patch("events/sampleconf/", {"timezone": "Europe/Berlin"})
    # An hour before midnight in winter.
    place = closing(datetime(2017, 1, 1, 22, tzinfo=UTC))
    tidy()
    moment = db.session.get(CheckinList, place.id, populate_existing=True).exit_all_at
    assert moment.hour == 22 - is_summer(moment)


def is_summer(moment):
    # The clocks are changed at the end of March and of October.
    return 4 <= moment.month <= 9


def test_who_has_gone_is_left_alone(make, tidy, closing, position):
    place = closing()
    make.checkin(place, position)
    make.checkin(place, position, type="exit", datetime=CLOSING - timedelta(hours=1))
    assert tidy() == ["Checked out 0 tickets."]


def test_who_has_come_since_is_left_alone(make, tidy, closing, position):
    make.checkin(closing(), position, datetime=CLOSING + timedelta(hours=1))
    assert tidy() == ["Checked out 0 tickets."]


def test_refused_scans_let_nobody_in(make, tidy, closing, position):
    make.checkin(closing(), position, successful=False, error_reason="unpaid")
    assert tidy() == ["Checked out 0 tickets."]


def test_lists_whose_time_has_not_come_are_left_alone(make, tidy, closing, position):
    moment = datetime.now(UTC) + timedelta(hours=1)
    place = closing(moment)
    make.checkin(place, position)
    assert tidy() == ["Checked out 0 tickets."]
    assert db.session.get(CheckinList, place.id, populate_existing=True).exit_all_at == moment


@pytest.mark.parametrize("moment", [datetime(1, 1, 1, tzinfo=UTC), datetime(1, 1, 2, tzinfo=UTC)])
def test_first_days_are_days(client, tidy, closing, moment):
    client.patch("events/sampleconf/", {"timezone": "America/New_York"})
    closing(moment)
    assert tidy() == ["Checked out 0 tickets."]
