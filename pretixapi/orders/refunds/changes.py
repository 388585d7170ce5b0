"""Adding refunds to orders, and what becomes of them."""

from datetime import UTC, datetime
from typing import Any

from pretixapi.http.errors import Detailed, Invalid
from pretixapi.models import Order, OrderPayment, OrderRefund
from pretixapi.orders.changes.canceling import cancel
from pretixapi.orders.changes.money import add_refund, note_part, refundable
from pretixapi.orders.changes.paying import owe_again
from pretixapi.orders.changes.queries import payments_of

BAD_STATE = "Invalid state of refund"
UNKNOWN_PAYMENT = "Unknown payment ID."


def create_refund(order: Order, values: dict[str, Any]) -> OrderRefund:
    """Add a refund; nobody looks whether its amount is right."""
    mark_canceled = values.pop("mark_canceled", False)
    mark_pending = values.pop("mark_pending", False)
    payment = _named_payment(order, values.pop("payment", None))
    refund = add_refund(order, payment_id=payment and payment.id, **values)
    note_part(order, "refund.created", refund)
    if refund.state == "done":
        _close_payment(order, refund)
    if mark_canceled:
        cancel(order)
    elif mark_pending:
        owe_again(order)
    return refund


def finish_refund(order: Order, refund: OrderRefund) -> None:
    """Note that the money of a refund has gone."""
    if refund.state not in ("created", "transit"):
        raise Detailed(BAD_STATE)
    _finish(order, refund)


def process_refund(order: Order, refund: OrderRefund, *, mark_canceled: bool) -> None:
    """Accept a refund that was made without us: its order is canceled, or owes the money again."""
    if refund.state != "external":
        raise Detailed(BAD_STATE)
    _finish(order, refund)
    if mark_canceled:
        cancel(order)
    owe_again(order)


def cancel_refund(order: Order, refund: OrderRefund) -> None:
    """Note that the money of a refund is not going to go."""
    if refund.state not in ("created", "transit", "external"):
        raise Detailed(BAD_STATE)
    refund.state = "canceled"
    note_part(order, "refund.canceled", refund)


def _named_payment(order: Order, local_id: int | None) -> OrderPayment | None:
    if not local_id:
        return None
    for payment in payments_of(order):
        if payment.local_id == local_id:
            return payment
    raise Invalid([UNKNOWN_PAYMENT])


def _finish(order: Order, refund: OrderRefund) -> None:
    refund.state = "done"
    refund.execution_date = refund.execution_date or datetime.now(UTC)
    note_part(order, "refund.done", refund)
    _close_payment(order, refund)


def _close_payment(order: Order, refund: OrderRefund) -> None:
    """Note that nothing is left of a payment, if that is so."""
    for payment in payments_of(order):
        if payment.id == refund.payment_id and refundable(order, payment) <= 0:
            payment.state = "refunded"
