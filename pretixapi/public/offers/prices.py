"""Prices as visitors see them."""

from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import Row

CENT = Decimal("0.01")


def price_of(row: Row, *, net: bool) -> Decimal:
    """Return what an item or a variation costs, without its tax if `net` prices are shown."""
    price = row.default_price if row.variation_price is None else row.variation_price
    if row.rate is None or row.price_includes_tax is not net:
        return price
    factor = 1 + row.rate / 100
    changed = price / factor if net else price * factor
    return changed.quantize(CENT, ROUND_HALF_UP)
