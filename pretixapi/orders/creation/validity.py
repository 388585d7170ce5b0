"""When a ticket is valid, by what its item says."""

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pretixapi.orders.expiry import LAST_SECOND

FIXED, DYNAMIC = "fixed", "dynamic"
DAY = timedelta(days=1)

Validity = tuple[datetime | None, datetime | None]


def validity(item: Any, wanted: datetime | None, now: datetime, zone: ZoneInfo) -> Validity:
    """Return from when and until when a ticket for an item is valid, each None if that is open.

    `wanted` is when the customer would like it to begin.
    """
    if item.validity_mode == FIXED:
        return item.validity_fixed_from, item.validity_fixed_until
    if item.validity_mode == DYNAMIC:
        start = _start(item, wanted, now)
        return start, _end(item, start, zone)
    return None, None


def _start(item: Any, wanted: datetime | None, now: datetime) -> datetime:
    if wanted is None or not item.validity_dynamic_start_choice:
        return now
    most = item.validity_dynamic_start_choice_day_limit
    if most is not None and (wanted - now) / DAY > most:
        return now + timedelta(days=most)
    return max(wanted, now)


def _end(item: Any, start: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the end: days and months end with their last day, what is shorter comes on top.

    There is none beyond the calendar.
    """
    days = item.validity_dynamic_duration_days or 0
    months = item.validity_dynamic_duration_months or 0
    hours = item.validity_dynamic_duration_hours or 0
    minutes = item.validity_dynamic_duration_minutes or 0
    try:
        end = start.astimezone(zone)
        if days or months:
            # The day on which it begins is the first of them.
            last = _months_later(end, months) + timedelta(days=days - 1)
            end = datetime.combine(last.date(), LAST_SECOND, zone)
        return (end + timedelta(hours=hours, minutes=minutes)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None


def _months_later(moment: datetime, months: int) -> datetime:
    years, month = divmod(moment.month - 1 + months, 12)
    year = moment.year + years
    _, length = monthrange(year, month + 1)
    return moment.replace(year=year, month=month + 1, day=min(moment.day, length))
