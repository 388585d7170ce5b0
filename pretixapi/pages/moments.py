"""When days begin and end, and what clocks show, somewhere in the world."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

A_DAY = timedelta(days=1)


def local(moment: datetime, zone: str) -> datetime:
    """Return a moment as the clocks of a time zone show it."""
    try:
        return moment.astimezone(ZoneInfo(zone))
    except OverflowError:  # the first or the last day of the calendar
        return moment


def span(first: date, last: date, zone: str) -> tuple[datetime, datetime]:
    """Return when the first day begins and the last one ends in a time zone."""
    midnights = (datetime.combine(day, time.min, ZoneInfo(zone)) for day in (first, last + A_DAY))
    return tuple(each.astimezone(UTC) for each in midnights)
