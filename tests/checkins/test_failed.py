import pytest

from tests.checkins.bodies import URL, shown
from tests.client import ApiClient

MOMENT = "2017-12-27T09:00:00Z"
BODY = {"error_reason": "invalid", "raw_barcode": "xyz", "datetime": MOMENT}
ANSWER = {
    "error_reason": "invalid",
    "error_explanation": None,
    "raw_barcode": "xyz",
    "raw_item": None,
    "raw_variation": None,
    "raw_subevent": None,
    "raw_source_type": "barcode",
    "nonce": None,
    "datetime": MOMENT,
    "type": "entry",
    "position": None,
}


@pytest.fixture
def send(client, place):
    def create(caller=client, **body):
        url = f"events/sampleconf/checkinlists/{place.id}/failed_checkins/"
        response = caller.post(url, body)
        return response.status_code, response.json

    return create


def test_scan_that_was_turned_away_elsewhere(client, send, place):
    status, told = send(**BODY)
    assert (status, told) == (201, ANSWER)
    assert list(told) == list(ANSWER)
    (stored,) = client.get(URL).json["results"]
    expected = shown(stored["id"], place, successful=False, error_reason="invalid")
    assert stored == {**expected, "created": stored["created"]}


def test_everything_that_is_known_of_it(make, event, send, position):
    item, date = make.item(event), make.subevent(event)
    body = {
        "error_reason": "product",
        "error_explanation": "Wrong door",
        "raw_barcode": "xyz",
        "raw_item": item.id,
        "raw_variation": make.variation(item).id,
        "raw_subevent": date.id,
        "raw_source_type": "nfc_uid",
        "nonce": "abc",
        "datetime": MOMENT,
        "type": "exit",
        "position": position.id,
    }
    assert send(**body) == (201, body)


def test_ticket_is_found_by_its_code(send, position):
    assert send(**{**BODY, "raw_barcode": position.secret})[1]["position"] == position.id


def test_repeated_nonce_is_stored_once(client, send):
    assert send(**BODY, nonce="abc") == send(**BODY, nonce="abc")
    assert client.get(URL).json["count"] == 1


def test_device_is_kept(app, client, make, organizer, send):
    device = make.device(organizer)
    assert send(ApiClient(app, make.device_token(device), "Device"), **BODY)[0] == 201
    assert client.get(URL).json["results"][0]["device"] == device.id


def test_failed_scans_are_logged_without_their_codes(send, logged, place, position):
    send(**BODY)
    send(**BODY, position=position.id)
    told = {"list": [None, place.id], "type": [None, "entry"], "reason": [None, "invalid"]}
    assert logged() == [
        ("pretix.event.checkin.unknown", "event", told),
        ("pretix.event.checkin.denied", "order", {**told, "position": [None, 1]}),
    ]


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        (
            {},
            {
                "error_reason": ["This field is required."],
                "raw_barcode": ["This field is required."],
            },
        ),
        ({**BODY, "error_reason": "foo"}, {"error_reason": ['"foo" is not a valid choice.']}),
        (
            {**BODY, "raw_item": 999999},
            {"raw_item": ['Invalid pk "999999" - object does not exist.']},
        ),
        (
            {**BODY, "position": 999999},
            {"position": ['Invalid pk "999999" - object does not exist.']},
        ),
    ],
)
def test_faults_of_the_body(send, body, faults):
    assert send(**body) == (400, faults)


def test_ticket_of_another_event_is_refused(make, organizer, send):
    other = make.event(organizer, "other")
    theirs = make.position(make.order(other, status="p"), make.item(other))
    fault = [f'Invalid pk "{theirs.id}" - object does not exist.']
    assert send(**BODY, position=theirs.id) == (400, {"position": fault})


def test_list_that_there_is_not(client, event):
    response = client.post("events/sampleconf/checkinlists/999999/failed_checkins/", BODY)
    said = {"detail": "No CheckinList matches the given query."}
    assert (response.status_code, response.json) == (404, said)
