"""What tests of orders share."""

from datetime import UTC, datetime

import pytest

from tests.orders.asking import Asking


@pytest.fixture
def item(make, event):
    """What is sold."""
    return make.item(event)


@pytest.fixture
def order(make, event):
    """The order FOO42, with nothing in it."""
    return make.order(event, last_modified=datetime(2017, 12, 1, 10, tzinfo=UTC))


@pytest.fixture
def ordered(make, event, item):
    """A maker of the order FOO42 with one ticket, of which there are as many as anybody wants."""
    make.quota(event, item, size=None)

    def order_one(**values):
        order = make.order(event, **values)
        make.position(order, item)
        return order

    return order_one


@pytest.fixture
def asking(client):
    """A client that tells what became of the order FOO42."""
    return Asking(client)
