"""Requests that are sent over and over with one key, to a server that is busy or that dies."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from functools import partial
from select import select as wait_for
from time import monotonic

import orjson
import pytest
from sqlalchemy import select, update

from pretixapi.models import Event, KeptAnswer, Order, OrderPosition, db
from tests.client import ORGANIZER
from tests.concurrency.callers import Caller, at_once
from tests.concurrency.stored import list_url, stored_secrets, wait_for_writers
from tests.events.bodies import new
from tests.server import PATIENCE, Answer, Server, ask

CLIENTS = 32
KILLS = 10
SECRETS = 5_000
FILE = "\n".join(["secret", *(f"secret-{place}" for place in range(SECRETS))]).encode()
CONCURRENT = {"detail": "Concurrent request with idempotency key."}


def insist(caller: Caller, **request) -> Answer:
    """Send a request until its answer is there."""
    end = monotonic() + PATIENCE
    while monotonic() < end:
        answer = ask(caller.connection, token=caller.token, **request)
        if answer.status != 409:
            return answer
        assert answer.headers["Retry-After"] == "5"
    raise AssertionError(answer)


def keyed(key: str, **headers: str) -> dict[str, str]:
    return {"X-Idempotency-Key": key, **headers}


def test_storm_of_retries_creates_one_order(callers, make, event):
    item = make.item(event)
    make.quota(event, item, size=5)
    body = {"email": "ada@example.org", "locale": "en", "positions": [{"item": item.id}]}
    request = {"method": "POST", "url": f"{ORGANIZER}events/sampleconf/orders/", "json": body}
    answers = at_once(
        partial(insist, caller, headers=keyed("storm"), **request) for caller in callers(CLIENTS)
    )
    assert {(answer.status, answer.body) for answer in answers} == {(201, answers[0].body)}
    (code,) = db.session.scalars(select(Order.code)).all()
    assert answers[0].json["code"] == code
    assert len(db.session.scalars(select(OrderPosition.id)).all()) == 1


def test_storm_of_different_requests_with_one_key_lets_one_through(callers, organizer):
    request = {"method": "POST", "url": f"{ORGANIZER}events/", "headers": keyed("storm")}
    answers = at_once(
        partial(insist, caller, json=new(slug=f"conf{number}"), **request)
        for number, caller in enumerate(callers(CLIENTS))
    )
    assert sorted(answer.status for answer in answers) == [201, *[422] * (CLIENTS - 1)]
    assert len(db.session.scalars(select(Event.slug)).all()) == 1


def test_client_that_hangs_up_is_told_when_it_comes_again(callers, organizer):
    hasty, patient = callers(2)
    request = {"method": "POST", "url": f"{ORGANIZER}events/", "headers": keyed("hasty")}
    hasty.connection.request(
        request["method"],
        request["url"],
        orjson.dumps(new()),
        {
            **request["headers"],
            "Authorization": f"Token {hasty.token}",
            "Content-Type": "application/json",
        },
    )
    hasty.close()
    answer = insist(patient, json=new(), **request)
    assert (answer.status, answer.json["slug"]) == (201, "newconf")
    assert insist(patient, json=new(), **request).body == answer.body


@pytest.fixture
def mortal(app, database_url, tmp_path) -> Iterator[Server]:
    """A server whose workers are killed; what they leave behind is gone with the test."""
    with Server(tmp_path, database_url, TMPDIR=str(tmp_path)) as server:
        yield server


def send_and_kill(server: Server, caller: Caller, request: dict, moment: float) -> None:
    """Kill the worker that answers the request, so many seconds after it was sent."""
    caller.send("GET", "/healthz")
    worker = server.worker_of(caller.connection)
    headers = {**request["headers"], "Authorization": f"Token {caller.token}"}
    caller.connection.request(request["method"], request["url"], request["body"], headers)
    wait_for([caller.connection.sock], [], [], moment)
    worker.kill()


def let_claims_expire() -> None:
    created = KeptAnswer.created
    row = db.session.execute(select(KeptAnswer.key, created).where(KeptAnswer.status.is_(None)))
    for key, moment in row.all():
        older = update(KeptAnswer).where(KeptAnswer.key == key)
        db.session.execute(older.values(created=moment - timedelta(seconds=61)))
    db.session.commit()


def test_worker_killed_while_it_answers(mortal, token, make, organizer, check_file):
    def request(event: Event) -> dict:
        headers = keyed(event.slug, **{"Content-Type": "text/csv"})
        return {
            "method": "POST",
            "url": f"{list_url(event)}import/",
            "body": FILE,
            "headers": headers,
        }

    begin = monotonic()
    with closing(Caller(mortal, token)) as caller:
        insist(caller, **request(make.event(organizer, "undisturbed")))
    duration = monotonic() - begin
    for number in range(KILLS):
        event = make.event(organizer, f"event{number}")
        with closing(Caller(mortal, token)) as caller:
            send_and_kill(mortal, caller, request(event), duration * 1.2 * number / (KILLS - 1))
        wait_for_writers(event.id)
        with closing(Caller(mortal, token)) as caller:
            answer = ask(caller.connection, token=token, **request(event))
            if answer.status == 409:
                assert (answer.json, answer.headers["Retry-After"]) == (CONCURRENT, "5")
                assert stored_secrets(event.id) == {}
                let_claims_expire()
                answer = ask(caller.connection, token=token, **request(event))
            assert (answer.status, answer.json) == (200, {"imported": SECRETS})
        assert len(stored_secrets(event.id)) == SECRETS
    check_file()
