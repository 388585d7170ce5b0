"""Which check-in list a device is told to work with."""

from tests.devices.itself.selection import suggested


def test_list_that_is_called_alike_is_chosen(calls, add, make):
    before = make.checkin_list(add("e1", -60, -30), "Same name")
    event = add("e2", -10, 30)
    first = make.checkin_list(event, "Other name")
    alike = make.checkin_list(event, "Same name")
    make.checkin_list(event, "Yet another name")
    assert suggested(calls) == ("e2", None, first.id)
    current = {"current_event": "e1", "current_checkinlist": before.id}
    assert suggested(calls, **current) == ("e2", None, alike.id)


def test_list_of_the_date_is_chosen(calls, series, make):
    event, (over, running) = series("e1", (-120, -60), (-30, 30))
    before = make.checkin_list(event, "Same name", subevent_id=over.id)
    everywhere = make.checkin_list(event, "Other name")
    current = {
        "current_event": "e1",
        "current_subevent": over.id,
        "current_checkinlist": before.id,
    }
    assert suggested(calls, **current) == ("e1", running.id, everywhere.id)
    make.checkin_list(event, "Yet another name", subevent_id=running.id)
    alike = make.checkin_list(event, "Same name", subevent_id=running.id)
    assert suggested(calls, **current) == ("e1", running.id, alike.id)


def test_device_keeps_a_list_that_fits(calls, add, make):
    event = add("e1", -30, 30)
    make.checkin_list(event, "First")
    second = make.checkin_list(event, "Second")
    current = {"current_event": "e1", "current_checkinlist": second.id}
    assert suggested(calls, **current) == 304


def test_list_that_does_not_fit_is_exchanged(calls, add, make):
    first = make.checkin_list(add("e1", -30, 30))
    elsewhere = make.checkin_list(add("e2", 90, 120), "Elsewhere")
    for current in (elsewhere.id, 999):
        answer = suggested(calls, current_event="e1", current_checkinlist=current)
        assert answer == ("e1", None, first.id)


def test_names_of_other_organizers_lists_are_not_looked_at(calls, add, make):
    theirs = make.checkin_list(make.event(make.organizer("other"), "theirs"), "Same name")
    event = add("e1", -30, 30)
    first = make.checkin_list(event, "First")
    make.checkin_list(event, "Same name")
    assert suggested(calls, current_checkinlist=theirs.id) == ("e1", None, first.id)
