"""Rounding tax on the sum of an order in place of its lines."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from itertools import cycle, islice
from typing import Any

from pretixapi.orders.taxes import NOTHING, Address, gross_of, net_of

PER_LINE = "line"
MODES = (PER_LINE, "sum_by_net", "sum_by_net_only_business", "sum_by_net_keep_gross")

# What an order charges for: `amount` names the column with the price, the rest is that of taxes.
Line = dict[str, Any]


def round_together(
    lines: Iterable[Line], mode: str, address: Address | None, unit: Decimal
) -> None:
    """Change prices or taxes by the units that the sums per rate are off, as `mode` wants it."""
    if mode == PER_LINE:
        return
    if mode == "sum_by_net_only_business" and not (address and address["is_business"]):
        return
    groups: dict[tuple, list[Line]] = defaultdict(list)
    for line in lines:
        groups[line["tax_rate"], line["tax_code"]].append(line)
    for (rate, _), group in groups.items():
        if mode == "sum_by_net_keep_gross":
            _keep_gross(group, rate, unit)
        else:
            _keep_net(group, rate, unit)


def _keep_net(lines: list[Line], rate: Decimal, unit: Decimal) -> None:
    gross, net = _sums(lines)
    for line, difference in _spread(lines, gross_of(net, rate, unit) - gross, unit):
        line[_amount(line)] += difference
        line["tax_value"] += difference


def _keep_gross(lines: list[Line], rate: Decimal, unit: Decimal) -> None:
    gross, net = _sums(lines)
    for line, difference in _spread(lines, net - net_of(gross, rate, unit), unit):
        line["tax_value"] += difference


def _sums(lines: list[Line]) -> tuple[Decimal, Decimal]:
    gross = sum((line[_amount(line)] for line in lines), NOTHING)
    return gross, gross - sum((line["tax_value"] for line in lines), NOTHING)


def _amount(line: Line) -> str:
    return "price" if "price" in line else "value"


def _dearest_first(line: Line) -> Decimal:
    return -line[_amount(line)]


def _spread(
    lines: list[Line], difference: Decimal, unit: Decimal
) -> Iterable[tuple[Line, Decimal]]:
    """Yield the lines that change by a unit each, which hardly ever means all of them.

    The dearest come first, and what is free stays free.
    """
    charged = sorted((line for line in lines if line[_amount(line)]), key=_dearest_first)
    step = unit if difference > 0 else -unit
    count = int(abs(difference) / unit)
    return ((line, step) for line in islice(cycle(charged), count))
