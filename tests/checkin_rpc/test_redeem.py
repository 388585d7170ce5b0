from datetime import UTC, datetime

import pytest

from tests.checkin_rpc.bodies import URL, accepted, entry, listed, refused, ticket, unknown

MOMENT = "2017-12-27T09:30:00Z"


def test_ticket_is_let_in_once(scan, place, position, checkins):
    response = scan(datetime=MOMENT)
    entered = ticket(position, checkins=[entry(checkins()[0], datetime=MOMENT)])
    assert (response.status_code, response.json) == (201, accepted(place, entered))
    response = scan()
    assert (response.status_code, response.json) == (
        400,
        refused(place, entered, "already_redeemed"),
    )


def test_check_in_told_of_late_stands_where_it_belongs(scan, position, checkins):
    later = scan(datetime="2017-12-27T09:30:00.5Z", type="exit").json
    told = scan(datetime=MOMENT, force=True).json
    earlier = entry(checkins()[1], datetime=MOMENT)
    assert told["position"]["checkins"] == [*later["position"]["checkins"], earlier]


def test_answer_keeps_the_order_of_keys(scan, position):
    told = scan().json
    assert list(told) == ["status", "require_attention", "checkin_texts", "position", "list"]
    assert list(told["position"]) == list(ticket(position))
    assert list(scan().json) == [
        *("status", "reason", "reason_explanation", "require_attention"),
        *("checkin_texts", "position", "list"),
    ]


def test_unknown_code(scan, place, checkins):
    response = scan(secret="nope")
    assert (response.status_code, response.json) == (404, unknown(place))
    assert list(response.json) == list(unknown(place))
    (stored,) = checkins()
    assert (stored.successful, stored.error_reason, stored.position_id, stored.raw_barcode) == (
        False,
        "invalid",
        None,
        "nope",
    )


def test_id_of_a_ticket_is_no_code(result, position):
    assert result(secret=str(position.id)) == (404, "invalid")


@pytest.mark.parametrize(
    "code", ["a/b ?c=d&e%20+#f", "Grüße 汉字 🎟", '{"json": "\\u0041"}', "a\nb"]
)
def test_codes_may_hold_any_characters(result, change, position, code):
    change(position, secret=code)
    assert result(secret=code) == (201, "ok")


def test_case_of_a_code_counts(result, change, position):
    change(position, secret="AbC")
    assert [result(secret=code)[0] for code in ("abc", "AbC")] == [404, 201]


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        (
            {},
            {"lists": ["This field is required."], "secret": ["This field is required."]},
        ),
        (
            {"secret": "x", "lists": [1], "type": "foo", "source_type": "zz"},
            {
                "source_type": ['"zz" is not a valid choice.'],
                "type": ['"foo" is not a valid choice.'],
            },
        ),
        ({"secret": "x", "lists": []}, ["No check-in list passed."]),
        (
            {"secret": "x", "lists": [999999]},
            {"lists": ['Invalid pk "999999" - object does not exist.']},
        ),
        (
            {"secret": "x", "lists": list(range(1, 1002))},
            {"lists": ["Ensure this field has no more than 1000 elements."]},
        ),
        ({"secret": "", "lists": [1]}, {"secret": ["This field may not be blank."]}),
        ({"secret": "a\0b", "lists": [1]}, {"secret": ["Null characters are not allowed."]}),
        (
            {"secret": "x", "lists": [1], "answers": []},
            {"answers": ["Answers must be an object of texts."]},
        ),
    ],
)
def test_faults_of_the_body(client, event, checkins, body, faults):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)
    assert list(response.json) == list(faults)
    assert checkins() == []


def test_two_lists_of_one_event_are_refused(scan, make, event, place):
    fault = ["Selecting two check-in lists from the same event is unsupported."]
    response = scan(lists=[place.id, make.checkin_list(event).id])
    assert (response.status_code, response.json) == (400, fault)
    assert scan(lists=[place.id, place.id]).json == fault


def test_lists_of_several_events(  # noqa: PLR0913, PLR0917 (each is a fixture)
    make, organizer, scan, place, position, checkins
):
    other = make.event(organizer, "other")
    elsewhere = make.checkin_list(other, "Elsewhere")
    lists = [elsewhere.id, place.id]
    told = scan(lists=lists).json
    assert told == accepted(place, ticket(position, checkins=[entry(checkins()[0])]))
    theirs = make.position(make.order(other, "OTHER", status="p"), make.item(other))
    told = scan(lists=lists, secret=theirs.secret).json
    assert told["list"] == listed(elsewhere, "other")
    assert told["position"] == ticket(theirs, "OTHER", checkins=[entry(checkins()[1])])
    # Who it belongs to nobody knows, so it is the first one's.
    assert scan(lists=lists, secret="nope").json["list"] == listed(elsewhere, "other")


