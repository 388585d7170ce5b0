"""Until when an order has to be paid."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pretixapi.settings.dates import day_of
from pretixapi.settings.effective import Settings

# What the last day to pay may hang on.
MOMENTS = ("date_from", "date_to", "date_admission", "presale_start", "presale_end")
LAST_SECOND = time(23, 59, 59)
FRIDAY = 4
MINUTES = "minutes"
# What a setting that was emptied counts for.
USUAL_DAYS, USUAL_MINUTES = 14, 30


def usual_expiry(
    now: datetime, event: Any, settings: Settings, dates: Sequence[Any] = ()
) -> datetime:
    """Return when an order that is placed now expires by the settings of its event.

    `dates` are those that it is for if the event is a series.
    """
    zone = ZoneInfo(event.timezone)
    if settings["payment_term_mode"] == MINUTES:
        minutes = _number(settings["payment_term_minutes"], USUAL_MINUTES)
        expires = now.replace(microsecond=0) + timedelta(minutes=minutes)
    else:
        expires = end_of_day(_last_day(now.astimezone(zone).date(), settings), zone)
    last = last_moment(event, settings, dates)
    return expires if last is None else min(expires, last)


def last_moment(event: Any, settings: Settings, dates: Sequence[Any] = ()) -> datetime | None:
    """Return until when payments are taken whatever the term; None if they always are."""
    said = settings["payment_term_last"]
    if not said:
        return None
    last = min(day_of(said, each) for each in (dates or [event]))
    return end_of_day(last, ZoneInfo(event.timezone))


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """Return the last second of a day where an event takes place."""
    try:
        return datetime.combine(day, LAST_SECOND, zone).astimezone(UTC)
    except OverflowError:  # the first or the last day of the calendar, elsewhere the one beyond
        return datetime.combine(day, LAST_SECOND, UTC)


def _last_day(today: date, settings: Settings) -> date:
    day = today + timedelta(days=_number(settings["payment_term_days"], USUAL_DAYS))
    if settings["payment_term_weekdays"] and day.weekday() > FRIDAY:
        day += timedelta(days=7 - day.weekday())
    return day


def _number(value: int | None, usual: int) -> int:
    return usual if value is None else value
