"""What tests of new orders share."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from werkzeug.test import TestResponse

from pretixapi.models import Event, Item, Quota, db
from tests.orders.creation.bodies import URL, settled


@pytest.fixture
def item(make, event) -> Item:
    """A ticket of which there are any number."""
    item = make.item(event, "T")
    make.quota(event, item, name="q")
    return item


@pytest.fixture
def sell(make, event) -> Callable[..., Item]:
    """A maker of items of which there are any number, by name and price."""

    def make_one(name: str = "T", price: str = "23.00", **values: Any) -> Item:
        item = make.item(event, name, default_price=Decimal(price), **values)
        make.quota(event, item, name=name)
        return item

    return make_one


@pytest.fixture
def quota(make, event, item) -> Quota:
    """A quota of two tickets."""
    return make.quota(event, item, name="q2", size=2)


@pytest.fixture
def series(event) -> Event:
    """The sample conference, as a series."""
    event.has_subevents = True
    db.session.commit()
    return event


@pytest.fixture
def send(client) -> Callable[..., TestResponse]:
    """A function that orders positions."""

    def post(*positions: Any, **values: Any) -> TestResponse:
        return client.post(URL, {"positions": list(positions), **values})

    return post


@pytest.fixture
def place(send) -> Callable[..., dict]:
    """A function that orders positions, and returns what is answered, settled."""

    def post(*positions: Any, **values: Any) -> dict:
        answer = send(*positions, **values)
        assert answer.status_code == 201, answer.json
        return settled(answer.json)

    return post


@pytest.fixture
def refused(send) -> Callable[..., Any]:
    """A function that orders positions in vain, and returns why."""

    def post(*positions: Any, **values: Any) -> Any:
        answer = send(*positions, **values)
        assert answer.status_code == 400, answer.json
        return answer.json

    return post


@pytest.fixture
def with_rule(make, event, sell) -> Callable[..., tuple[int, Item]]:
    """A maker of a tax rule, and of an item that is taxed by it."""

    def make_both(rate: str = "19", price: str = "23.00", **values: Any) -> tuple[int, Item]:
        rule = make.tax_rule(event, rate, **values)
        return rule.id, sell("T", price, tax_rule_id=rule.id)

    return make_both
