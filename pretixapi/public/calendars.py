"""What takes place in a week or in a month, day by day."""

import calendar
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from flask import request

from pretixapi.pages.moments import A_DAY, local
from pretixapi.pages.writing import MONTH, write_date, write_days, write_weekday
from pretixapi.public.entries import Entry
from pretixapi.public.look import Address, Look
from pretixapi.public.periods import (
    YEARS,
    Period,
    day_of,
    month_of,
    neighbours,
    read_month,
    read_week,
    week_of,
)
from pretixapi.public.queries import Program

# How much of a period is read at most; of days beyond that the page shows the way to their lists.
LARGEST = 500
# How much of one day is shown at most.
LARGEST_DAY_OF_WEEK, LARGEST_DAY_OF_MONTH = 20, 5
# No clock is further behind.
FURTHEST_BEHIND = timedelta(hours=12)


@dataclass(frozen=True)
class Day:
    """A day of a calendar; `hidden` is how much more there is, and None stands for some."""

    date: date
    weekday: str
    name: str
    entries: Sequence[Entry]
    hidden: int | None
    is_today: bool

    @property
    def address(self) -> Address:
        """Return the way to the list of the day."""
        return day_of(self.date).address


@dataclass(frozen=True)
class Calendar:
    """The days of a period in weeks, where None stands for a day of another month.

    `asked` is the period if the URL names it.
    """

    style: str
    title: str
    weeks: Sequence[Sequence[Day | None]]
    previous: Address | None
    next: Address | None
    asked: Period | None
    weekdays: Sequence[tuple[str, str]] = field(default=())

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing takes place."""
        days = (day for week in self.weeks for day in week if day is not None)
        return not any(day.entries or day.hidden is None for day in days)


def show_week(program: Program, look: Look) -> Calendar:
    """Return the week that the URL asks for, or the nearest one with anything in it."""
    asked = read_week(request.args.get("week"))
    week = asked or week_of(_nearest_day(program))
    days = _days(program, look, week, LARGEST_DAY_OF_WEEK)
    title = write_days(week.first, week.last, look.language.locale)
    return Calendar("week", title, [list(days.values())], *_around(week, week_of), asked)


def show_month(program: Program, look: Look) -> Calendar:
    """Return the month that the URL asks for, or the nearest one with anything in it."""
    locale = look.language.locale
    asked = read_month(request.args.get("date"))
    month = asked or month_of(_nearest_day(program))
    days = _days(program, look, month, LARGEST_DAY_OF_MONTH)
    weeks = calendar.Calendar(locale.first_week_day).monthdatescalendar(
        month.first.year, month.first.month
    )
    return Calendar(
        "calendar",
        write_days(month.first, month.first, locale, skeleton=MONTH),
        [[days.get(day) for day in week] for week in weeks],
        *_around(month, month_of),
        asked,
        weekdays=[
            (write_weekday(day, locale), write_weekday(day, locale, "abbreviated"))
            for day in weeks[0]
        ],
    )


def _days(program: Program, look: Look, period: Period, most: int) -> Mapping[date, Day]:
    """Return the days of a period, with up to so many entries each."""
    zones = program.zones()
    rows = program.between((period.first, period.last), zones, LARGEST + 1)
    end = _end(period, rows[LARGEST].date_from) if len(rows) > LARGEST else None
    entries = defaultdict(list)
    for row in rows[:LARGEST]:
        entry = Entry(row, look.language, look.settings)
        for day in _touched(entry, period):
            entries[day].append(entry)
    zone = zones[0] if len(zones) == 1 else "UTC"
    today = local(datetime.now(UTC), zone).date()

    def make(day: date) -> Day:
        hidden = max(len(entries[day]) - most, 0)
        return Day(
            day,
            write_weekday(day, look.language.locale),
            write_date(day, look.language.locale),
            entries[day][:most],
            hidden if end is None or day < end else None,
            day == today,
        )

    return {day: make(day) for day in period.days}


def _end(period: Period, unread: datetime) -> date:
    """Return the day from which on there may be something that was not read."""
    # What began before cannot be a day earlier where calendars begin.
    return period.first if unread.date() <= period.first else (unread - FURTHEST_BEHIND).date()


def _touched(entry: Entry, period: Period) -> Iterator[date]:
    day = max(entry.times.first_day, period.first)
    last = min(entry.times.last_day, period.last)
    while day <= last:
        yield day
        day += A_DAY


def _nearest_day(program: Program) -> date:
    """Return the day on which the next thing takes place or, if none does, the last one did."""
    now = datetime.now(UTC)
    nearest = program.nearest()
    if nearest is None:
        return now.date()
    is_over = (nearest.date_to or nearest.date_from) < now
    moment = nearest.date_from if is_over else max(nearest.date_from, now)
    day = local(moment, nearest.timezone).date()
    return day if day.year in YEARS else now.date()


def _around(
    period: Period, kind: Callable[[date], Period]
) -> tuple[Address | None, Address | None]:
    return tuple(each and each.address for each in neighbours(period, kind))
