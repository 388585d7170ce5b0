from datetime import UTC, datetime

import pytest

from tests.checkin_rpc.bodies import URL, accepted, listed, refused, ticket, unknown

MOMENT = "2017-12-27T09:30:00Z"
CHECKIN = {
    "datetime": MOMENT,
    "auto_checked_in": False,
    "gate": None,
    "device": None,
    "device_id": None,
    "type": "entry",
}


def test_ticket_is_let_in_once(scan, place, position, checkins):
    response = scan(datetime=MOMENT)
    assert (response.status_code, response.json) == (201, accepted(place, ticket(position)))
    stored = {**CHECKIN, "id": checkins()[0].id, "list": place.id}
    response = scan()
    expected = refused(place, ticket(position, checkins=[stored]), "already_redeemed")
    assert (response.status_code, response.json) == (400, expected)


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


def test_lists_of_several_events(make, organizer, scan, place, position):
    other = make.event(organizer, "other")
    elsewhere = make.checkin_list(other, "Elsewhere")
    lists = [elsewhere.id, place.id]
    assert scan(lists=lists).json == accepted(place, ticket(position))
    theirs = make.position(make.order(other, "OTHER", status="p"), make.item(other))
    told = scan(lists=lists, secret=theirs.secret).json
    assert told["list"] == listed(elsewhere, "other")
    assert told["position"] == ticket(theirs, "OTHER")
    # Who it belongs to nobody knows, so it is the first one's.
    assert scan(lists=lists, secret="nope").json["list"] == listed(elsewhere, "other")


def test_ticket_of_an_event_without_a_list_is_unknown(make, organizer, result):
    other = make.event(organizer, "other")
    theirs = make.position(make.order(other, "OTHER", status="p"), make.item(other))
    assert result(secret=theirs.secret) == (404, "invalid")


def test_repeated_nonce_is_the_same_scan(scan, place, position, checkins):
    first = scan(nonce="abc")
    assert (first.status_code, first.json) == (201, accepted(place, ticket(position)))
    again = scan(nonce="abc")
    assert (again.status_code, again.json["status"]) == (201, "ok")
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
