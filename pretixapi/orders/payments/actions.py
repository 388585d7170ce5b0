"""What clients do with the payments of orders."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.marks import accepts, finds, refuses, returns
from pretixapi.models import Order
from pretixapi.orders.changes.parts import Part, lock_payment, shown_payment, shown_refund
from pretixapi.orders.payments import changes
from pretixapi.orders.payments.bodies import Confirmation, NewPaymentSchema, RefundingSchema
from pretixapi.orders.payments.schemas import PaymentSchema
from pretixapi.orders.queries import ORDER
from pretixapi.orders.refunds.rules import settle_name
from pretixapi.orders.refunds.schemas import RefundSchema

payment_actions = Blueprint("order_payment_actions", __name__)

schema = PaymentSchema()
NOT_NOW = "The state of the payment or of the order does not allow it."


@payment_actions.post("/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@accepts(NewPaymentSchema())
@returns(schema, 201)
def create_payment(found: Order, values: dict[str, Any]) -> Row:
    """Add a payment to an order; one that is confirmed may pay the order."""
    return shown_payment(changes.create_payment(found, values))


@payment_actions.post("/<local_id>/confirm/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(lock_payment)
@accepts(Confirmation())
@returns(schema)
@refuses(400, NOT_NOW)
def confirm_payment(found: Part, values: dict[str, Any]) -> Row:
    """Note that a payment was made, which may pay the order."""
    force, send_email = values.get("force", False), values.get("send_email", True)
    changes.confirm_payment(*found, force=force, send_email=send_email)
    return shown_payment(found.part)


@payment_actions.post("/<local_id>/cancel/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(lock_payment)
@returns(schema)
@refuses(400, NOT_NOW)
def cancel_payment(found: Part) -> Row:
    """Note that a payment is not going to be made."""
    changes.cancel_waiting_payment(*found)
    return shown_payment(found.part)


@payment_actions.post("/<local_id>/refund/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(lock_payment)
@accepts(RefundingSchema(), settle_name)
@returns(RefundSchema())
@refuses(400, NOT_NOW)
def refund_payment(found: Part, values: dict[str, Any]) -> Row:
    """Note that a payment is to be given back; who does so says that it is done."""
    return shown_refund(changes.refund_payment(*found, values))
