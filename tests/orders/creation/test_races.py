"""Orders that meet what somebody else is about to commit."""

import pytest
from sqlalchemy import delete, insert, update

from pretixapi.http.errors import BUSY
from pretixapi.models import ImportedSecret, Item, Order, OrderPosition, Question, Quota, db
from tests.locks import send_during
from tests.orders.creation.bodies import URL


@pytest.fixture(autouse=True)
def only_where_several_write(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


@pytest.fixture
def send_while(client, item):
    """A function that orders while somebody else is about to commit a change."""
    body = {"item": item.id}

    def send(change, *positions, **values):
        bodies = [{**body, **each} for each in positions or ({},)]
        answer = send_during(change, lambda: client.post(URL, {"positions": bodies, **values}))
        return answer.status_code, answer.json

    return send


def row_of(order, **changes):
    """The columns of another order, or of its position."""
    kept = {column.key: getattr(order, column.key) for column in order.__table__.columns}
    return {**kept, "id": order.id + 1, **changes}


def test_code_that_somebody_else_takes(make, event, send_while):
    row = row_of(make.order(event), code="RACE1")
    assert send_while(insert(Order).values(row), code="RACE1") == (
        400,
        {"code": ["This order code is already in use."]},
    )


def test_secret_that_somebody_else_takes(make, event, item, send_while):
    position = make.position(make.order(event), item)
    row = row_of(position, positionid=2, secret="race", pseudonymization_id="OTHER")
    taken = {"secret": ["You cannot assign a position secret that already exists."]}
    answer = send_while(insert(OrderPosition).values(row), {}, {"secret": "race"})
    assert answer == (400, {"positions": [{}, taken]})
    assert db.session.query(Order).count() == 1


def test_item_that_somebody_else_deletes(make, event, send_while):
    item = make.item(event)
    quota = make.quota(event, item)
    id_ = item.id
    db.session.delete(quota)
    db.session.commit()
    answer = send_while(delete(Item).where(Item.id == id_), {"item": id_}, force=True)
    assert answer == (409, {"detail": BUSY})


def test_quota_that_somebody_else_makes_smaller(make, event, item, send_while):
    quota = make.quota(event, item, name="shrinking", size=5)
    fault = 'There is not enough quota available on quota "shrinking" to perform the operation.'
    answer = send_while(update(Quota).where(Quota.id == quota.id).values(size=0))
    assert answer == (400, {"positions": [{"item": [fault]}]})


def test_imported_secret_that_somebody_else_draws(make, event, send_while):
    secret = make.imported_secret(event, "race")
    draw = update(ImportedSecret).where(ImportedSecret.id == secret.id).values(used=True)
    taken = {"secret": ["You cannot assign a position secret that already exists."]}
    assert send_while(draw, {}, {"secret": "race"}) == (400, {"positions": [{}, taken]})


def test_question_whose_type_somebody_else_changes(make, event, send_while):
    question = make.question(event, type="S")
    change = update(Question).where(Question.id == question.id).values(type="N")
    answers = [{"question": question.id, "answer": "some"}]
    assert send_while(change, {"answers": answers}) == (
        400,
        {"positions": [{"answers": [{"answer": ["A valid number is required."]}]}]},
    )


def test_quotas_are_waited_for_by_orders_that_are_forced(make, event, item, send_while):
    quota = make.quota(event, item, size=1)
    change = update(Quota).where(Quota.id == quota.id).values(close_when_sold_out=True)
    _, body = send_while(change, force=True)
    assert body["status"] == "n"
    db.session.rollback()
    assert db.session.get(Quota, quota.id).closed
