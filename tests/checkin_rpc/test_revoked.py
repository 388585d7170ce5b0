"""Codes that were those of tickets."""

from datetime import UTC, datetime

import pytest

from pretixapi.models import RevokedSecret, db
from tests.checkin_rpc.bodies import refused, ticket, unknown


@pytest.fixture
def revoke(position):
    """A maker of codes that the ticket had before."""

    def create(code="old", **values):
        row = {"event_id": position.event_id, "position_id": position.id, **values}
        db.session.add(RevokedSecret(secret=code, created=datetime.now(UTC), **row))
        db.session.commit()

    return create


def test_revoked_code_is_turned_away(scan, revoke, change, door, checkins):
    revoke()
    change(door.order, checkin_attention=True, checkin_text="Look")
    response = scan(secret="old")
    seen = ticket(door.position, require_attention=True)
    assert (response.status_code, response.json) == (400, refused(door.place, seen, "revoked"))
    (stored,) = checkins()
    assert (stored.position_id, stored.error_reason, stored.raw_barcode) == (
        door.position.id,
        "revoked",
        "old",
    )


def test_force_lets_a_revoked_code_in(result, revoke, checkins):
    revoke()
    assert result(secret="old", force=True) == (201, "ok")
    (stored,) = checkins()
    assert (stored.successful, stored.forced, stored.raw_barcode) == (True, True, "old")


def test_code_that_is_good_again_is_good(result, revoke, position):
    revoke(position.secret)
    assert result() == (201, "ok")


def test_revoked_code_without_a_ticket_is_unknown(scan, revoke, place):
    revoke(position_id=None)
    response = scan(secret="old")
    assert (response.status_code, response.json) == (404, unknown(place))


def test_revoked_code_of_another_event_is_unknown(result, revoke, make, organizer):
    revoke(event_id=make.event(organizer, "other").id)
    assert result(secret="old") == (404, "invalid")


def test_regenerated_secret_revokes_the_one_before(client, result, position):
    before = position.secret
    url = f"events/sampleconf/orderpositions/{position.id}/regenerate_secrets/"
    after = client.post(url).json["secret"]
    assert result(secret=before) == (400, "revoked")
    assert result(secret=after) == (201, "ok")
