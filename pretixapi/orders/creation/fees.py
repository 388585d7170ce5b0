"""What a new order charges for beyond its positions."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from pretixapi.orders.creation.lines import Line, Sale, taxed_columns
from pretixapi.orders.taxes import NOTHING, rounded, tax_amount

Values = Mapping[str, Any]
# What each tax rule takes its part of, by the id of the rule.
Shares = dict[int | None, Decimal]


def fee_lines(given: Sequence[Values], positions: Sequence[Line], sale: Sale) -> list[Line]:
    """Return the columns of the fees of an order with these positions."""
    return [
        _line(values, rule_id, share, sale)
        for values in given
        for rule_id, share in _shares(values, positions, sale).items()
    ]


def _line(values: Values, rule_id: int | None, amount: Decimal, sale: Sale) -> Line:
    rule = sale.catalogue.tax_rules.get(rule_id)
    return {
        "fee_type": values["fee_type"],
        "description": values.get("description", ""),
        "internal_type": values.get("internal_type", ""),
        "tax_rule_id": rule_id,
        **taxed_columns("value", tax_amount(rule, amount, sale.address, sale.unit)),
    }


def _shares(values: Values, positions: Sequence[Line], sale: Sale) -> Shares:
    """Return the amount of a fee by tax rules: its own, or those of the positions."""
    amount = values["value"]
    if values.get("is_percentage"):
        prices = sum((line["price"] for line in positions), NOTHING)
        amount = rounded(prices * amount / 100, sale.unit)
    nets = _nets(positions) if values.get("is_taxed_like_positions") else {}
    if not sum(nets.values()):
        return {values.get("tax_rule_id"): amount}
    return _split(amount, nets, sale)


def _nets(positions: Sequence[Line]) -> Shares:
    nets: Shares = defaultdict(Decimal)
    for line in positions:
        nets[line["tax_rule_id"]] += line["price"] - line["tax_value"]
    return nets


def _split(amount: Decimal, nets: Shares, sale: Sale) -> Shares:
    """Split an amount; what rounding leaves is taxed at the highest rate, never at too low a one.

    What it takes too much comes off the lowest.
    """
    total = sum(nets.values())
    shares = {id_: rounded(amount * net / total, sale.unit) for id_, net in nets.items()}
    rest = amount - sum(shares.values())

    def rate(rule_id: int | None) -> Decimal:
        rule = sale.catalogue.tax_rules.get(rule_id)
        return NOTHING if rule is None else rule.rate

    shares[max(shares, key=rate) if rest > 0 else min(shares, key=rate)] += rest
    return shares
