"""Secrets that are imported and given to tickets at the same time."""

from functools import partial
from secrets import token_hex

import pytest

from tests.concurrency.callers import at_once
from tests.imported_secrets.bodies import BULK, URL
from tests.imported_secrets.files import imported
from tests.orders.creation.bodies import URL as ORDERS

ROUNDS = 10


@pytest.fixture
def order(client, make, event):
    """A function that orders a ticket with a secret."""
    item = make.item(event)
    make.quota(event, item)
    item_id = item.id

    def send(secret):
        return client.post(ORDERS, {"positions": [{"item": item_id, "secret": secret}]})

    return send


@pytest.fixture
def bring(request, client):
    """A function that imports a secret in one of the ways."""
    ways = {
        "single": lambda secret: client.post(URL, {"secret": secret}),
        "bulk": lambda secret: client.post(BULK, [{"secret": secret}]),
        "file": lambda secret: imported(client, f"secret\n{secret}\n"),
        "change": lambda secret: client.patch(_spare(client), {"secret": secret}),
    }
    return ways[request.param]


def _spare(client):
    """The URL of a secret that may become another one."""
    return f"{URL}{client.post(URL, {'secret': token_hex()}).json['id']}/"


@pytest.mark.parametrize("bring", ["single", "bulk", "file", "change"], indirect=True)
def test_secret_that_a_ticket_carries_is_used(client, order, bring):
    names = [f"s{number}" for number in range(ROUNDS)]
    ordered = [at_once([partial(bring, each), partial(order, each)])[1] for each in names]
    assert [each.status_code for each in ordered] == [201] * ROUNDS
    stored = {each["secret"]: each["used"] for each in client.get(URL).json["results"]}
    assert [name for name in names if stored.get(name) is False] == []


def test_secret_is_given_once(client, order):
    client.post(URL, {"secret": "once"})
    statuses = [each.status_code for each in at_once([partial(order, "once")] * 4)]
    assert sorted(statuses) == [201, 400, 400, 400]
