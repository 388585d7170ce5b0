"""Other secrets for orders, and orders that go: no imported secret comes back."""

import pytest
from sqlalchemy import select

from pretixapi.models import ImportedSecret, Order, OrderPosition, RevokedSecret, db
from tests.orders.asking import URL

NOT_A_TEST = {"detail": "Only test mode orders can be deleted."}
BLOCKED = "events/sampleconf/blockedsecrets/"


def unused():
    return db.session.scalars(select(ImportedSecret.secret).where(~ImportedSecret.used)).all()


@pytest.fixture
def two(ordered, make, item):
    """An order with two tickets, one of them canceled."""
    order = ordered()
    return [
        db.session.scalars(select(OrderPosition)).one(),
        make.position(order, item, canceled=True),
    ]


def test_order_and_tickets_get_other_secrets(asking, two):
    before = asking.order()
    changes = asking.changes("regenerate_secrets/")
    assert changes.keys() == {"secret", "positions", "url"}
    (position,) = changes["positions"]
    assert (len(changes["secret"]), len(position["secret"])) == (16, 32)
    assert changes["url"] == before["url"].replace(before["secret"], changes["secret"])
    assert {**position, "secret": "foo421"} == before["positions"][0]
    revoked = db.session.execute(select(RevokedSecret.position_id, RevokedSecret.secret)).all()
    assert revoked == [(each.id, f"foo42{each.positionid}") for each in two]


@pytest.mark.usefixtures("two")
def test_imported_secrets_are_used_up(asking, make, event):
    for number in range(3):
        make.imported_secret(event, f"s{number}")
    (position,) = asking.changes("regenerate_secrets/")["positions"]
    assert (position["secret"], unused()) == ("s0", ["s2"])
    (position,) = asking.changes("regenerate_secrets/")["positions"]
    assert (position["secret"], unused()) == ("s2", [])


def test_new_secret_of_a_blocked_ticket_is_blocked(asking, two, client):
    two[0].blocked = ["api:reason"]
    db.session.commit()
    asking.changes("regenerate_secrets/")
    secret = asking.order()["positions"][0]["secret"]
    shown = [(each["secret"], each["blocked"]) for each in client.get(BLOCKED).json["results"]]
    assert shown == [(secret, True)]


@pytest.mark.usefixtures("two")
def test_secrets_are_not_logged(asking, logged):
    asking.changes("regenerate_secrets/")
    assert logged() == [("pretix.event.order.secret.changed", "order", {})]


def test_order_in_test_mode_is_deleted_with_all_that_belongs_to_it(
    client, ordered, make, event, logged
):
    order = ordered(testmode=True)
    make.imported_secret(event, "foo421", used=True)
    make.payment(order)
    make.refund(order)
    make.fee(order)
    response = client.delete(URL)
    assert (response.status_code, response.data) == (204, b"")
    assert client.get(URL).status_code == 404
    assert db.session.scalars(select(Order.id)).all() == []
    assert unused() == []
    assert logged() == [("pretix.event.order.deleted", "order", {"code": ["FOO42", None]})]


@pytest.mark.parametrize("status", ["n", "c"])
def test_other_order_is_not_deleted(client, asking, ordered, status):
    ordered(status=status)
    before = asking.order()
    response = client.delete(URL)
    assert (response.status_code, response.json) == (403, NOT_A_TEST)
    assert asking.order() == before
