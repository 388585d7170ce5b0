import re
from decimal import Decimal

import pytest

from pretixapi.models import db
from tests.orders.bodies import position_body
from tests.positions.changes.bodies import EVENT, NOT_OPEN, ORDER, TAKEN, URL, absent, not_enough

REQUIRED = ["This field is required."]


@pytest.fixture
def body(item, position):
    """What adds a third ticket."""
    return {"order": "FOO42", "item": item.id}


@pytest.fixture
def added(item):
    """A maker of what answers show of the third ticket, but for what is random."""

    def make_one(answer, **changes):
        random = {name: answer[name] for name in ("id", "secret", "pseudonymization_id")}
        return position_body(**{"number": 3, "item": item.id, **random, **changes})

    return make_one


def test_add(client, body, added, ticket):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (201, added(response.json))
    assert re.fullmatch("[abcdefghjkmnpqrstuvwxyz23456789]{32}", response.json["secret"])
    assert client.get(f"{URL}{response.json['id']}/").json == response.json
    assert ticket.money() == ("n", "69.00")


def test_add_with_all_fields(client, make, event, body, added):
    question = make.question(event, "FOOD", type="S")
    said = {
        "price": "5.00",
        "attendee_name": "Peter",
        "attendee_email": "foo@example.org",
        "company": "Sample company",
        "country": "DE",
        "secret": "given",
        "valid_from": "2030-01-01T00:00:00Z",
    }
    answers = [{"question": question.id, "answer": "Pie"}]
    response = client.post(URL, {**body, **said, "answers": answers})
    written = {
        **answers[0],
        "question_identifier": "FOOD",
        "options": [],
        "option_identifiers": [],
    }
    names = {"attendee_name_parts": {"_legacy": "Peter"}}
    expected = added(response.json, **said, **names, answers=[written])
    assert (response.status_code, response.json) == (201, expected)


def test_number_of_a_canceled_position_is_not_given_again(client, body, ticket):
    first = client.post(URL, body).json
    client.delete(f"{URL}{first['id']}/")
    assert client.post(URL, body).json["positionid"] == 4
    assert ticket.money() == ("n", "69.00")


def test_taxed_by_the_rule_of_the_item(client, make, event, body, added):
    rule = make.tax_rule(event, "25", price_includes_tax=False)
    item = make.item(event, "Taxed", tax_rule_id=rule.id, default_price=Decimal(20))
    make.quota(event, item)
    response = client.post(URL, {**body, "item": item.id})
    taxed = {"price": "25.00", "tax_rate": "25.00", "tax_value": "5.00", "tax_rule": rule.id}
    assert (response.status_code, response.json) == (
        201,
        added(response.json, item=item.id, **taxed),
    )


@pytest.fixture
def addon(make, event, item):
    """What is included in the price of the item."""
    category = make.category(event, is_addon=True)
    make.addon(item, category, price_included=True)
    addon = make.item(event, "Mug", category_id=category.id)
    make.quota(event, addon)
    return addon


def test_add_on(client, body, added, addon, ticket):
    body |= {"item": addon.id, "addon_to": 1}
    response = client.post(URL, body)
    expected = added(response.json, item=addon.id, addon_to=ticket.position.id, price="0.00")
    assert (response.status_code, response.json) == (201, expected)
    assert ticket.money() == ("n", "46.00")
    answers = {"answers": []}
    again = client.post(URL, {**body, **answers, "price": "3.00"}).json
    assert (again["addon_to"], again["price"]) == (ticket.position.id, "3.00")


def test_add_on_with_answers(client, make, event, body, addon):
    question = make.question(event, "FOOD", type="S")
    answers = [{"question": question.id, "answer": "Pie"}]
    body |= {"item": addon.id, "addon_to": 2, "answers": answers}
    added = client.post(URL, body).json
    (_, second, _) = client.get(URL).json["results"]
    assert (added["addon_to"], added["answers"][0]["answer"]) == (second["id"], "Pie")


