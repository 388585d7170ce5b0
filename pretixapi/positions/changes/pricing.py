"""What a position costs after a change, and what of that is tax."""

from decimal import Decimal

from pretixapi.http.errors import Invalid
from pretixapi.models import Order, OrderPosition
from pretixapi.orders.changes.money import unit_of
from pretixapi.orders.creation import queries
from pretixapi.orders.taxes import NOT_SOLD_THERE, NotSold, tax_amount


def charge(order: Order, position: OrderPosition, price: Decimal, rule_id: int | None) -> None:
    """Let a position cost this much, its tax by this rule included."""
    rule = queries.rows(queries.TAX_RULES, [rule_id]).get(rule_id)
    try:
        taxed = tax_amount(rule, price, order.invoice_address, unit_of(order))
    except NotSold:
        raise Invalid([NOT_SOLD_THERE]) from None
    position.tax_rule_id = rule_id
    position.price = taxed.price
    position.tax_rate = taxed.rate
    position.tax_value = taxed.tax
    position.tax_code = taxed.code


def rule_of(item_id: int) -> int | None:
    """Return the id of the tax rule of an item."""
    return queries.rows(queries.ITEMS, [item_id])[item_id].tax_rule_id
