"""Deleting orders that were placed for testing."""

from flask import g

from pretixapi.http.errors import Forbidden
from pretixapi.log.entries import record
from pretixapi.models import Order, db

NOT_A_TEST = "Only test mode orders can be deleted."


def delete_order(order: Order) -> None:
    """Delete an order with all that belongs to it; imported secrets stay used."""
    if not order.testmode:
        raise Forbidden(NOT_A_TEST)
    record(
        "pretix.event.order.deleted",
        order,
        organizer_id=order.organizer_id,
        event=g.event,
        changes={"code": [order.code, None]},
    )
    db.session.delete(order)
    db.session.flush()
