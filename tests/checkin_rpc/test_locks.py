"""Scans of what somebody else is about to delete."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import delete

from pretixapi.models import CheckinList, Order, RevokedSecret, db
from tests.checkin_rpc.bodies import URL, unknown
from tests.locks import send_during

ANNUL = "checkinrpc/annul/"
GONE = 'Invalid pk "{}" - object does not exist.'
DELETE_ORDERS, DELETE_LISTS = delete(Order), delete(CheckinList)


@pytest.fixture(autouse=True)
def _only_postgresql(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


@pytest.fixture
def meanwhile(client, place, position):
    """A sender of requests about the ticket and the list while a statement is about to be done."""
    told = {"lists": [place.id], "secret": position.secret, "nonce": "abc"}
    answers = {"unknown": unknown(place), "no list": {"lists": [GONE.format(place.id)]}}

    def send(statement, url, **body):
        db.session.rollback()
        response = send_during(statement, lambda: client.post(url, {**told, **body}))
        says = [name for name, answer in answers.items() if answer == response.json]
        return response.status_code, *(says or [response.json])

    return send


@pytest.fixture
def revoked(position):
    """A code that the ticket had before."""
    row = {"event_id": position.event_id, "position_id": position.id}
    db.session.add(RevokedSecret(secret="old", created=datetime.now(UTC), **row))
    db.session.commit()
    return "old"


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("simulate", [False, True])
def test_revoked_code_of_an_order_that_goes_is_unknown(
    meanwhile, checkins, revoked, force, simulate
):
    body = {"secret": revoked, "force": force, "simulate": simulate}
    assert meanwhile(DELETE_ORDERS, URL, **body) == (404, "unknown")
    stored = [(each.error_reason, each.position_id) for each in checkins()]
    assert stored == ([] if simulate else [("invalid", None)])


def test_code_of_an_order_that_goes_is_unknown(meanwhile):
    assert meanwhile(DELETE_ORDERS, URL) == (404, "unknown")


def test_scan_at_a_list_that_goes(meanwhile):
    assert meanwhile(DELETE_LISTS, URL) == (400, "no list")


def test_annulment_at_a_list_that_goes(meanwhile, scan):
    scan(nonce="abc")
    assert meanwhile(DELETE_LISTS, ANNUL) == (400, "no list")


def test_annulment_for_an_order_that_goes(meanwhile, scan):
    scan(nonce="abc")
    said = {"detail": "No check-in found based on nonce"}
    assert meanwhile(DELETE_ORDERS, ANNUL) == (404, said)
