"""Deletions of what somebody else is about to order."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from sqlalchemy import insert

from pretixapi.models import Order, OrderPosition
from tests.locks import send_during

EVENT = "events/sampleconf/"
MOMENT = datetime(2017, 12, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def locks_are_on_rows(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


@pytest.fixture
def event(make, organizer):
    """A series, for which all can be ordered that there is."""
    return make.event(organizer, has_subevents=True)


@pytest.fixture
def ordering(make, event):
    """The statement that stores another order."""
    channel = make.order(event, "OTHER", status="c").sales_channel_id
    return insert(Order).values(
        id=1_000_000,
        organizer_id=event.organizer_id,
        event_id=event.id,
        code="FOO42",
        status="n",
        secret="k24fiuwvu8kxz3y1",
        locale="en",
        datetime=MOMENT,
        expires=MOMENT,
        total=Decimal(23),
        sales_channel_id=channel,
    )


@pytest.fixture
def taking(make, event):
    """A maker of the statement that stores a position of something."""
    order = make.order(event)

    def make_one(item, **values):
        return insert(OrderPosition).values(
            id=1_000_000,
            order_id=order.id,
            organizer_id=event.organizer_id,
            event_id=event.id,
            positionid=1,
            item_id=item.id,
            price=Decimal(23),
            secret="abc",
            pseudonymization_id="ABCDEFGHJK",
            **values,
        )

    return make_one


def test_event_at_which_somebody_is_about_to_order_stays(client, make, organizer, ordering):
    other = make.event(organizer, "other")
    statement = ordering.values(event_id=other.id)
    response = send_during(statement, lambda: client.delete("events/other/"))
    assert response.status_code == 403


def test_item_that_somebody_is_about_to_order_stays(client, make, event, taking):
    item = make.item(event)
    url = f"{EVENT}items/{item.id}/"
    assert send_during(taking(item), lambda: client.delete(url)).status_code == 403
    assert client.get(url).status_code == 200


def test_variation_that_somebody_is_about_to_order_stays(client, make, event, taking):
    item = make.item(event)
    variation, _ = make.variation(item), make.variation(item)
    url = f"{EVENT}items/{item.id}/variations/{variation.id}/"
    statement = taking(item, variation_id=variation.id)
    assert send_during(statement, lambda: client.delete(url)).status_code == 403


def test_date_that_somebody_is_about_to_order_stays(client, make, event, taking):
    date = make.subevent(event)
    url = f"{EVENT}subevents/{date.id}/"
    statement = taking(make.item(event), subevent_id=date.id)
    assert send_during(statement, lambda: client.delete(url)).status_code == 403


def test_tax_rule_that_somebody_is_about_to_be_taxed_by_stays(client, make, event, taking):
    rule = make.tax_rule(event)
    url = f"{EVENT}taxrules/{rule.id}/"
    statement = taking(make.item(event), tax_rule_id=rule.id)
    assert send_during(statement, lambda: client.delete(url)).status_code == 403


def test_channel_that_somebody_is_about_to_order_through_stays(client, make, organizer, ordering):
    channel = make.sales_channel(organizer, "api.app")
    statement = ordering.values(sales_channel_id=channel.id)
    response = send_during(statement, lambda: client.delete("saleschannels/api.app/"))
    assert response.status_code == 403
