"""When something takes place, in words."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from pretixapi.pages.languages import Language
from pretixapi.pages.writing import DAY_AND_WEEKDAY, write_days, write_moment, write_time

AN_INSTANT = timedelta(microseconds=1)
TO = " \N{EN DASH} "


@dataclass(frozen=True)
class Times:
    """When something takes place, on the clocks of its place; `ends` is None if nobody says."""

    starts: datetime
    ends: datetime | None
    language: Language
    with_times: bool = True

    @property
    def first_day(self) -> date:
        """Return the day on which it begins."""
        return self.starts.date()

    @property
    def last_day(self) -> date:
        """Return the day on which it ends; what ends at midnight does not touch the next one."""
        return (self.ends - AN_INSTANT).date() if self._lasts else self.first_day

    def on(self, day: date) -> str:
        """Return the time at which it begins on a day; nothing if it began before."""
        if not self.with_times or day != self.first_day:
            return ""
        return write_time(self.starts, self.language.locale)

    def __str__(self) -> str:
        locale = self.language.locale
        if self.with_times and self.first_day != self.last_day:
            return TO.join(write_moment(each, locale) for each in (self.starts, self.ends))
        days = write_days(self.first_day, self.last_day, locale, skeleton=DAY_AND_WEEKDAY)
        return f"{days}, {self._clock()}" if self.with_times else days

    def _clock(self) -> str:
        moments = (self.starts, self.ends) if self._lasts else (self.starts,)
        return TO.join(write_time(each, self.language.locale) for each in moments)

    @property
    def _lasts(self) -> bool:
        return self.ends is not None and self.ends > self.starts
