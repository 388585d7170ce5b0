"""Saying in words why rules turn a ticket away.

Where one of several conditions would have been enough, the one is told that its holder can do most
about: when to come rather than how often they came, and that rather than another ticket.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any, NamedTuple

from pretixapi.entry_rules.evaluation import evaluate, later
from pretixapi.entry_rules.language import AND, OR, taken_apart
from pretixapi.entry_rules.visits import Visit

# Within so much time no day needs to be named.
SOON = timedelta(hours=12)
TIME = "%H:%M"

NOBODY = "Nobody is let in."
NOT_THIS_TICKET = "Not with this kind of ticket."
NOT_AT_THIS_GATE = "Not at this gate."
ONLY_BEFORE, ONLY_AFTER = "Only before {}.", "Only after {}."
MUST_BE = "The {} must be {} {}."
NAMES = {
    "entries_number": "number of entries",
    "entries_today": "number of entries today",
    "entries_days": "number of days with an entry",
    "entries_since": "number of entries since {}",
    "entries_before": "number of entries before {}",
    "entries_days_since": "number of days with an entry since {}",
    "entries_days_before": "number of days with an entry before {}",
    "minutes_since_first_entry": "minutes since the first entry",
    "minutes_since_last_entry": "minutes since the last entry",
    "now_isoweekday": "day of the week",
    "entry_status": "ticket's holder",
}
RELATIONS = {
    "==": "exactly",
    "!=": "other than",
    "<": "less than",
    "<=": "at most",
    ">": "more than",
    ">=": "at least",
}
# The harder it is to do something about, the more.
ABOUT_COUNTS, ABOUT_WEEKDAYS, ABOUT_TIME, ABOUT_TICKETS, ABOUT_NOTHING = range(5)


class Reason(NamedTuple):
    """Why a condition does not hold, and how hard it is to do something about that."""

    weight: tuple[int, float]
    texts: tuple[str, ...]


def explain(rules: Mapping[str, Any], visit: Visit) -> str:
    """Return why rules that turn a visit away do so."""
    return " ".join(_reason(rules, visit).texts)


def _reason(rule: Any, visit: Visit) -> Reason:
    if not isinstance(rule, dict):
        return Reason((ABOUT_NOTHING, 0), (NOBODY,))
    name, arguments = taken_apart(rule)
    if name not in (AND, OR):
        return _reason_of_condition(name, arguments, visit)
    missing = [_reason(each, visit) for each in arguments if not evaluate(each, visit)]
    if not missing:
        return Reason((ABOUT_NOTHING, 0), (NOBODY,))
    if name == OR:
        return min(missing, key=attrgetter("weight"))
    texts = dict.fromkeys(text for each in missing for text in each.texts)
    return Reason(max(each.weight for each in missing), tuple(texts))


def _reason_of_condition(name: str, arguments: list[Any], visit: Visit) -> Reason:
    if name in ("isBefore", "isAfter"):
        return _reason_of_time(name, arguments, visit)
    subject, argument = _subject(arguments[0])
    if subject == "gate":
        return Reason((ABOUT_TICKETS, 0), (NOT_AT_THIS_GATE,))
    if subject not in NAMES or name not in RELATIONS:
        return Reason((ABOUT_TICKETS, 0), (NOT_THIS_TICKET,))
    told = NAMES[subject].format(_written(evaluate(argument, visit), visit))
    kind = ABOUT_WEEKDAYS if subject == "now_isoweekday" else ABOUT_COUNTS
    text = MUST_BE.format(told, RELATIONS[name], evaluate(arguments[1], visit))
    return Reason((kind, 0), (text,))


def _reason_of_time(name: str, arguments: list[Any], visit: Visit) -> Reason:
    limit = evaluate(arguments[1], visit)
    tolerance = float((*arguments[2:], 0)[0] or 0)
    is_before = name == "isBefore"
    limit = later(limit, tolerance if is_before else -tolerance)
    text = (ONLY_BEFORE if is_before else ONLY_AFTER).format(_written(limit, visit))
    return Reason((ABOUT_TIME, abs((visit.now - limit).total_seconds())), (text,))


def _subject(argument: Any) -> tuple[str, Any]:
    """Return what a condition is about, and the moment that this is about if there is one."""
    if not isinstance(argument, dict):
        return "", None
    name, arguments = taken_apart(argument)
    return (arguments[0], None) if name == "var" else (name, arguments[0])


def _written(moment: datetime | None, visit: Visit) -> str:
    if moment is None:
        return ""
    is_soon = abs(moment - visit.now) < SOON
    return visit.local(moment).strftime(TIME) if is_soon else visit.written(moment)