@pytest.mark.parametrize("number", [3, 9])
def test_add_on_to_what_is_none(client, body, addon, number):
    client.post(URL, {**body, "item": addon.id, "addon_to": 1})
    response = client.post(URL, {**body, "item": addon.id, "addon_to": number})
    fault = {"addon_to": [f"Object with positionid={number} does not exist."]}
    assert (response.status_code, response.json) == (400, fault)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ({}, {"item": REQUIRED, "order": REQUIRED}),
        (
            {"order": "NOPE1", "item": 999_999},
            {
                **absent("item", 999_999),
                "order": ["Object with code=NOPE1 does not exist."],
            },
        ),
        (
            {"order": None, "item": None},
            {name: ["This field may not be null."] for name in ("item", "order")},
        ),
        (
            {"order": "foo42", "item": 999_999},
            {**absent("item", 999_999), "order": ["Object with code=foo42 does not exist."]},
        ),
        (
            {"voucher": "x"},
            {
                "voucher": ["Object with code=x does not exist."],
                "item": REQUIRED,
                "order": REQUIRED,
            },
        ),
        (
            {"answers": [{}]},
            {"answers": [{"question": REQUIRED}], "item": REQUIRED, "order": REQUIRED},
        ),
    ],
)
def test_faults(client, position, body, fault):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, fault)
    assert client.get(URL).json["count"] == 2


def test_variation_needed(client, make, item, body):
    make.variation(item)
    response = client.post(URL, body)
    fault = {"variation": ["You should specify a variation for this item."]}
    assert (response.status_code, response.json) == (400, fault)


def test_order_of_another_event(client, make, organizer, body):
    make.order(make.event(organizer, "other"), "BAR23")
    response = client.post(URL, {**body, "order": "BAR23"})
    fault = {"order": ["Object with code=BAR23 does not exist."]}
    assert (response.status_code, response.json) == (400, fault)


@pytest.mark.parametrize("status", ["c", "e"])
def test_order_that_is_over(client, order, body, status):
    order.status = status
    db.session.commit()
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, NOT_OPEN)


def test_sold_out(client, quota, body, ticket):
    quota.size = 3
    db.session.commit()
    assert client.post(URL, body).status_code == 201
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, {"item": [not_enough("All")]})
    assert ticket.money() == ("n", "69.00")


def test_quota_that_is_to_be_closed_once_sold_out(client, quota, body):
    quota.size, quota.close_when_sold_out = 3, True
    db.session.commit()
    client.post(URL, body)
    assert client.get(f"{EVENT}quotas/{quota.id}/").json["closed"] is True


def test_secret_taken(client, body, ticket):
    response = client.post(URL, {**body, "secret": "foo421"})
    assert (response.status_code, response.json) == (400, TAKEN)
    assert ticket.money() == ("n", "46.00")


def test_imported_secrets_used(client, make, event, body):
    for name in ("drawn", "given"):
        make.imported_secret(event, name)
    assert client.post(URL, body).json["secret"] == "drawn"
    assert client.post(URL, {**body, "secret": "given"}).json["secret"] == "given"
    results = client.get(f"{EVENT}imported_secrets/").json["results"]
    assert [each["used"] for each in results] == [True, True]


def test_paid_order_is_pending(client, make, order, body, ticket):
    order.status = "p"
    make.payment(order)
    assert client.post(URL, {**body, "price": "0.00"}).status_code == 201
    assert ticket.money() == ("p", "46.00")
    assert client.post(URL, body).status_code == 201
    assert ticket.money() == ("n", "69.00")


def test_add_is_logged(client, item, body, logged):
    client.post(URL, {**body, "secret": "given"})
    said = {"positionid": [None, 3], "item": [None, item.id], "price": [None, "23.00"]}
    assert logged() == [("pretix.event.order.changed.add", "order", said)]


def test_order_that_was_canceled_for_a_fee_lives_again(client, body):
    client.post(f"{ORDER}mark_canceled/", {"cancellation_fee": "5.00"})
    assert client.get(ORDER).json["cancellation_date"] is not None
    assert client.post(URL, body).status_code == 201
    order = client.get(ORDER).json
    assert (order["status"], order["total"], order["cancellation_date"]) == ("n", "28.00", None)
