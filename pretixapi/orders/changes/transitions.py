"""The states of orders, from one to the next."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.marks import accepts, finds, refuses, returns
from pretixapi.models import Order
from pretixapi.orders.changes import approving, canceling, expiring, paying
from pretixapi.orders.changes.noting import shown
from pretixapi.orders.changes.schemas import Cancellation, Denial, Extension, Sending
from pretixapi.orders.queries import ORDER
from pretixapi.orders.schemas import OrderSchema

transitions = Blueprint("order_transitions", __name__)

schema = OrderSchema()
sending = Sending()
NOT_NOW = "The state of the order does not allow it, or there are no places left."


@transitions.post("/mark_paid/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@accepts(sending)
@returns(schema)
@refuses(400, NOT_NOW)
def mark_order_paid(found: Order, values: dict[str, Any]) -> Row:
    """Mark a pending or expired order as paid, by a payment of what is missing."""
    paying.mark_paid(found, send_email=values.get("send_email", True))
    return shown(found)


@transitions.post("/mark_pending/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@returns(schema)
@refuses(400, NOT_NOW)
def mark_order_pending(found: Order) -> Row:
    """Mark a paid order as pending; its payments stay as they are."""
    paying.mark_pending(found)
    return shown(found)


@transitions.post("/mark_expired/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@returns(schema)
@refuses(400, NOT_NOW)
def mark_order_expired(found: Order) -> Row:
    """Mark a pending order as expired, which gives up its places."""
    expiring.mark_expired(found)
    return shown(found)


@transitions.post("/extend/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@accepts(Extension())
@returns(schema)
@refuses(400, NOT_NOW)
def extend_order(found: Order, values: dict[str, Any]) -> Row:
    """Give a pending or expired order time to pay until the end of a day."""
    expiring.extend(found, values.get("expires"), force=values.get("force", False))
    return shown(found)


@transitions.post("/mark_canceled/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@accepts(Cancellation())
@returns(schema)
@refuses(400, NOT_NOW)
def cancel_order(found: Order, values: dict[str, Any]) -> Row:
    """Cancel an order; with a fee it stays as one of that fee alone."""
    canceling.cancel(
        found,
        fee=values.get("cancellation_fee"),
        comment=values.get("comment"),
        send_email=values.get("send_email", True),
    )
    return shown(found)


@transitions.post("/reactivate/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@returns(schema)
@refuses(400, NOT_NOW)
def reactivate_order(found: Order) -> Row:
    """Let a canceled order count again: as paid if it is, else as pending."""
    canceling.reactivate(found)
    return shown(found)


@transitions.post("/approve/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@accepts(sending)
@returns(schema)
@refuses(400, NOT_NOW)
def approve_order(found: Order, values: dict[str, Any]) -> Row:
    """Approve an order that waits for that; its time to pay begins."""
    approving.approve(found, send_email=values.get("send_email", True))
    return shown(found)


@transitions.post("/deny/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@accepts(Denial())
@returns(schema)
@refuses(400, NOT_NOW)
def deny_order(found: Order, values: dict[str, Any]) -> Row:
    """Do not approve an order that waits for that, which cancels it."""
    comment = values.get("comment")
    approving.deny(found, comment=comment, send_email=values.get("send_email", True))
    return shown(found)
