"""Whoever guesses passwords is slowed down."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from pretixapi.models import LoginAttempt, db
from tests.client import ApiClient

GOOD = {"username": "alice@example.org", "password": "correct horse"}
BAD = {**GOOD, "password": "wrong"}


@pytest.fixture
def log_in(make_app, make):
    """A sender of credentials to a server that takes few failures."""
    make.user("alice@example.org")
    limits = {
        "LOGIN_LIMIT": "3 per hour",
        "LOGIN_LIMIT_PER_ACCOUNT": "6 per hour",
        "LOGIN_LIMIT_PER_ADDRESS": "5 per hour",
    }
    client = ApiClient(make_app(**limits))

    def send(body, address="192.0.2.1"):
        return client.post("/api/auth", body, environ_base={"REMOTE_ADDR": address})

    return send


def statuses(log_in, *bodies, **options):
    return [log_in(body, **options).status_code for body in bodies]


def test_account_is_shut_after_failures_even_to_the_right_password(log_in):
    assert statuses(log_in, BAD, BAD, BAD, GOOD) == [400, 400, 400, 429]
    response = log_in(GOOD)
    seconds = int(response.headers["Retry-After"])
    assert 3500 < seconds <= 3600
    detail = f"Request was throttled. Expected available in {seconds} seconds."
    assert (response.status_code, response.json) == (429, {"detail": detail})


def test_account_stays_open_to_others_until_failures_come_from_everywhere(log_in):
    assert statuses(log_in, *[BAD] * 9) == [400] * 3 + [429] * 6
    assert statuses(log_in, GOOD, BAD, address="192.0.2.2") == [200, 400]
    assert statuses(log_in, BAD, BAD, BAD, GOOD, address="192.0.2.3") == [400, 400, 429, 429]


def test_network_of_ipv6_addresses_counts_as_one(log_in):
    for number in range(3):
        assert log_in(BAD, f"2001:db8::{number}").status_code == 400
    assert log_in(GOOD, "2001:db8::ffff").status_code == 429
    assert log_in(GOOD, "2001:db8:0:1::1").status_code == 200


def test_unknown_account_is_answered_alike(log_in):
    unknown = {**BAD, "username": "nobody@example.org"}
    assert statuses(log_in, *[unknown] * 4) == [400, 400, 400, 429]


def test_account_is_the_same_in_any_case(log_in):
    shouted = {**BAD, "username": " ALICE@example.org"}
    assert statuses(log_in, BAD, shouted, BAD, shouted) == [400, 400, 400, 429]


def test_login_does_not_count(log_in):
    assert statuses(log_in, *[GOOD] * 7, BAD, BAD, BAD, GOOD) == [200] * 7 + [400] * 3 + [429]


def test_address_is_shut_after_failures_at_several_accounts(log_in):
    guesses = [{**BAD, "username": f"{number}@example.org"} for number in range(5)]
    assert statuses(log_in, *guesses, GOOD) == [400] * 5 + [429]
    assert log_in(GOOD, "192.0.2.2").status_code == 200


def test_other_accounts_stay_open(log_in, make):
    make.user("bob@example.org")
    assert statuses(log_in, BAD, BAD, BAD, BAD) == [400, 400, 400, 429]
    assert log_in({**GOOD, "username": "bob@example.org"}).status_code == 200


def test_failures_are_forgotten_with_time(log_in):
    assert statuses(log_in, BAD, BAD, BAD, GOOD) == [400, 400, 400, 429]
    db.session.execute(update(LoginAttempt).values(expires=datetime.now(UTC) - timedelta(hours=1)))
    db.session.commit()
    assert statuses(log_in, BAD, BAD, GOOD) == [400, 400, 200]


def test_refused_fields_do_not_count(log_in):
    assert statuses(log_in, *[{"username": "alice@example.org"}] * 5) == [400] * 5
    assert log_in(GOOD).status_code == 200
