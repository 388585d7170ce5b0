"""Payments and refunds, each changed together with the order that it belongs to."""

from typing import NamedTuple

from sqlalchemy import Row

from pretixapi.models import Order, OrderPayment, OrderRefund, db
from pretixapi.objects.lookups import PartLookup
from pretixapi.orders.payments.queries import PAYMENT
from pretixapi.orders.queries import ORDER
from pretixapi.orders.refunds.queries import REFUND


class Part(NamedTuple):
    """An order and one of its payments or refunds."""

    order: Order
    part: OrderPayment | OrderRefund


def lock_payment(code: str, local_id: str) -> Part:
    """Return the payment that a URL names; its order is locked until the transaction ends."""
    return _lock(PAYMENT, code, local_id)


def lock_refund(code: str, local_id: str) -> Part:
    """Return the refund that a URL names; its order is locked until the transaction ends."""
    return _lock(REFUND, code, local_id)


def shown_payment(payment: OrderPayment) -> Row:
    """Return a payment as answers show it, after all changes."""
    return _shown(PAYMENT, payment)


def shown_refund(refund: OrderRefund) -> Row:
    """Return a refund as answers show it, after all changes."""
    return _shown(REFUND, refund)


def _lock(lookup: PartLookup, code: str, local_id: str) -> Part:
    order = ORDER.lock(code)
    return Part(order, lookup.lock(local_id, order_id=order.id))


def _shown(lookup: PartLookup, part: OrderPayment | OrderRefund) -> Row:
    db.session.flush()
    return lookup.shown(part.local_id, order_id=part.order_id)
