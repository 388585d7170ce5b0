"""Adding payments to orders, and what becomes of them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pretixapi.http.errors import Detailed, Invalid
from pretixapi.models import Order, OrderPayment, OrderRefund
from pretixapi.orders.changes.canceling import cancel
from pretixapi.orders.changes.money import (
    WAITING,
    add_payment,
    add_refund,
    cancel_payment,
    note_part,
    pending_sum,
    refundable,
)
from pretixapi.orders.changes.paying import (
    hindrance,
    is_covered,
    mark_as_paid,
    owe_again,
    receive,
    settle,
)

NOT_TO_BE_CONFIRMED = "Invalid state of payment"
NOT_TO_BE_CHANGED = "Invalid state of payment."
NO_AMOUNT = "Invalid refund amount."
TOO_MUCH = "Invalid refund amount, only {} are available to refund."


def create_payment(order: Order, values: dict[str, Any]) -> OrderPayment:
    """Add a payment; one that is confirmed pays the order if nothing is missing then.

    What keeps the order from being paid does not undo that the money came.
    """
    force, send_email = values.pop("force", False), values.pop("send_email", True)
    payment = add_payment(order, **values)
    note_part(order, "payment.started", payment)
    if payment.state == "confirmed":
        receive(order, payment, payment.payment_date)
        if is_covered(order) and (force or hindrance(order) is None):
            mark_as_paid(order, send_email=send_email)
    return payment


def confirm_payment(order: Order, payment: OrderPayment, *, force: bool, send_email: bool) -> None:
    """Note that a payment was made, which pays the order if nothing is missing then."""
    if payment.state not in WAITING:
        raise Detailed(NOT_TO_BE_CONFIRMED)
    receive(order, payment)
    settle(order, force=force, send_email=send_email)


def cancel_waiting_payment(order: Order, payment: OrderPayment) -> None:
    """Note that a payment is not going to be made."""
    if payment.state not in WAITING:
        raise Detailed(NOT_TO_BE_CHANGED)
    cancel_payment(order, payment)


def refund_payment(order: Order, payment: OrderPayment, values: Mapping[str, Any]) -> OrderRefund:
    """Note that a payment, or a part of it, is to be given back, which somebody does by hand."""
    if payment.state != "confirmed":
        raise Detailed(NOT_TO_BE_CHANGED)
    amount = values.get("amount", payment.amount)
    _check_amount(amount, refundable(order, payment))
    refund = add_refund(
        order,
        state="created",
        source="admin",
        amount=amount,
        payment_id=payment.id,
        provider=payment.provider,
    )
    note_part(order, "refund.created", refund)
    if values.get("mark_canceled") and pending_sum(order) > 0:
        cancel(order)
    owe_again(order)
    return refund


def _check_amount(amount: Decimal, available: Decimal) -> None:
    if amount <= 0:
        raise Invalid({"amount": [NO_AMOUNT]})
    if amount > available:
        raise Invalid({"amount": [TOO_MUCH.format(available)]})
