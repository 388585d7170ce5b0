"""Visits for rules to judge."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pretixapi.entry_rules.visits import Visit

BERLIN = ZoneInfo("Europe/Berlin")
# A Wednesday; in Berlin it is eleven.
NOON = datetime(2017, 12, 27, 10, tzinfo=UTC)
DATES = {
    "date_from": NOON + timedelta(hours=1),
    "date_to": None,
    "date_admission": NOON - timedelta(hours=1),
}


def visit(**values: Any) -> Visit:
    defaults: dict[str, Any] = {
        "now": NOON,
        "zone": BERLIN,
        "product": 5,
        "variation": None,
        "entries": (),
        "is_inside": False,
        "dates": DATES,
    }
    return Visit(**{**defaults, **values})


def ago(**time: float) -> datetime:
    return NOON - timedelta(**time)
