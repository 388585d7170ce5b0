"""A ticket, a door, and somebody who scans there."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from sqlalchemy import select
from werkzeug.test import TestResponse

from pretixapi.models import Checkin, Order, db
from tests.checkin_rpc.bodies import URL


@pytest.fixture
def item(make, event):
    return make.item(event)


@pytest.fixture
def order(make, event):
    return make.order(event, status="p")


@pytest.fixture
def position(make, order, item):
    """A paid ticket."""
    return make.position(order, item)


@pytest.fixture
def place(make, event):
    """A list for all tickets of the event."""
    return make.checkin_list(event)


@pytest.fixture
def door(event, order, item, position, place) -> SimpleNamespace:
    """All of these."""
    return SimpleNamespace(event=event, order=order, item=item, position=position, place=place)


@pytest.fixture
def scan(client, place, position) -> Callable[..., TestResponse]:
    """A scanner: it scans the ticket at the list, unless a test says otherwise."""

    def redeem(**body):
        return client.post(URL, {"secret": position.secret, "lists": [place.id], **body})

    return redeem


@pytest.fixture
def result(scan) -> Callable[..., tuple]:
    """A scanner that tells in short what came of it."""

    def redeem(**body):
        response = scan(**body)
        told = response.json
        return response.status_code, told.get("reason") or told["status"]

    return redeem


@pytest.fixture
def checkins(app) -> Callable[[], list[Checkin]]:
    """A reader of all check-ins."""

    def read():
        db.session.rollback()
        return db.session.scalars(select(Checkin).order_by(Checkin.id)).all()

    return read


@pytest.fixture
def change(app) -> Callable[..., None]:
    """A changer of rows behind the server's back."""

    def apply(entity, **values):
        for name, value in values.items():
            setattr(entity, name, value)
        db.session.commit()

    return apply


@pytest.fixture
def modified(order) -> Callable:
    """A reader of when the order was changed last."""
    order_id = order.id

    def read():
        db.session.rollback()
        return db.session.scalar(select(Order.last_modified).where(Order.id == order_id))

    return read
