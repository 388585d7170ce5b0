"""Which rules are such that a scanner can judge by them."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import time
from typing import Any

from pretixapi.entry_rules.language import (
    AND,
    CONDITIONS,
    DATES,
    GIVEN,
    MOMENT,
    OPERATORS,
    OR,
    PLAIN,
    TRUTH,
    VALUE,
    VARIABLES,
    expected,
    taken_apart,
)
from pretixapi.http.errors import InvalidObject
from pretixapi.http.fields import shown
from pretixapi.http.fields.dates import read_moment
from pretixapi.http.fields.query import ID

# Each scan judges by all of it.
DEEPEST = 20
MOST_PARTS = 1_000
# In minutes: ten years.
LARGEST_TOLERANCE = 5_256_000
LONGEST_TEXT = 1_000

NO_RULES = "Rules must be an object."
ONE_KEY = "Rules must be objects with exactly one operator."
UNKNOWN = 'Logic operator "{}" is currently not allowed.'
UNKNOWN_AT_FIRST = 'Logic operator "{}" is currently not allowed on the first level.'
UNKNOWN_VARIABLE = 'Logic variable "{}" is currently not allowed.'
BELOW_COMPARISON = "You cannot use OR/AND logic on a level below a comparison operator."
WRONG_VALUES = 'Logic operator "{}" cannot be applied to these values.'
TOO_DEEP = f"Rules may not be nested more than {DEEPEST} levels deep."
TOO_MANY = f"Rules may not have more than {MOST_PARTS} parts."
TOO_LONG = f"Texts in rules may not have more than {LONGEST_TEXT} characters."


def check_rules(rules: Any) -> None:
    """Refuse rules that nobody could be let in or turned away by."""
    if not rules:
        return
    if not isinstance(rules, dict):
        raise InvalidObject(NO_RULES)
    operator = _operator(rules)
    if operator not in CONDITIONS:
        raise InvalidObject(UNKNOWN_AT_FIRST.format(operator))
    if _check(rules, 1) > MOST_PARTS:
        raise InvalidObject(TOO_MANY)


def _check(rule: Any, depth: int) -> int:
    """Refuse a rule with anything wrong in it, and return how many parts it has."""
    if depth > DEEPEST:
        raise InvalidObject(TOO_DEEP)
    if not isinstance(rule, dict):
        _check_length(rule)
        return 1
    operator = _operator(rule)
    arguments = taken_apart(rule)[1]
    if operator in PLAIN:
        _check_plain(operator, arguments)
        return 1
    parts = sum(_check(each, depth + 1) for each in arguments)
    _check_kinds(operator, arguments)
    return parts + 1


def _operator(rule: Mapping[str, Any]) -> str:
    if len(rule) != 1:
        raise InvalidObject(ONE_KEY)
    (operator,) = rule
    if operator not in OPERATORS and operator not in PLAIN:
        raise InvalidObject(UNKNOWN.format(shown(operator)))
    return operator


def _check_kinds(operator: str, arguments: list[Any]) -> None:
    if operator not in (AND, OR) and any(map(_is_logic, arguments)):
        raise InvalidObject(BELOW_COMPARISON)
    kinds = list(map(_kind, arguments))
    tolerances = arguments[2:] if MOMENT in kinds else ()
    if kinds != expected(operator, len(arguments)) or not all(map(_is_tolerance, tolerances)):
        raise _wrong(operator)


def _is_logic(rule: Any) -> bool:
    return isinstance(rule, dict) and taken_apart(rule)[0] in (AND, OR)


def _kind(rule: Any) -> str | None:
    if isinstance(rule, dict):
        operator, arguments = taken_apart(rule)
        return VARIABLES[arguments[0]] if operator == "var" else GIVEN.get(operator, TRUTH)
    if isinstance(rule, bool):
        return TRUTH
    return None if isinstance(rule, list) else VALUE


def _is_tolerance(minutes: Any) -> bool:
    with suppress(TypeError, ValueError, OverflowError):
        return minutes is None or 0 <= float(minutes) <= LARGEST_TOLERANCE
    return False


def _check_length(value: Any) -> None:
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        raise InvalidObject(TOO_LONG)


def _check_plain(operator: str, arguments: list[Any]) -> None:
    if operator == "var":
        _check_name(arguments)
    if len(arguments) not in PLAIN[operator] or not ARE_GOOD[operator](*arguments):
        raise _wrong(operator)
    for each in arguments:
        _check_length(each)


def _check_name(arguments: list[Any]) -> None:
    name = arguments[0] if arguments else None
    if not isinstance(name, str) or name not in VARIABLES:
        raise InvalidObject(UNKNOWN_VARIABLE.format(shown(name)))


def _is_object(kind: Any, id_: Any, name: Any = None) -> bool:
    """Tell whether an object is named by its kind and id; its name is for people."""
    is_id = isinstance(id_, str | int) and ID.fullmatch(shown(id_)) is not None
    return isinstance(kind, str) and is_id and isinstance(name, str | None)


def _is_moment(kind: Any, text: Any = None) -> bool:
    if not isinstance(kind, str) or not isinstance(text, str | None):
        return False
    if kind not in READERS:
        return kind in DATES
    with suppress(ValueError):
        return text is not None and READERS[kind](text) is not None
    return False


def _wrong(operator: str) -> InvalidObject:
    return InvalidObject(WRONG_VALUES.format(operator))


READERS = {"custom": read_moment, "customtime": time.fromisoformat}
ARE_GOOD: Mapping[str, Callable[..., bool]] = {
    "var": lambda _name: True,
    "buildTime": _is_moment,
    "lookup": _is_object,
}
