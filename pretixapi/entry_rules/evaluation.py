"""Judging by rules."""

import operator
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from pretixapi.entry_rules.language import AND, OR, PLAIN, taken_apart
from pretixapi.entry_rules.visits import Visit

FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def evaluate(rule: Any, visit: Visit) -> Any:
    """Return what a rule, or a part of one, comes to for a visit."""
    if not isinstance(rule, dict):
        return rule
    name, arguments = taken_apart(rule)
    if name == AND:
        return all(evaluate(each, visit) for each in arguments)
    if name == OR:
        return any(evaluate(each, visit) for each in arguments)
    values = arguments if name in PLAIN else [evaluate(each, visit) for each in arguments]
    if name in OF_VISITS:
        return OF_VISITS[name](visit, *values)
    return OPERATIONS[name](*values)


def later(moment: datetime, minutes: float | str | None) -> datetime:
    """Return a moment so many minutes later, or earlier; never one beyond the end of time."""
    time = timedelta(minutes=float(minutes or 0))
    try:
        return moment + time
    except OverflowError:
        return LAST if time > timedelta() else FIRST


def _is_before(one: datetime, other: datetime, tolerance: float | str | None = None) -> bool:
    return one < later(other, tolerance)


def _is_after(one: datetime, other: datetime, tolerance: float | str | None = None) -> bool:
    return _is_before(other, one, tolerance)


def _equals(one: Any, other: Any) -> bool:
    """Tell whether two values are the same, a number and its text among them."""
    if isinstance(one, str) or isinstance(other, str):
        return str(one) == str(other)
    return one == other


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    """Return a comparison that holds for numbers, and for nothing that is none."""

    def holds(one: Any, other: Any) -> bool:
        with suppress(TypeError, ValueError):
            return compare(_number(one), _number(other))
        return False

    return holds


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, str) else value


OPERATIONS: Mapping[str, Callable[..., Any]] = {
    "==": _equals,
    "!=": lambda one, other: not _equals(one, other),
    "<": _ordered(operator.lt),
    "<=": _ordered(operator.le),
    ">": _ordered(operator.gt),
    ">=": _ordered(operator.ge),
    "inList": lambda one, several: one in several,
    "isBefore": _is_before,
    "isAfter": _is_after,
    "objectList": lambda *objects: objects,
    "lookup": lambda _kind, id_, *_name: int(id_),
}
OF_VISITS: Mapping[str, Callable[..., Any]] = {
    "var": Visit.value,
    "buildTime": Visit.moment,
    "entries_since": Visit.entries_since,
    "entries_before": Visit.entries_before,
    "entries_days_since": Visit.entries_days_since,
    "entries_days_before": Visit.entries_days_before,
}
