"""Writing the rows of a new order, in as few statements as there are tables."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import g
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError

from pretixapi.http.errors import Busy, Invalid
from pretixapi.models import (
    Order,
    OrderFee,
    OrderPayment,
    OrderPosition,
    draw_ids,
    fetch,
    store,
)
from pretixapi.orders.codes import new_code, new_pseudonym
from pretixapi.orders.creation.rules import TAKEN
from pretixapi.positions.answers import store_answers
from pretixapi.positions.secrets import EXISTS

# Lost races for what is unique are found without a broken transaction. SQLite has the same words.
INSERT_ORDER = (
    insert(Order)
    .on_conflict_do_nothing(index_elements=(Order.organizer_id, Order.code))
    .returning(Order.id)
)
INSERT_POSITIONS = (
    insert(OrderPosition).on_conflict_do_nothing().returning(OrderPosition.positionid)
)
INSERT_FEES = insert(OrderFee)
INSERT_PAYMENT = insert(OrderPayment)
MOST_TRIES = 100
# What lines hold beyond their columns.
NO_COLUMNS = ("answers", "addon_to", "needs_approval", "is_given")

Line = dict[str, Any]


def store_order(order: Line) -> int:
    """Write an order and return its id; it is given a code if it has none."""
    given = order["code"]
    for _ in range(MOST_TRIES):
        order["code"] = given or new_code()
        order_id = _insert(INSERT_ORDER, [order])
        if order_id:
            return order_id[0]
        if given:
            # Another request was faster since it was looked up.
            raise Invalid({"code": [TAKEN]})
    raise Busy


def store_positions(order_id: int, positions: Sequence[Line]) -> None:
    """Write the positions of an order, and what is answered about them."""
    rows = [
        {
            **{name: value for name, value in line.items() if name not in NO_COLUMNS},
            "order_id": order_id,
            "organizer_id": g.organizer_id,
            "event_id": g.event.id,
            "pseudonymization_id": new_pseudonym(),
        }
        for line in positions
    ]
    if any(line["addon_to"] or line["answers"] for line in positions):
        _number(rows, positions)
    written = set(_insert(INSERT_POSITIONS, rows))
    if len(written) < len(rows):
        _refuse(positions, written)
    store_answers(
        (row["id"], answer)
        for row, line in zip(rows, positions, strict=True)
        for answer in line["answers"]
    )


def _number(rows: Sequence[Line], positions: Sequence[Line]) -> None:
    """Give ids to rows that others refer to."""
    ids = {}
    drawn = draw_ids(OrderPosition.__tablename__, len(rows))
    for row, line, id_ in zip(rows, positions, drawn, strict=True):
        ids[line["positionid"]] = row["id"] = id_
        row["addon_to_id"] = ids.get(line["addon_to"], row.get("addon_to_id"))


def _refuse(positions: Sequence[Line], written: set[int]) -> None:
    """Say whose secret somebody else took since it was looked up."""
    faults = [
        {"secret": [EXISTS]} if line["is_given"] and line["positionid"] not in written else {}
        for line in positions
    ]
    if any(faults):
        raise Invalid({"positions": faults})
    raise Busy


def store_fees(order_id: int, fees: Sequence[Line]) -> None:
    """Write the fees of an order."""
    rows = [{name: value for name, value in fee.items() if name not in NO_COLUMNS} for fee in fees]
    store(INSERT_FEES, [{**row, "order_id": order_id} for row in rows])


def store_payment(order_id: int, payment: Mapping[str, Any] | None) -> None:
    """Write the payment of an order, if it has one."""
    if payment is not None:
        store(INSERT_PAYMENT, {**payment, "order_id": order_id})


def _insert(statement: Any, rows: list[Line]) -> list[int]:
    try:
        return list(fetch(statement, rows).scalars())
    except IntegrityError:
        # Something that it refers to has gone since it was looked up.
        raise Busy from None
