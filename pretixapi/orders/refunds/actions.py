"""What clients do with the refunds of orders."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.marks import accepts, finds, refuses, returns
from pretixapi.models import Order
from pretixapi.orders.changes.parts import Part, lock_refund, shown_refund
from pretixapi.orders.queries import ORDER
from pretixapi.orders.refunds import changes
from pretixapi.orders.refunds.bodies import NewRefundSchema, Processing
from pretixapi.orders.refunds.rules import settle_name
from pretixapi.orders.refunds.schemas import RefundSchema

refund_actions = Blueprint("order_refund_actions", __name__)

schema = RefundSchema()
NOT_NOW = "The state of the refund or of the order does not allow it."


@refund_actions.post("/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@accepts(NewRefundSchema(), settle_name)
@returns(schema, 201)
def create_refund(found: Order, values: dict[str, Any]) -> Row:
    """Add a refund to an order; no money moves by this."""
    return shown_refund(changes.create_refund(found, values))


@refund_actions.post("/<local_id>/done/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(lock_refund)
@returns(schema)
@refuses(400, NOT_NOW)
def finish_refund(found: Part) -> Row:
    """Note that the money of a refund has gone."""
    changes.finish_refund(*found)
    return shown_refund(found.part)


@refund_actions.post("/<local_id>/process/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(lock_refund)
@accepts(Processing(), settle_name)
@returns(schema)
@refuses(400, NOT_NOW)
def process_refund(found: Part, values: dict[str, Any]) -> Row:
    """Accept a refund that was made elsewhere: the order is canceled, or owes the money again."""
    changes.process_refund(*found, mark_canceled=values.get("mark_canceled", False))
    return shown_refund(found.part)


@refund_actions.post("/<local_id>/cancel/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(lock_refund)
@returns(schema)
@refuses(400, NOT_NOW)
def cancel_refund(found: Part) -> Row:
    """Note that the money of a refund is not going to go."""
    changes.cancel_refund(*found)
    return shown_refund(found.part)
