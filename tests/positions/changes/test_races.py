"""Changes of positions that come at once, or while somebody else is about to change something."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import delete, update

from pretixapi.http.errors import BUSY
from pretixapi.models import ImportedSecret, Item, Order, OrderPosition, db
from tests.locks import send_during
from tests.positions.changes.bodies import EMPTY, EVENT, NONE_SUCH, NOT_OPEN, TAKEN, URL

PARALLEL = 8


@pytest.fixture
def locks_are_on_rows(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


@pytest.fixture
def at_once(client):
    """A sender of requests, each of a method, a URL and a body, all at the same time."""

    def send_all(requests):
        requests = list(requests)
        start = Barrier(len(requests))

        def send(request):
            start.wait()
            return client.open(*request)

        with ThreadPoolExecutor(len(requests)) as pool:
            return list(pool.map(send, requests))

    return send_all


def test_positions_of_an_order_canceled_at_once(make, client, order, item, at_once):
    urls = [f"{URL}{make.position(order, item).id}/" for _ in range(PARALLEL)]
    responses = at_once(("DELETE", url, None) for url in urls)
    assert sorted(each.status_code for each in responses) == [204] * (PARALLEL - 1) + [400]
    assert [each.json for each in responses if each.status_code == 400] == [EMPTY]
    assert client.get(URL).json["count"] == 1


def test_positions_added_at_once_are_no_more_than_there_are(client, item, quota, order, at_once):
    body = {"order": order.code, "item": item.id}
    responses = at_once(("POST", URL, body) for _ in range(12))
    assert sorted(each.status_code for each in responses) == [201] * 10 + [400] * 2
    numbers = [each.json["positionid"] for each in responses if each.status_code == 201]
    assert sorted(numbers) == list(range(1, 11))
    total = client.get(f"{EVENT}orders/{order.code}/").json["total"]
    assert total == "230.00"


def test_positions_changed_at_once_take_the_last_place_once(make, event, order, item, at_once):
    last = make.item(event, "Last")
    make.quota(event, last, size=1)
    urls = [f"{URL}{make.position(order, item).id}/" for _ in range(PARALLEL)]
    responses = at_once(("PATCH", url, {"item": last.id}) for url in urls)
    assert sorted(each.status_code for each in responses) == [200] + [400] * (PARALLEL - 1)


def test_positions_of_several_orders_given_one_secret_at_once(make, event, item, at_once):
    orders = [make.order(event, f"ORDR{number}") for number in range(PARALLEL)]
    urls = [f"{URL}{make.position(order, item).id}/" for order in orders]
    responses = at_once(("PATCH", url, {"secret": "wanted"}) for url in urls)
    statuses = [each.status_code for each in responses]
    assert statuses.count(200) == 1
    refused = [each.json for each in responses if each.status_code != 200]
    assert all(each in (TAKEN, {"detail": BUSY}) for each in refused)


@pytest.mark.usefixtures("locks_are_on_rows")
@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_position_that_somebody_else_is_about_to_cancel(client, url, position, order, method):
    # As a request does that cancels a position: the order is locked first.
    cancellation = update(OrderPosition).where(
        OrderPosition.id == position.id,
        OrderPosition.order_id.in_(
            update(Order).values(comment="x").returning(Order.id).cte().select()
        ),
    )
    response = send_during(cancellation.values(canceled=True), lambda: client.open(method, url, {}))
    assert (response.status_code, response.json) == (404, NONE_SUCH)


@pytest.mark.usefixtures("locks_are_on_rows")
def test_order_that_somebody_else_is_about_to_cancel(client, url):
    response = send_during(update(Order).values(status="c"), lambda: client.delete(url))
    assert (response.status_code, response.json) == (400, NOT_OPEN)


@pytest.mark.usefixtures("locks_are_on_rows")
def test_item_that_somebody_else_is_about_to_delete(client, make, event, url):
    going = make.item(event, "Going")
    make.quota(event, going)
    deletion = delete(Item).where(Item.id == going.id)
    response = send_during(deletion, lambda: client.patch(url, {"item": going.id}))
    assert (response.status_code, response.json) == (409, {"detail": BUSY})


@pytest.mark.usefixtures("locks_are_on_rows")
def test_imported_secret_that_somebody_else_draws(client, make, event, item, url):
    secret = make.imported_secret(event, "race")
    draw = update(ImportedSecret).where(ImportedSecret.id == secret.id)
    body = {"order": "FOO42", "item": item.id, "secret": "race"}
    for send in (lambda: client.patch(url, {"secret": "race"}), lambda: client.post(URL, body)):
        response = send_during(draw.values(used=True), send)
        assert (response.status_code, response.json) == (400, TAKEN)
        with db.engine.begin() as connection:
            connection.execute(draw.values(used=False))
