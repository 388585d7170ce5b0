"""Into which pieces the money of a currency can be divided."""

from decimal import Decimal
from functools import cache

from babel.numbers import get_currency_precision

# Amounts are kept and written with that many, whatever the currency.
MOST_PLACES = 2


@cache
def smallest_unit(currency: str) -> Decimal:
    """Return the smallest amount of a currency: a cent, or one where there are no cents."""
    return Decimal(1).scaleb(-min(get_currency_precision(currency), MOST_PLACES))
