"""Orders of many clients at the same time: what there is of something is sold once."""

from functools import partial
from itertools import chain

import pytest
from sqlalchemy import select

from pretixapi.models import ImportedSecret, Order, OrderPosition, Quota, db
from tests.client import ORGANIZER
from tests.concurrency.callers import BULK, Caller, at_once, bodies

ORDERS = f"{ORGANIZER}events/sampleconf/orders/"
CLIENTS, EACH = 40, 5
SIZE = 50
NONE_LEFT = 'There is not enough quota available on quota "{}" to perform the operation.'


def none_left(name):
    return {"item": [NONE_LEFT.format(name)]}


@pytest.fixture
def sell(make, event):
    """A maker of items, each with a quota of so many."""

    def make_one(name, size=SIZE):
        item = make.item(event, name)
        make.quota(event, item, name=name, size=size)
        return item.id

    return make_one


def order_often(caller: Caller, body: dict, times: int = EACH) -> list:
    """Return what the server answers to the same order again and again."""
    return [caller.send("POST", ORDERS, json=body) for _ in range(times)]


def secrets_of(answers) -> list[str]:
    return [
        position["secret"]
        for answer in answers
        if answer.status == 201
        for position in answer.json["positions"]
    ]


def stored(column) -> list:
    return list(db.session.scalars(select(column).order_by(column)))


def test_quota_is_sold_and_not_oversold(callers, sell, check_file):
    item = sell("q")
    clients = callers(CLIENTS)
    imported = {f"s{number}" for number in range(2 * SIZE)}
    assert clients[0].send("POST", BULK, json=bodies(imported)).status == 200
    body = {"positions": [{"item": item}], "email": "a@example.org"}
    answers = list(chain(*at_once(partial(order_often, each, body) for each in clients)))
    refused = [answer for answer in answers if answer.status != 201]
    assert (len(answers), len(refused)) == (CLIENTS * EACH, CLIENTS * EACH - SIZE)
    assert {(answer.status, answer.body) for answer in refused} == {
        (
            400,
            f'{{"positions":[{{"item":["{NONE_LEFT.format("q")}"]}}]}}'.replace(
                '"q"', '\\"q\\"'
            ).encode(),
        )
    }
    secrets = secrets_of(answers)
    assert len(set(secrets)) == SIZE
    assert imported.issuperset(secrets)
    used = select(ImportedSecret.secret).where(ImportedSecret.used)
    assert set(db.session.scalars(used)) == set(stored(OrderPosition.secret)) == set(secrets)
    assert len(stored(Order.code)) == SIZE
    check_file()


def test_orders_that_want_the_same_in_another_order_do_not_hinder_each_other(callers, sell):
    first, second = sell("first", 30), sell("second", 30)
    wanted = [[{"item": item} for item in pair] for pair in ((first, second), (second, first))]
    clients = callers(10)
    answers = chain(
        *at_once(
            partial(order_often, caller, {"positions": wanted[number % 2]}, 4)
            for number, caller in enumerate(clients)
        )
    )
    statuses = [answer.status for answer in answers]
    assert (statuses.count(201), statuses.count(400)) == (30, 10)
    assert len(stored(OrderPosition.id)) == 60


def test_order_code_and_secret_are_given_once(callers, sell):
    item = sell("q")
    clients = callers(8)
    for name, body in (
        ("code", {"code": "SAME1", "positions": [{"item": item}]}),
        ("positions", {"positions": [{"item": item}, {"item": item, "secret": "same"}]}),
    ):
        answers = list(chain(*at_once(partial(order_often, each, body, 1) for each in clients)))
        assert sorted(answer.status for answer in answers) == [201, *[400] * 7]
        assert {tuple(answer.json) for answer in answers if answer.status == 400} == {(name,)}


def test_quota_that_is_made_smaller_meanwhile(callers, sell):
    item = sell("q")
    quota = db.session.query(Quota).one().id
    *clients, changer = callers(9)

    def shrink():
        url = f"{ORGANIZER}events/sampleconf/quotas/{quota}/"
        for size in range(SIZE, 0, -10):
            answer = changer.send("PATCH", url, json={"size": size})
            assert answer.status == 200
            left = changer.send("GET", f"{url}availability/").json
            assert left["available_number"] == max(size - left["pending_orders"], 0)

    body = {"positions": [{"item": item}]}
    *answers, _ = at_once([*(partial(order_often, each, body) for each in clients), shrink])
    assert {answer.status for answer in chain(*answers)}.issubset({201, 400})
    assert len(stored(Order.id)) == len(secrets_of(chain(*answers)))
