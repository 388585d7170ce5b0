"""In and out, and in again."""

import pytest


@pytest.mark.parametrize(
    "case",
    [
        ({}, "ee", "+-"),
        ({}, "exe", "+++"),
        ({}, "exee", "+++-"),
        ({}, "xe", "++"),
        ({}, "xx", "++"),
        ({"allow_entry_after_exit": False}, "exe", "++-"),
        ({"allow_entry_after_exit": False}, "xe", "++"),
        ({"allow_multiple_entries": True}, "eee", "+++"),
        ({"allow_multiple_entries": True, "allow_entry_after_exit": False}, "exe", "+++"),
    ],
)
def test_entry_is_allowed_or_not(result, change, place, case):
    list_is, ways, expected = case
    change(place, **list_is)
    types = {"e": "entry", "x": "exit"}
    marks = {(201, "ok"): "+", (400, "already_redeemed"): "-"}
    assert "".join(marks[result(type=types[way])] for way in ways) == expected


def test_last_way_counts_that_was_gone_not_told(result):
    assert result(type="exit", datetime="2017-12-27T12:00:00Z") == (201, "ok")
    assert result(type="entry", datetime="2017-12-27T10:00:00Z") == (201, "ok")
    # Whoever came at ten left at twelve.
    assert result(type="entry", datetime="2017-12-27T13:00:00Z") == (201, "ok")


def test_each_list_counts_for_itself(result, make, event, place):
    other = make.checkin_list(event, "Other")
    assert result() == (201, "ok")
    assert result(lists=[other.id]) == (201, "ok")
    assert result(lists=[other.id]) == (400, "already_redeemed")


def test_refused_scans_do_not_count(result, change, order):
    change(order, status="n")
    assert result() == (400, "unpaid")
    change(order, status="p")
    assert result() == (201, "ok")


def test_check_ins_of_the_list_alone_are_shown(scan, make, event, place, position):
    other = make.checkin_list(event, "Other")
    made = make.checkin(other, position)
    assert scan(simulate=True).json["position"]["checkins"] == []
    shown = scan(lists=[other.id]).json["position"]["checkins"]
    assert [each["id"] for each in shown] == [made.id]
