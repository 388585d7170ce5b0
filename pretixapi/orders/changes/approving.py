"""Approving and denying orders."""

from datetime import UTC, datetime

from pretixapi.http.errors import Detailed
from pretixapi.mail.outbox import write_mail
from pretixapi.models import Order
from pretixapi.orders.changes.money import add_payment, cancel_waiting_payments
from pretixapi.orders.changes.noting import note
from pretixapi.orders.changes.paying import receive, settle
from pretixapi.orders.changes.places import renew_term
from pretixapi.orders.providers import FREE

NOT_TO_BE_APPROVED = "This order is not pending approval."


def approve(order: Order, *, send_email: bool) -> None:
    """Approve an order; one that costs nothing is paid by this."""
    _refuse_decided(order)
    order.require_approval = False
    renew_term(order)
    note(order, "approved")
    if not order.total:
        receive(order, add_payment(order, state="created", amount=order.total, provider=FREE))
        settle(order, force=True)
    if send_email:
        write_mail(order, "approved")


def deny(order: Order, *, comment: str | None, send_email: bool) -> None:
    """Do not approve an order."""
    _refuse_decided(order)
    order.status = "c"
    order.cancellation_date = datetime.now(UTC)
    note(order, "denied", comment=comment)
    cancel_waiting_payments(order)
    if send_email:
        write_mail(order, "denied", comment)


def _refuse_decided(order: Order) -> None:
    if not order.require_approval or order.status != "n":
        raise Detailed(NOT_TO_BE_APPROVED)
