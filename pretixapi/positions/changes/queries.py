"""What is read to change the positions of orders."""

from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from pretixapi.http.ids import existing, read_id
from pretixapi.models import Order, OrderPosition, Question, QuestionAnswer, db, fetch
from pretixapi.objects.place import EVENT_ID
from pretixapi.positions.queries import ENTITIES, MODEL
from pretixapi.questions.answers import Answer

ID = bindparam("position_id")
OWNER = select(OrderPosition.order_id).where(
    OrderPosition.event_id == EVENT_ID, OrderPosition.id == ID
)
# Whoever changes positions locks their order first: nobody else changes any of it.
LOCKED_ORDER = (
    select(Order).where(Order.id == OWNER.scalar_subquery()).with_for_update(key_share=True)
)
LOCKED_BY_CODE = (
    select(Order)
    .where(Order.event_id == EVENT_ID, Order.code == bindparam("code"))
    .with_for_update(key_share=True)
)
ENTITY = ENTITIES.where(OrderPosition.id == ID)
LAST_NUMBER = select(func.max(OrderPosition.positionid)).where(
    OrderPosition.order_id == bindparam("order_id")
)
NUMBERED = select(OrderPosition.id).where(
    OrderPosition.order_id == bindparam("order_id"), OrderPosition.positionid == bindparam("number")
)
FILES = (
    select(
        QuestionAnswer.question_id,
        Question.identifier,
        QuestionAnswer.answer,
        QuestionAnswer.file,
    )
    .join(Question, Question.id == QuestionAnswer.question_id)
    .where(QuestionAnswer.position_id == ID, QuestionAnswer.file.is_not(None))
)


class Found(NamedTuple):
    """A position that is to change, and its order."""

    order: Order
    position: OrderPosition


def lock_position(position_id: str) -> Found:
    """Return the position that a URL names, once nobody else changes its order."""
    parameters = {"position_id": read_id(position_id, MODEL)}
    order = existing(db.session.scalars(LOCKED_ORDER, parameters).one_or_none(), MODEL)
    return Found(order, existing(db.session.scalars(ENTITY, parameters).one_or_none(), MODEL))


def lock_order(code: str) -> Order | None:
    """Return the order of that code once nobody else changes it; None if there is none."""
    return db.session.scalars(LOCKED_BY_CODE, {"code": code}).one_or_none()


def next_number(order: Order) -> int:
    """Return the number of the next position of an order; those of canceled ones stay theirs."""
    return (fetch(LAST_NUMBER, {"order_id": order.id}).scalar() or 0) + 1


def id_of(order: Order, number: int) -> int:
    """Return the id of the position of an order with that number."""
    return fetch(NUMBERED, {"order_id": order.id, "number": number}).scalar_one()


def files_of(position: OrderPosition) -> dict[int, Answer]:
    """Return the answers that are files, by the ids of the questions."""
    rows = fetch(FILES, {"position_id": position.id})
    return {row.question_id: Answer(**row._asdict()) for row in rows}
