"""Telling customers where their order is."""

import logging

from pretixapi.http.errors import Detailed
from pretixapi.mail.outbox import can_send, write_mail
from pretixapi.models import Order
from pretixapi.orders.changes.noting import note

NO_ADDRESS = "There is no email address associated with this order."

log = logging.getLogger(__name__)


def resend_link(order: Order) -> None:
    """Write to the customer where the page of an order is."""
    if not can_send():
        log.warning("No link was sent: SMTP_URL is not set.")
    if not order.email or not can_send():
        raise Detailed(NO_ADDRESS)
    write_mail(order, "link")
    note(order, "email.resend")
