"""Paying for orders."""

from datetime import UTC, datetime

from pretixapi.http.errors import Detailed
from pretixapi.mail.outbox import write_mail
from pretixapi.models import Order, OrderPayment
from pretixapi.orders.changes.money import (
    WAITING,
    add_payment,
    cancel_waiting_payments,
    note_part,
    paid_sum,
    pending_sum,
)
from pretixapi.orders.changes.noting import note
from pretixapi.orders.changes.places import lacking_places, renew_term, take_places
from pretixapi.orders.changes.queries import dates_of, payments_of, place_of, positions_of
from pretixapi.orders.expiry import last_moment
from pretixapi.orders.taxes import NOTHING

NOT_TO_BE_PAID = "The order is not pending or expired."
NOT_PAID = "The order is not paid."
NOT_APPROVED = "This order is not yet approved by the event organizer."
AFTER_LAST_DAY = (
    "The payment can not be accepted as the last date of payments configured in the payment "
    "settings is over."
)
LATE = (
    "The payment can not be accepted as it the order is expired and you configured that no late "
    "payments should be accepted in the payment settings."
)
MANUAL = "manual"


def mark_paid(order: Order, *, send_email: bool) -> None:
    """Let an order be paid, by a payment of what is missing."""
    if order.status not in ("n", "e"):
        raise Detailed(NOT_TO_BE_PAID)
    receive(order, _missing_payment(order))
    settle(order, send_email=send_email)


def mark_pending(order: Order) -> None:
    """Let a paid order be pending; it keeps its places and its payments."""
    if order.status != "p":
        raise Detailed(NOT_PAID)
    order.status = "n"
    note(order, "unpaid")


def _missing_payment(order: Order) -> OrderPayment:
    """Return the payment of what is missing: the one that waits, or else a new one in its place."""
    missing = max(pending_sum(order), NOTHING)
    for payment in reversed(payments_of(order)):
        fits = (payment.provider, payment.amount) == (MANUAL, missing)
        if fits and payment.state in WAITING:
            return payment
    cancel_waiting_payments(order)
    return add_payment(order, state="created", amount=missing, provider=MANUAL)


def receive(order: Order, payment: OrderPayment, paid: datetime | None = None) -> None:
    """Note that a payment was made."""
    payment.state = "confirmed"
    payment.payment_date = paid or datetime.now(UTC)
    note_part(order, "payment.confirmed", payment)


def settle(order: Order, *, force: bool = False, send_email: bool = False) -> None:
    """Let an order be paid if enough was, or refuse to where it cannot be any more."""
    if not is_covered(order):
        return
    fault = None if force else hindrance(order)
    if fault is not None:
        raise Detailed(fault)
    mark_as_paid(order, send_email=send_email)


def is_covered(order: Order) -> bool:
    """Tell whether an order is to be paid and enough was."""
    return order.status in ("n", "e") and paid_sum(order) >= order.total


def mark_as_paid(order: Order, *, send_email: bool) -> None:
    """Let an order be paid."""
    if order.status == "e":
        take_places(order, "p")
    order.status = "p"
    note(order, "paid")
    if send_email:
        write_mail(order, "paid")


def owe_again(order: Order) -> None:
    """Let a paid order be pending if money is missing now that was given back."""
    if order.status == "p" and pending_sum(order) > 0:
        renew_term(order)
        mark_pending(order)


def hindrance(order: Order) -> str | None:
    """Tell why an order cannot be paid any more, or not yet; it has its places then if it can."""
    if order.require_approval:
        return NOT_APPROVED
    event, settings = place_of(order.event_id)
    positions = positions_of(order)
    last = last_moment(event, settings, dates_of(positions))
    if last is not None and last < datetime.now(UTC):
        return AFTER_LAST_DAY
    if order.status == "n":
        return None
    return lacking_places(positions) if settings["payment_term_accept_late"] else LATE
