from decimal import Decimal

import pytest

from pretixapi.models import OrderRefund, db
from tests.positions.changes.bodies import EMPTY, NONE_SUCH, NOT_OPEN, ORDER, URL


@pytest.fixture
def available(client, quota):
    """A reader of how many tickets are left."""

    def read():
        url = f"events/sampleconf/quotas/{quota.id}/availability/"
        return client.get(url).json["available_number"]

    return read


def test_delete(client, url, shown, money, available):
    assert available() == 8
    response = client.delete(url)
    assert (response.status_code, response.data) == (204, b"")
    response = client.get(url)
    assert (response.status_code, response.json) == (404, NONE_SUCH)
    response = client.get(f"{url}?include_canceled_positions=true")
    assert (response.status_code, response.json) == (200, shown(canceled=True))
    assert money() == ("n", "23.00")
    assert available() == 9
    assert [each["positionid"] for each in client.get(ORDER).json["positions"]] == [2]


def test_deleted_position_is_not_there(client, url):
    client.delete(url)
    for method in ("DELETE", "PATCH"):
        response = client.open(method, url, {})
        assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_last_one_stays(client, url, shown, money):
    client.delete(url)
    (last,) = client.get(URL).json["results"]
    response = client.delete(f"{URL}{last['id']}/")
    assert (response.status_code, response.json) == (400, EMPTY)
    assert client.get(f"{URL}{last['id']}/").json == last
    assert money() == ("n", "23.00")


def test_add_ons_go_with_their_position(client, make, order, item, ticket):
    addon = make.position(order, item, addon_to_id=ticket.position.id, price=Decimal(5))
    other = make.position(order, item, addon_to_id=ticket.position.id, canceled=True)
    db.session.rollback()
    assert client.delete(ticket.url).status_code == 204
    found = client.get(f"{URL}?include_canceled_positions=true").json["results"]
    assert {each["id"] for each in found if each["canceled"]} == {
        ticket.position.id,
        addon.id,
        other.id,
    }
    assert ticket.money() == ("n", "23.00")


def test_position_with_nothing_but_its_add_ons_stays(client, make, event, item, quota):
    order = make.order(event)
    main = make.position(order, item)
    addon = make.position(order, item, addon_to_id=main.id)
    response = client.delete(f"{URL}{main.id}/")
    assert (response.status_code, response.json) == (400, EMPTY)
    assert client.delete(f"{URL}{addon.id}/").status_code == 204


@pytest.mark.parametrize("status", ["c", "e"])
def test_position_of_an_order_that_is_over_stays(client, order, url, status):
    order.status = status
    db.session.commit()
    response = client.delete(url)
    assert (response.status_code, response.json) == (400, NOT_OPEN)


def test_what_was_paid_too_much_leaves_the_order_paid(client, make, order, url, money):
    order.status = "p"
    make.payment(order)
    assert client.delete(url).status_code == 204
    assert money() == ("p", "23.00")


def test_order_is_paid_once_enough_was(client, make, order, url, money):
    make.payment(order, amount=Decimal(23))
    assert client.delete(url).status_code == 204
    assert money() == ("p", "23.00")
    assert client.get(ORDER).json["payments"][0]["state"] == "confirmed"


def test_refunds_are_not_paid(client, make, order, url, money):
    make.payment(order, amount=Decimal(23), state="refunded")
    refund = {"state": "done", "source": "admin", "amount": Decimal(23), "provider": "manual"}
    db.session.add(OrderRefund(order_id=order.id, local_id=1, created=order.datetime, **refund))
    db.session.commit()
    assert client.delete(url).status_code == 204
    assert money() == ("n", "23.00")


def test_order_that_is_free_by_it_is_paid(client, make, order, item, ticket):
    (_, second) = client.get(URL).json["results"]
    client.patch(f"{URL}{second['id']}/", {"price": "0.00"})
    assert client.delete(ticket.url).status_code == 204
    assert ticket.money() == ("p", "0.00")
    (payment,) = client.get(ORDER).json["payments"]
    assert (payment["provider"], payment["amount"], payment["state"]) == (
        "free",
        "0.00",
        "confirmed",
    )


def test_order_that_waits_for_approval_is_not_paid(client, make, order, url, money):
    order.require_approval = True
    make.payment(order, amount=Decimal(23))
    assert client.delete(url).status_code == 204
    assert money() == ("n", "23.00")


def test_imported_secret_stays_used(client, make, event, position, url):
    make.imported_secret(event, position.secret, used=True)
    assert client.delete(url).status_code == 204
    (secret,) = client.get("events/sampleconf/imported_secrets/").json["results"]
    assert secret["used"] is True


def test_delete_is_logged(client, logged, item, url):
    client.delete(url)
    said = {"positionid": [None, 1], "item": [None, item.id], "price": [None, "23.00"]}
    assert logged() == [("pretix.event.order.changed.cancel", "order", said)]


def test_order_was_modified(client, url):
    before = client.get(ORDER).json["last_modified"]
    client.delete(url)
    assert client.get(ORDER).json["last_modified"] > before


@pytest.mark.parametrize("id_", ["999999", "foreign"])
def test_delete_of_no_position(client, make, organizer, id_):
    other = make.event(organizer, "other")
    foreign = make.position(make.order(other), make.item(other))
    response = client.delete(f"{URL}{foreign.id if id_ == 'foreign' else id_}/")
    assert response.status_code in {403, 404}
