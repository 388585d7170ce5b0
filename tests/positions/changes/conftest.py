"""An order of two tickets, which are about to change."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from tests.orders.bodies import position_body
from tests.positions.changes.bodies import ORDER, URL


@pytest.fixture
def item(make, event):
    return make.item(event)


@pytest.fixture
def quota(make, event, item):
    return make.quota(event, item, size=10)


@pytest.fixture
def order(make, event, quota):
    return make.order(event, total=Decimal(46))


@pytest.fixture
def position(make, order, item):
    """The first of two tickets."""
    first = make.position(order, item)
    make.position(order, item)
    return first


@pytest.fixture
def url(position):
    return f"{URL}{position.id}/"


@pytest.fixture
def shown(item, position):
    """A maker of what answers show of the first ticket."""

    def body(**changes):
        return position_body(**{"id": position.id, "item": item.id, **changes})

    return body


@pytest.fixture
def money(client):
    """A reader of what the order comes to: its status and its total."""

    def read():
        answer = client.get(ORDER).json
        return answer["status"], answer["total"]

    return read


@pytest.fixture
def revoked(client):
    """A reader of the secrets that are let in no longer."""

    def read():
        results = client.get("events/sampleconf/revokedsecrets/").json["results"]
        return [each["secret"] for each in results]

    return read


@pytest.fixture
def ticket(url, position, shown, money, revoked):
    """The first ticket, with all that there is to it."""
    return SimpleNamespace(url=url, position=position, shown=shown, money=money, revoked=revoked)
