from decimal import Decimal

import pytest

from pretixapi.models import db
from tests.orders.bodies import position_body
from tests.positions.changes.bodies import EVENT, NOT_OPEN, URL, absent, not_enough


@pytest.fixture
def other(make, event):
    """A dearer item with a quota of its own."""
    rule = make.tax_rule(event, "25")
    other = make.item(event, "Other", default_price=Decimal(50), tax_rule_id=rule.id)
    make.quota(event, other, name="Others", size=1)
    return other


@pytest.fixture
def sold(make, event):
    """A maker of other orders of one ticket."""
    return lambda item: make.position(make.order(event, "BAR23"), item)


@pytest.fixture
def left(client):
    """A reader of how many tickets are left of each quota, by its name."""

    def read(url=EVENT):
        results = client.get(f"{url}quotas/?with_availability=true").json["results"]
        return {each["name"]: each["available_number"] for each in results}

    return read


def test_another_item_at_the_same_price_with_its_tax(client, other, left, ticket):
    response = client.patch(ticket.url, {"item": other.id})
    taxed = {"tax_rule": other.tax_rule_id, "tax_rate": "25.00", "tax_value": "4.60"}
    assert (response.status_code, response.json) == (200, ticket.shown(item=other.id, **taxed))
    assert (left(), ticket.money()) == ({"All": 9, "Others": 0}, ("n", "46.00"))


def test_another_item_at_another_price(client, url, shown, other, money):
    response = client.patch(url, {"item": other.id, "price": "50.00"})
    taxed = {"tax_rule": other.tax_rule_id, "tax_rate": "25.00", "tax_value": "10.00"}
    expected = shown(item=other.id, price="50.00", **taxed)
    assert (response.status_code, response.json) == (200, expected)
    assert money() == ("n", "73.00")


def test_no_place_left(client, sold, other, left, ticket):
    sold(other)
    response = client.patch(ticket.url, {"item": other.id})
    assert (response.status_code, response.json) == (400, [not_enough("Others")])
    assert client.get(ticket.url).json == ticket.shown()
    assert left() == {"All": 8, "Others": 0}


def test_no_quota(client, make, event, url):
    bare = make.item(event, "Bare")
    response = client.patch(url, {"item": bare.id})
    fault = ['The product "Bare" is not assigned to a quota.']
    assert (response.status_code, response.json) == (400, fault)


def test_place_in_the_same_quota_is_taken_along(client, make, event):
    first, second = make.item(event), make.item(event)
    make.quota(event, first, second, size=1)
    order = make.order(event)
    position, _ = make.position(order, first), make.position(order, first)
    assert client.patch(f"{URL}{position.id}/", {"item": second.id}).status_code == 200


def test_unknown_and_foreign_items(client, make, organizer, url):
    foreign = make.item(make.event(organizer, "other"))
    for id_ in (999_999, foreign.id):
        response = client.patch(url, {"item": id_})
        assert (response.status_code, response.json) == (400, absent("item", id_))


def test_variations(client, make, event, url, shown):
    item = make.item(event, "Varied")
    first, second = make.variation(item), make.variation(item)
    foreign = make.variation(make.item(event))
    make.quota(event, item, first, second)
    needed = {"variation": ["You should specify a variation for this item."]}
    response = client.patch(url, {"item": item.id})
    assert (response.status_code, response.json) == (400, needed)
    response = client.patch(url, {"variation": first.id})
    not_allowed = {"variation": ["You cannot specify a variation for this item."]}
    assert (response.status_code, response.json) == (400, not_allowed)
    response = client.patch(url, {"item": item.id, "variation": foreign.id})
    assert (response.status_code, list(response.json)) == (400, ["variation"])
    response = client.patch(url, {"item": item.id, "variation": first.id})
    assert response.json == shown(item=item.id, variation=first.id)
    response = client.patch(url, {"variation": second.id})
    assert response.json == shown(item=item.id, variation=second.id)


def test_date_of_a_single_event(client, url):
    response = client.patch(url, {"subevent": 1})
    fault = {"subevent": ["You cannot set a subevent for this event."]}
    assert (response.status_code, response.json) == (400, fault)


def test_another_date(client, make, organizer, left):
    series = make.event(organizer, "series", has_subevents=True)
    item = make.item(series)
    dates = [make.subevent(series, name) for name in ("Now", "Then")]
    for date in dates:
        make.quota(series, item, name=date.name["en"], size=1, subevent_id=date.id)
    position = make.position(make.order(series), item, subevent_id=dates[0].id)
    url = f"events/series/orderpositions/{position.id}/"
    response = client.patch(url, {"subevent": dates[1].id})
    expected = position_body(id=position.id, item=item.id, subevent=dates[1].id)
    assert (response.status_code, response.json) == (200, expected)
    assert left("events/series/") == {"Now": 1, "Then": 0}
    response = client.patch(url, {"subevent": None})
    fault = {"subevent": ["You need to set a subevent for this event."]}
    assert (response.status_code, response.json) == (400, fault)


@pytest.mark.parametrize("status", ["c", "e"])
def test_order_that_is_over(client, order, url, other, status):
    order.status = status
    db.session.commit()
    for body in (
        {"item": other.id},
        {"price": "1.00"},
        {"valid_from": "2030-01-01T00:00:00Z"},
        {"secret": "given"},
    ):
        response = client.patch(url, body)
        assert (response.status_code, response.json) == (400, NOT_OPEN)


def test_change_is_logged(client, url, other, logged):
    client.patch(url, {"item": other.id, "price": "50.00"})
    number, changed = [None, 1], "pretix.event.order.changed"
    assert logged() == [
        (f"{changed}.item", "order", {"positionid": number, "item": [None, other.id]}),
        (f"{changed}.price", "order", {"positionid": number, "price": [None, "50.00"]}),
        (
            f"{changed}.tax_rule",
            "order",
            {"positionid": number, "tax_rule": [None, other.tax_rule_id]},
        ),
    ]


def test_quota_that_is_to_be_closed_once_sold_out(client, make, event, url):
    item = make.item(event)
    quota = make.quota(event, item, size=1, close_when_sold_out=True)
    client.patch(url, {"item": item.id})
    answer = client.get(f"{EVENT}quotas/{quota.id}/").json
    assert answer["closed"] is True
