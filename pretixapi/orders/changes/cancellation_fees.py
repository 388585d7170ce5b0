"""What is to be paid for an order that was canceled, with the tax on it."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pretixapi.models import Order, OrderFee, OrderPosition
from pretixapi.orders.changes.queries import default_tax_rule, place_of
from pretixapi.orders.currencies import smallest_unit
from pretixapi.orders.taxes import NOTHING, NotSold, Taxed, net_of, rounded, tax_amount

CANCELLATION = "cancellation"

Line = OrderPosition | OrderFee


def cancellation_fees(order: Order, amount: Decimal, lines: Sequence[Line]) -> list[OrderFee]:
    """Return the fees that make an amount, taxed as the event wants it; `lines` are canceled."""
    event, settings = place_of(order.event_id)
    mode, unit = settings["tax_rule_cancellation"], smallest_unit(event.currency)
    if mode == "default":
        return [_by_default_rule(order, amount, unit)]
    if mode == "split" and order.total:
        return _like_lines(order, amount, lines, unit)
    return [_fee(order, amount)]


def _fee(order: Order, amount: Decimal, **tax: Any) -> OrderFee:
    return OrderFee(order_id=order.id, fee_type=CANCELLATION, value=amount, **tax)


def _by_default_rule(order: Order, amount: Decimal, unit: Decimal) -> OrderFee:
    rule = default_tax_rule(order.event_id)
    try:
        taxed = tax_amount(rule, amount, order.invoice_address, unit)
    except NotSold:
        taxed = Taxed(amount)
    return _fee(
        order,
        amount,
        tax_rule_id=rule and rule.id,
        tax_rate=taxed.rate,
        tax_value=taxed.tax,
        tax_code=taxed.code,
    )


def _like_lines(
    order: Order, amount: Decimal, lines: Sequence[Line], unit: Decimal
) -> list[OrderFee]:
    """Share an amount out among the taxes of what was canceled; the last one gets the rest."""
    sums: dict[tuple, Decimal] = defaultdict(Decimal)
    for line in lines:
        price = line.price if isinstance(line, OrderPosition) else line.value
        sums[line.tax_rule_id, line.tax_rate, line.tax_code] += price
    fees, rest = [], amount
    for place, ((rule_id, rate, code), total) in enumerate(sums.items(), 1):
        share = rest if place == len(sums) else rounded(amount * total / order.total, unit)
        rest -= share
        tax = share - net_of(share, rate, unit) if rate else NOTHING
        taxes = {"tax_rule_id": rule_id, "tax_rate": rate, "tax_value": tax, "tax_code": code}
        fees.append(_fee(order, share, **taxes))
    return fees
