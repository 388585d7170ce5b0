"""The days, weeks and months that URLs name, such as 2017-12-27, 2017-W52 and 2017-12."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pretixapi.pages.moments import A_DAY

A_WEEK = timedelta(days=7)
# In other years no weeks begin or end beyond the calendar, whatever the time zone.
YEARS = range(1000, 9999)
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")


@dataclass(frozen=True)
class Period:
    """The days from `first` to `last`, both included; the URL has `name` as its `parameter`."""

    first: date
    last: date
    parameter: str
    name: str

    @property
    def days(self) -> Sequence[date]:
        """Return all days."""
        length = (self.last - self.first).days + 1
        return [self.first + number * A_DAY for number in range(length)]

    @property
    def address(self) -> dict[str, str]:
        """Return what stands in the URL."""
        return {self.parameter: self.name}


def day_of(day: date) -> Period:
    """Return a day."""
    return Period(day, day, "date", day.isoformat())


def week_of(day: date) -> Period:
    """Return the week of a day, from Monday on."""
    year, week, weekday = day.isocalendar()
    first = day - (weekday - 1) * A_DAY
    return Period(first, first + A_WEEK - A_DAY, "week", f"{year}-W{week:02}")


def month_of(day: date) -> Period:
    """Return the month of a day."""
    last = day.replace(day=monthrange(day.year, day.month)[1])
    return Period(day.replace(day=1), last, "date", f"{day.year}-{day.month:02}")


KINDS = {"week": week_of, "calendar": month_of}


def read_day(text: str | None) -> Period | None:
    """Return the day that a text names, if it names one."""
    day = _read(DAY, text, date)
    return day and day_of(day)


def read_week(text: str | None) -> Period | None:
    """Return the week that a text names, if it names one."""
    day = _read(WEEK, text, lambda year, week: date.fromisocalendar(year, week, 1))
    return day and week_of(day)


def read_month(text: str | None) -> Period | None:
    """Return the month that a text names, if it names one."""
    day = _read(MONTH, text, lambda year, month: date(year, month, 1))
    return day and month_of(day)


def in_style(period: Period, style: str) -> Period | None:
    """Return what a style shows of a period; a list shows single days only."""
    if style == "list":
        return period if period.first == period.last else None
    # Of the two months that a week may touch, the one that leads back to the same week.
    return KINDS[style](period.last if period.parameter == "week" else period.first)


def neighbours(
    period: Period, kind: Callable[[date], Period]
) -> tuple[Period | None, Period | None]:
    """Return the periods of the same kind before and after, as far as there are any."""
    before, after = period.first - A_DAY, period.last + A_DAY
    return tuple(kind(day) if day.year in YEARS else None for day in (before, after))


def _read(pattern: re.Pattern, text: str | None, make: Callable[..., date]) -> date | None:
    match = pattern.fullmatch(text or "")
    if match is None or int(match[1]) not in YEARS:
        return None
    try:
        return make(*map(int, match.groups()))
    except ValueError:
        return None
