"""Workers that are killed while they place an order: all of it is there, or nothing."""

from collections.abc import Callable, Iterator
from contextlib import closing
from select import select as wait_for
from time import monotonic
from typing import Any

import orjson
import pytest
from sqlalchemy import func, select

from pretixapi.models import (
    ImportedSecret,
    LogEntry,
    Order,
    OrderPayment,
    OrderPosition,
    QuestionAnswer,
    Quota,
    db,
)
from tests.client import ORGANIZER
from tests.concurrency.callers import BULK, Caller, bodies
from tests.concurrency.stored import wait_for_writers
from tests.server import PATIENCE, Server

ORDERS = f"{ORGANIZER}events/sampleconf/orders/"
KILLS = 50
POSITIONS = 8
SIZE = KILLS * POSITIONS * 2
IMPORTED = 400
PLACED = select(LogEntry.id).where(LogEntry.action == "pretix.event.order.placed").subquery()


@pytest.fixture
def own_server(app, database_url, tmp_path) -> Iterator[Server]:
    """A server of the test's own, whose workers are replaced when they are killed."""
    with Server(tmp_path, database_url) as server:
        yield server


@pytest.fixture
def body(make, event) -> bytes:
    """An order of several tickets with answers, of which there are many."""
    item = make.item(event)
    make.quota(event, item, name="q", size=SIZE)
    answers = [{"question": make.question(event, "WHY", type="S").id, "answer": "because"}]
    positions = [{"item": item.id, "answers": answers}] * POSITIONS
    return orjson.dumps({"positions": positions, "payment_provider": "manual"})


def place(caller: Caller, body: bytes, patience: float = PATIENCE) -> float | None:
    """Place an order, and tell how many seconds its answer took if it came in time."""
    begin = monotonic()
    headers = {"Authorization": f"Token {caller.token}", "Content-Type": "application/json"}
    caller.connection.request("POST", ORDERS, body, headers)
    left = max(begin + patience - monotonic(), 0)
    answered, _, _ = wait_for([caller.connection.sock], [], [], left)
    if not answered:
        return None
    response = caller.connection.getresponse()
    assert (response.status, bool(response.read())) == (201, True)
    return monotonic() - begin


def count(model: Any) -> int:
    return db.session.scalar(select(func.count()).select_from(model))


@pytest.fixture
def check_orders(event, own_server, token) -> Callable[[], int]:
    """A function that checks that all orders are whole, and returns how many there are."""
    event_id = event.id

    def check() -> int:
        wait_for_writers(event_id)
        sizes = select(func.count(OrderPosition.id)).select_from(Order).outerjoin(OrderPosition)
        numbers = list(db.session.scalars(sizes.group_by(Order.id)))
        assert numbers == [POSITIONS] * len(numbers)
        assert count(OrderPayment) == count(PLACED) == len(numbers)
        assert count(QuestionAnswer) == POSITIONS * len(numbers)
        used = select(ImportedSecret.secret).where(ImportedSecret.used)
        carried = set(db.session.scalars(select(OrderPosition.secret)))
        assert set(db.session.scalars(used)) == {each for each in carried if each.startswith("s-")}
        assert len(carried) == POSITIONS * len(numbers)
        quota = db.session.scalar(select(Quota.id))
        db.session.rollback()
        url = f"{ORGANIZER}events/sampleconf/quotas/{quota}/availability/"
        with closing(Caller(own_server, token)) as caller:
            left = caller.send("GET", url).json
        assert left["available_number"] == SIZE - len(carried)
        return len(numbers)

    return check


@pytest.fixture
def kill_during(own_server, token, body, check_orders) -> Callable[[float], tuple[bool, int]]:
    """A function that kills the worker that serves at a moment of an order.

    It tells whether the order was answered, and how many more there are than before.
    """

    def kill(moment: float) -> tuple[bool, int]:
        before = count(Order)
        with closing(Caller(own_server, token)) as caller:
            # Now it is known who serves the connection.
            caller.send("GET", f"{ORDERS}?page_size=1")
            worker = own_server.worker_of(caller.connection)
            seconds = place(caller, body, moment)
            worker.kill()
        return seconds is not None, check_orders() - before

    return kill


def test_worker_killed_while_it_places_an_order(own_server, token, body, kill_during, check_file):
    with closing(Caller(own_server, token)) as caller:
        secrets = bodies(f"s-{number}" for number in range(IMPORTED))
        assert caller.send("POST", BULK, json=secrets).status == 200
        place(caller, body)
        undisturbed = place(caller, body)
    # From at once to a little longer than an order takes, and once after its answer.
    moments = [undisturbed * 1.5 * number / (KILLS - 2) for number in range(KILLS - 1)]
    outcomes = [kill_during(moment) for moment in (*moments, PATIENCE)]
    check_file()
    assert {stored for answered, stored in outcomes if answered} == {1}, outcomes
    assert {stored for answered, stored in outcomes} == {0, 1}, outcomes