def test_ticket_of_an_event_without_a_list_is_unknown(make, organizer, result):
    other = make.event(organizer, "other")
    theirs = make.position(make.order(other, "OTHER", status="p"), make.item(other))
    assert result(secret=theirs.secret) == (404, "invalid")


def test_repeated_nonce_is_the_same_scan(scan, place, position, checkins):
    first = scan(nonce="abc")
    entered = ticket(position, checkins=[entry(checkins()[0])])
    assert (first.status_code, first.json) == (201, accepted(place, entered))
    again = scan(nonce="abc")
    assert (again.status_code, again.json) == (201, first.json)
    assert [each.nonce for each in checkins()] == ["abc"]
    assert scan(nonce="def").json["reason"] == "already_redeemed"


def test_repeated_nonce_for_the_other_way_is_another_scan(result, checkins):
    assert result(nonce="abc") == (201, "ok")
    assert result(nonce="abc", type="exit") == (201, "ok")
    assert [each.type for each in checkins()] == ["entry", "exit"]


def test_repeated_nonce_of_a_refusal_is_judged_anew(result, change, order):
    change(order, status="n")
    assert result(nonce="abc") == (400, "unpaid")
    change(order, status="p")
    assert result(nonce="abc") == (201, "ok")


def test_nonce_of_an_annulled_scan_makes_another_one(client, result, place, checkins):
    assert result(nonce="abc") == (201, "ok")
    body = {"lists": [place.id], "nonce": "abc"}
    assert client.post("checkinrpc/annul/", body).status_code == 200
    assert [result(nonce="abc"), result(nonce="abc")] == [(201, "ok")] * 2
    assert [(each.nonce, each.successful) for each in checkins()] == [
        ("abc", False),
        ("abc", True),
    ]


@pytest.mark.parametrize("nonce", ["", "  ", None])
def test_nonce_of_nothing_is_none(result, checkins, nonce):
    assert [result(nonce=nonce), result(nonce=nonce)] == [(201, "ok"), (400, "already_redeemed")]
    assert [each.nonce for each in checkins()] == [None, None]


WRONG_FORMAT = (
    "Datetime has wrong format. Use one of these formats instead: "
    "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."
)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        *(
            ({"datetime": odd}, WRONG_FORMAT)
            for odd in ("x", "", 5, [], {}, True, "0001-01-01T00:00:00+14:00", "2017-02-30T10:00")
        ),
        *(({"nonce": odd}, "Not a valid string.") for odd in ([], {}, True)),
        ({"nonce": "x" * 191}, "Ensure this field has no more than 190 characters."),
        ({"nonce": "a\0b"}, "Null characters are not allowed."),
        ({"type": None}, "This field may not be null."),
        ({"source_type": []}, '"[]" is not a valid choice.'),
        ({"force": "x"}, "Must be a valid boolean."),
    ],
)
def test_odd_values_are_refused(scan, checkins, body, fault):
    response = scan(**body)
    (name,) = body
    assert (response.status_code, response.json) == (400, {name: [fault]})
    assert checkins() == []


@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.999999"]
)
def test_first_and_last_moments_are_moments(client, scan, change, place, moment):
    rules = {"or": [{">": [{"var": "minutes_since_last_entry"}, 9]}, {"==": [1, 1]}]}
    change(place, rules=rules, allow_multiple_entries=True)
    assert scan(datetime=moment, nonce="abc").status_code == 201
    assert scan(datetime=moment).status_code == 201
    body = {"lists": [place.id], "nonce": "abc", "datetime": moment}
    assert client.post("checkinrpc/annul/", body).status_code == 200


def test_simulation_is_answered_as_a_scan_is(scan, place, position):
    told = scan(simulate=True)
    assert (told.status_code, told.json) == (201, accepted(place, ticket(position)))


def test_simulation_stores_nothing(result, checkins, modified, logged):
    before = modified()
    assert result(simulate=True) == (201, "ok")
    assert result(simulate=True, secret="nope") == (404, "invalid")
    assert result(simulate=True, type="exit") == (201, "ok")
    assert (checkins(), logged(), modified()) == ([], [], before)
    assert result() == (201, "ok")
    assert result(simulate=True) == (400, "already_redeemed")
    assert len(checkins()) == 1


def test_scan_may_have_been_earlier(scan, checkins):
    assert scan(datetime="2017-12-27T10:30:00+01:00").status_code == 201
    (stored,) = checkins()
    assert stored.datetime == datetime(2017, 12, 27, 9, 30, tzinfo=UTC)
    assert stored.created > stored.datetime


def test_scan_moves_the_order(scan, modified):
    before = modified()
    scan()
    first = modified()
    scan(type="exit")
    assert before < first < modified()


def test_refusal_does_not_move_the_order(scan, change, order, modified):
    change(order, status="n")
    before = modified()
    scan()
    assert modified() == before
