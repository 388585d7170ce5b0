"""What devices are told to work for: the time is the real one, and events are put around it."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.devices.itself.selection import SELECTION, suggested


def test_nothing_to_choose_from(calls):
    assert suggested(calls, current_event="e1") == 404


def test_suggestion(calls, add, make):
    checkin_list = make.checkin_list(add("e1", -30, 30))
    response = calls.get(SELECTION)
    assert (response.status_code, response.json) == (
        200,
        {
            "event": {"slug": "e1", "name": "Day"},
            "subevent": None,
            "checkinlist": checkin_list.id,
        },
    )


def test_name_without_english(calls, add):
    add("e1", -30, 30, name={"de": "Tag"})
    assert calls.get(SELECTION).json["event"]["name"] == "Tag"


@pytest.mark.parametrize(
    ("first", "second", "chosen"),
    [
        ((-30, 30), (90, 150), "first"),
        ((90, 150), (210, 270), "first"),
        ((-270, -210), (-150, -90), "second"),
        ((-150, -90), (-30, 30), "second"),
        # One begins while the other is running.
        ((-60, 60), (-1, 120), "second"),
        ((-1, 120), (-60, 60), "first"),
        # Between two it is the nearer one.
        ((-89, -29), (31, 91), "first"),
        ((-91, -31), (29, 89), "second"),
        # What has no end is over at once.
        ((-10, None), (-60, 60), "second"),
        ((-10, None), (30, 60), "first"),
        ((-30, None), (10, 60), "second"),
    ],
)
def test_choice_between_events(calls, add, first, second, chosen):
    add("first", *first)
    add("second", *second)
    assert suggested(calls)[0] == chosen
    other = "second" if chosen == "first" else "first"
    assert suggested(calls, current_event=other)[0] == chosen
    assert suggested(calls, current_event=chosen) == 304


@pytest.mark.parametrize(("admission", "chosen"), [(-1, "second"), (1, "first")])
def test_people_are_let_in_before_it_begins(calls, add, admission, chosen):
    add("first", -30, 30)
    add("second", 60, 120, admission=admission)
    assert suggested(calls)[0] == chosen


@pytest.mark.parametrize(
    "case",
    [
        # Late at night the next one is nearer, but tomorrow.
        (22, -300, 180, "over"),
        # Early in the morning the last one is nearer, but was yesterday.
        (1, -180, 300, "to_come"),
        # Neither is today.
        (12, -1600, 1700, "over"),
        (12, -1700, 1600, "to_come"),
    ],
)
def test_the_one_of_today_comes_first(calls, add, case):
    hour, end, start, chosen = case
    add("over", end - 10, end, hour=hour)
    add("to_come", start, start + 10, hour=hour)
    assert suggested(calls)[0] == chosen


@pytest.mark.parametrize("values", [{"live": False}, {"has_subevents": True}])
def test_only_what_takes_place_is_suggested(calls, add, values):
    add("e1", -30, 30, **values)
    assert suggested(calls) == 404
    assert suggested(calls, current_event="e1") == 404


def test_events_of_others_are_none(calls, calling, make, add, now):
    limited, elsewhere = calling(events=[]), make.organizer("other")
    make.event(elsewhere, "theirs", live=True, date_from=now - timedelta(hours=1))
    event = add("e1", -30, 30)
    assert suggested(limited) == 404
    assert suggested(calling(events=[event]))[0] == "e1"
    assert suggested(calls)[0] == "e1"
    assert suggested(calling(organizer=elsewhere))[0] == "theirs"


@pytest.mark.parametrize(
    ("periods", "chosen"),
    [
        ([(-30, 30), (90, 150)], 0),
        ([(90, 150), (210, 270)], 0),
        ([(-270, -210), (-150, -90)], 1),
        ([(-60, 60), (-1, 120)], 1),
        ([(-89, -29), (31, 91)], 0),
        ([(-91, -31), (29, 89)], 1),
    ],
)
def test_choice_between_dates(calls, series, periods, chosen):
    _, dates = series("e1", *periods)
    best, other = dates[chosen].id, dates[1 - chosen].id
    assert suggested(calls) == ("e1", best, None)
    assert suggested(calls, current_event="e1") == ("e1", best, None)
    assert suggested(calls, current_event="e1", current_subevent=other) == ("e1", best, None)
    assert suggested(calls, current_event="e1", current_subevent=best) == 304
    assert suggested(calls, current_event="e2", current_subevent=best) == ("e1", best, None)


def test_inactive_date_and_series_that_is_not_live(calls, series, make):
    event, _ = series("e1")
    make.subevent(event, active=False)
    assert suggested(calls) == 404
    series("e2", (-30, 30), live=False)
    assert suggested(calls) == 404


def test_choice_between_an_event_and_a_date(calls, add, series):
    add("single", -60, 60)
    _, (date,) = series("series", (-30, 30))
    assert suggested(calls) == ("series", date.id, None)


def test_of_two_at_the_same_time_the_device_keeps_its_own(calls, add, make):
    period = {
        "date_from": datetime(2017, 1, 1, tzinfo=UTC),
        "date_to": datetime(9999, 1, 1, tzinfo=UTC),
    }
    for slug in ("e1", "e2"):
        add(slug, 0, **period)
    assert suggested(calls)[0] == "e1"
    assert suggested(calls, current_event="e2") == 304


@pytest.mark.parametrize("name", ["current_subevent", "current_checkinlist"])
def test_bad_id(calls, name):
    response = calls.get(SELECTION, query_string={name: "x"})
    fault = "Select a valid choice. That choice is not one of the available choices."
    assert (response.status_code, response.json) == (400, {name: [fault]})


@pytest.mark.parametrize("slug", ["", "nope", "E1", "'"])
def test_odd_event(calls, add, slug):
    add("e1", -30, 30)
    assert suggested(calls, current_event=slug)[0] == "e1"
