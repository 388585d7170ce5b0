"""What has been paid for an order, and what is missing.

Whoever changes payments and refunds has the order locked.
"""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from pretixapi.models import Order, OrderPayment, OrderRefund, db
from pretixapi.orders.changes.noting import note
from pretixapi.orders.changes.queries import payments_of, place_of, refunds_of
from pretixapi.orders.currencies import smallest_unit
from pretixapi.orders.taxes import NOTHING

# Money that came: what was given back since is counted as that.
RECEIVED = ("confirmed", "refunded")
# Money that has gone or is on its way.
GIVEN_BACK = ("done", "transit", "created")
WAITING = ("created", "pending")


def paid_sum(order: Order) -> Decimal:
    """Return how much of what was paid for an order is still with the organizer."""
    received = (each.amount for each in payments_of(order) if each.state in RECEIVED)
    given_back = (each.amount for each in refunds_of(order) if each.state in GIVEN_BACK)
    return sum(received, NOTHING) - sum(given_back, NOTHING)


def pending_sum(order: Order) -> Decimal:
    """Return how much is still to be paid for an order; less than nothing if it is too much."""
    return (NOTHING if order.status == "c" else order.total) - paid_sum(order)


def refundable(order: Order, payment: OrderPayment) -> Decimal:
    """Return how much of a payment has not been given back yet."""
    given_back = (
        each.amount
        for each in refunds_of(order)
        if each.payment_id == payment.id and each.state in GIVEN_BACK
    )
    return payment.amount - sum(given_back, NOTHING)


def unit_of(order: Order) -> Decimal:
    """Return the smallest amount of the currency of an order."""
    return smallest_unit(place_of(order.event_id).event.currency)


def add_payment(order: Order, **values: Any) -> OrderPayment:
    """Add a payment to an order."""
    number = 1 + max((each.local_id for each in payments_of(order)), default=0)
    payment = OrderPayment(order_id=order.id, local_id=number, created=datetime.now(UTC), **values)
    return _added(payment)


def add_refund(order: Order, **values: Any) -> OrderRefund:
    """Add a refund to an order."""
    number = 1 + max((each.local_id for each in refunds_of(order)), default=0)
    refund = OrderRefund(order_id=order.id, local_id=number, created=datetime.now(UTC), **values)
    return _added(refund)


def _added(part: Any) -> Any:
    db.session.add(part)
    db.session.flush()
    return part


def cancel_payment(order: Order, payment: OrderPayment) -> None:
    """Cancel a payment that was not made."""
    payment.state = "canceled"
    note_part(order, "payment.canceled", payment)


def cancel_waiting_payments(order: Order) -> None:
    """Cancel the payments of an order that were not made."""
    for each in payments_of(order):
        if each.state in WAITING:
            cancel_payment(order, each)


def note_part(order: Order, action: str, part: OrderPayment | OrderRefund) -> None:
    """Note what was done to a payment or a refund."""
    note(order, action, local_id=part.local_id, amount=part.amount, provider=part.provider)
