"""Scans at one list, by a code or by the id of a ticket."""

import pytest

from tests.checkin_rpc.bodies import accepted, entry, refused, ticket, unknown


@pytest.fixture
def redeem(client, place):
    """A scanner that puts what it reads into the URL."""

    def send(what, query="", **body):
        url = f"events/sampleconf/checkinlists/{place.id}/positions/{what}/redeem/{query}"
        return client.post(url, body)

    return send


@pytest.mark.parametrize("by", ["id", "secret"])
def test_ticket_is_let_in_by_id_or_code(redeem, place, position, checkins, by):
    response = redeem(getattr(position, by))
    entered = ticket(position, checkins=[entry(checkins()[0])])
    assert (response.status_code, response.json) == (201, accepted(place, entered))
    assert redeem(position.id).json["reason"] == "already_redeemed"


def test_scan_without_a_body(client, place, position):
    url = f"events/sampleconf/checkinlists/{place.id}/positions/{position.id}/redeem/"
    assert client.post(url).status_code == 201


def test_exit(redeem, position):
    assert redeem(position.id).status_code == 201
    assert redeem(position.id, type="exit").status_code == 201
    assert redeem(position.id).status_code == 201


@pytest.mark.parametrize("what", ["nope", "999999"])
def test_unknown_ticket(redeem, place, what):
    response = redeem(what)
    assert (response.status_code, response.json) == (404, unknown(place))


@pytest.mark.parametrize(
    ("query", "status"),
    [("", 201), ("?untrusted_input=false", 201), ("?untrusted_input=true", 404)],
)
def test_id_is_taken_from_trusted_input_alone(redeem, position, query, status):
    assert redeem(position.id, query).status_code == status


def test_ticket_of_another_event_is_unknown(redeem, make, organizer):
    other = make.event(organizer, "other")
    theirs = make.position(make.order(other, "OTHER", status="p"), make.item(other))
    assert redeem(theirs.id).status_code == 404


def test_canceled_is_told_to_those_who_know_it(redeem, change, order, place, position):
    change(order, status="c")
    seen = ticket(position, order__status="c")
    assert redeem(position.id).json == refused(place, seen, "unpaid")
    told = redeem(position.id, canceled_supported=True).json
    assert told == refused(place, seen, "canceled")


@pytest.mark.parametrize("list_id", ["999999", "0"])
def test_list_that_there_is_not(client, event, list_id):
    url = f"events/sampleconf/checkinlists/{list_id}/positions/nope/redeem/"
    response = client.post(url, {})
    said = {"detail": "No CheckinList matches the given query."}
    assert (response.status_code, response.json) == (404, said)


def test_list_of_another_event(client, make, organizer, position):
    theirs = make.checkin_list(make.event(organizer, "other"))
    url = f"events/sampleconf/checkinlists/{theirs.id}/positions/{position.id}/redeem/"
    assert client.post(url, {}).status_code == 404


def test_faults_of_the_body(redeem, position):
    response = redeem(position.id, type="foo")
    assert (response.status_code, response.json) == (
        400,
        {"type": ['"foo" is not a valid choice.']},
    )


def test_idempotency_key_gives_the_same_refusal(client, place, position, checkins):
    url = f"events/sampleconf/checkinlists/{place.id}/positions/{position.id}/redeem/"
    assert client.post(url, {}).status_code == 201
    headers = {"X-Idempotency-Key": "abc"}
    answers = [client.post(url, {}, headers=headers) for _ in range(2)]
    assert [each.status_code for each in answers] == [400, 400]
    assert answers[0].json == answers[1].json
    assert len(checkins()) == 2
