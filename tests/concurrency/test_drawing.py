"""Secrets that go to tickets while clients delete them: no ticket loses its secret."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import chain
from random import Random

import pytest

from pretixapi.imported_secrets.drawing import draw_secret
from pretixapi.models import begin_write, commit, fetch
from tests.concurrency.callers import BULK, SECRETS, Caller, at_once, bodies
from tests.concurrency.stored import check_list
from tests.imported_secrets.bodies import FORBIDDEN
from tests.locks import WAITING

COUNT = 200
NOT_DELETABLE = {"detail": "This secret can not be deleted as it has already been used."}


@pytest.fixture
def secrets(callers, event) -> dict[int, str]:
    """The secrets of the event, by their ids."""
    (caller,) = callers(1)
    created = caller.send("POST", BULK, json=bodies(f"s{number}" for number in range(COUNT)))
    return {each["id"]: each["secret"] for each in created.json}


@pytest.fixture
def drawers(make_app, event):
    """Four who draw all that is left of the event's secrets, several in each transaction."""
    app, event_id = make_app(), event.id

    def draw_some():
        with app.app_context():
            begin_write()
            drawn = [draw_secret(event_id, item_id=1) for _ in range(3)]
            commit()
        return [secret for secret in drawn if secret is not None]

    def draw_all():
        return list(chain.from_iterable(iter(draw_some, [])))

    return [draw_all] * 4


def delete_all(caller: Caller, ids: list[int]) -> dict[int, tuple]:
    """Return what the server answers to the deletion of each of the secrets."""
    answers = {each: caller.send("DELETE", f"{SECRETS}{each}/") for each in ids}
    return {
        each: (answer.status, answer.json if answer.body else None)
        for each, answer in answers.items()
    }


def test_secret_is_either_drawn_or_deleted(callers, drawers, event, secrets):
    clients = callers(4)
    # In the order in which they are drawn, so that both want the same ones.
    deleters = [
        partial(delete_all, caller, list(secrets)[number :: len(clients)])
        for number, caller in enumerate(clients)
    ]
    results = at_once([*drawers, *deleters])
    used = [secret for drawn in results[:4] for secret in drawn]
    answers = {number: answer for deleted in results[4:] for number, answer in deleted.items()}
    assert len(used) == len(set(used))
    assert answers == {
        number: (403, NOT_DELETABLE) if secret in used else (204, None)
        for number, secret in secrets.items()
    }
    (caller,) = callers(1)
    for number, secret in secrets.items():
        answer = caller.send("GET", f"{SECRETS}{number}/")
        if secret in used:
            assert (answer.json["secret"], answer.json["used"]) == (secret, True)
        else:
            assert (answer.status, answer.json) == (403, FORBIDDEN)
    check_list(caller, event)


def test_secret_that_is_being_drawn_is_not_deleted(callers, event, engine_name, secrets):
    (caller,) = callers(1)
    first = next(iter(secrets))
    event_id = event.id
    begin_write()
    assert draw_secret(event_id, item_id=1) == secrets[first]
    with ThreadPoolExecutor(1) as thread:
        answer = thread.submit(caller.send, "DELETE", f"{SECRETS}{first}/")
        # Nobody can tell who waits for SQLite.
        while engine_name == "postgresql" and not fetch(WAITING).first():
            assert not answer.done()
        commit()
        assert (answer.result().status, answer.result().json) == (403, NOT_DELETABLE)
    check_list(caller, event)


def test_secret_is_deleted_once(callers, event, secrets):
    orders = [Random(number).sample(list(secrets), COUNT) for number in range(4)]  # noqa: S311
    answers = at_once(partial(delete_all, *each) for each in zip(callers(4), orders, strict=True))
    for number in secrets:
        several = sorted((each[number] for each in answers), key=str)
        assert several == [(204, None), *[(403, FORBIDDEN)] * 3]
    check_list(*callers(1), event)
