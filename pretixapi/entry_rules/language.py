"""The words of the language, and of which kind the values are that they stand for."""

from collections.abc import Mapping
from typing import Any

TRUTH, VALUE, MOMENT, LIST = "truth", "value", "moment", "list"

AND, OR = "and", "or"
COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")
# What those that begin a rule take; a `*` stands for any number of the kind before it, and a `?`
# for one that may be left out.
CONDITIONS: Mapping[str, tuple[str, ...]] = {
    AND: (TRUTH, "*"),
    OR: (TRUTH, "*"),
    **dict.fromkeys(COMPARISONS, (VALUE, VALUE)),
    "inList": (VALUE, LIST),
    "isBefore": (MOMENT, MOMENT, "?"),
    "isAfter": (MOMENT, MOMENT, "?"),
}
COUNTS = ("entries_since", "entries_before", "entries_days_since", "entries_days_before")
OPERATORS: Mapping[str, tuple[str, ...]] = {
    **CONDITIONS,
    **dict.fromkeys(COUNTS, (MOMENT,)),
    "objectList": (VALUE, "*"),
}
# These take plain texts and numbers, so many of them: nothing in those is a rule.
PLAIN: Mapping[str, range] = {"var": range(1, 2), "buildTime": range(1, 3), "lookup": range(2, 4)}
# What an operator gives, if that is not a truth.
GIVEN = {
    **dict.fromkeys((*COUNTS, "lookup"), VALUE),
    "objectList": LIST,
    "buildTime": MOMENT,
}
VARIABLES = {
    "product": VALUE,
    "variation": VALUE,
    "gate": VALUE,
    "now": MOMENT,
    "now_isoweekday": VALUE,
    "entries_number": VALUE,
    "entries_today": VALUE,
    "entries_days": VALUE,
    "minutes_since_first_entry": VALUE,
    "minutes_since_last_entry": VALUE,
    "entry_status": VALUE,
}
DATES = ("date_from", "date_to", "date_admission")


def taken_apart(rule: Mapping[str, Any]) -> tuple[str, list[Any]]:
    """Return the operator of a rule, and what it is applied to."""
    ((operator, arguments),) = rule.items()
    return operator, arguments if isinstance(arguments, list) else [arguments]


def expected(operator: str, count: int) -> list[str]:
    """Return the kinds of the arguments of an operator, if there are `count` of them."""
    *kinds, last = OPERATORS[operator]
    if last == "*":
        return kinds * count
    return [*kinds, VALUE][: max(count, len(kinds))] if last == "?" else [*kinds, last]
