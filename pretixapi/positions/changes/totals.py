"""What an order comes to once its positions have changed."""

from collections.abc import Sequence
from decimal import Decimal

from pretixapi.http.errors import InvalidObject
from pretixapi.models import Order, OrderFee, OrderPosition
from pretixapi.orders.changes.money import add_payment, unit_of
from pretixapi.orders.changes.paying import is_covered, mark_as_paid, owe_again, receive
from pretixapi.orders.changes.queries import fees_of, payments_of, positions_of
from pretixapi.orders.creation.columns import LARGEST_TOTAL, TOTAL_OUT_OF_RANGE
from pretixapi.orders.providers import FREE
from pretixapi.orders.rounding import PER_LINE, Line, round_together
from pretixapi.orders.taxes import NOTHING

SHARED = ("tax_rate", "tax_code", "tax_value")


def sum_up(order: Order) -> None:
    """Give an order the total of what is in it, and the status that goes with what is paid."""
    positions, fees = positions_of(order), fees_of(order)
    _round(order, positions, fees)
    order.total = _sum(positions, fees)
    owe_again(order)
    if not order.require_approval and is_covered(order):
        _let_be_paid(order)


def _sum(positions: Sequence[OrderPosition], fees: Sequence[OrderFee]) -> Decimal:
    amounts = (*(each.price for each in positions), *(each.value for each in fees))
    total = sum(amounts, NOTHING)
    if not NOTHING <= total <= LARGEST_TOTAL:
        raise InvalidObject(TOTAL_OUT_OF_RANGE)
    return total


def _let_be_paid(order: Order) -> None:
    if not order.total and not payments_of(order):
        receive(order, add_payment(order, state="created", amount=Decimal(), provider=FREE))
    mark_as_paid(order, send_email=False)


def _round(order: Order, positions: Sequence[OrderPosition], fees: Sequence[OrderFee]) -> None:
    mode = order.tax_rounding_mode
    if mode == PER_LINE:
        return
    lines = {each: _line(each, "price") for each in positions}
    lines |= {each: _line(each, "value") for each in fees}
    round_together(lines.values(), mode, order.invoice_address, unit_of(order))
    for each, line in lines.items():
        for name, value in line.items():
            if getattr(each, name) != value:
                setattr(each, name, value)


def _line(charged: OrderPosition | OrderFee, amount: str) -> Line:
    return {name: getattr(charged, name) for name in (amount, *SHARED)}
