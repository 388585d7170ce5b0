"""Canceling orders, and letting them come back."""

from datetime import UTC, datetime
from decimal import Decimal

from pretixapi.http.errors import Detailed
from pretixapi.mail.outbox import write_mail
from pretixapi.models import Order, db
from pretixapi.orders.changes.cancellation_fees import cancellation_fees
from pretixapi.orders.changes.money import cancel_waiting_payments, paid_sum
from pretixapi.orders.changes.noting import note
from pretixapi.orders.changes.places import refuse_without_places, renew_term, take_places
from pretixapi.orders.changes.queries import fees_of, positions_of

NOT_TO_BE_CANCELED = "The order is not allowed to be canceled."
FEE_TOO_HIGH = "The cancellation fee cannot be higher than the total amount of this order."
NOT_TO_BE_REACTIVATED = "The order is not allowed to be reactivated."


def cancel(
    order: Order,
    *,
    fee: Decimal | None = None,
    comment: str | None = None,
    send_email: bool = False,
) -> None:
    """Cancel an order; with a fee it stays as one of that fee alone."""
    if order.status not in ("n", "p", "e") or not positions_of(order):
        raise Detailed(NOT_TO_BE_CANCELED)
    order.cancellation_date = datetime.now(UTC)
    if fee:
        _keep_fee(order, fee)
    else:
        order.status = "c"
    note(order, "canceled", cancellation_fee=fee, comment=comment)
    cancel_waiting_payments(order)
    if send_email:
        write_mail(order, "canceled", comment)


def _keep_fee(order: Order, fee: Decimal) -> None:
    if fee > order.total:
        raise Detailed(FEE_TOO_HIGH)
    is_paid = paid_sum(order) >= fee
    if not is_paid:
        renew_term(order)
    order.status = "p" if is_paid else "n"
    lines = (*positions_of(order), *fees_of(order))
    db.session.add_all(cancellation_fees(order, fee, lines))
    for each in lines:
        each.canceled = True
    order.total = fee


def reactivate(order: Order) -> None:
    """Let a canceled order count again, if there are places for it."""
    if order.status != "c":
        raise Detailed(NOT_TO_BE_REACTIVATED)
    refuse_without_places(order)
    is_paid = paid_sum(order) >= order.total and not order.require_approval
    take_places(order, "p" if is_paid else "n")
    order.cancellation_date = None
    renew_term(order)
    note(order, "reactivated")
