"""What rules look at: a ticket that somebody comes with, and how it was used before."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time, tzinfo
from functools import cached_property
from typing import Any

from pretixapi.http.fields.dates import read_moment
from pretixapi.objects.clocks import on_clocks

ENTRY, EXIT = "entry", "exit"
# What is said of a time since an entry that there was not.
NEVER = -1
MINUTE = 60


@dataclass(frozen=True)
class Visit:
    """A ticket at a check-in list at a moment.

    `entries` are the moments at which it was let in there before, the first one first; `is_inside`
    tells whether its holder has not come out again. `dates` are those of the event, or of the date
    of the series, by their names.
    """

    now: datetime
    zone: tzinfo
    product: int
    variation: int | None
    entries: Sequence[datetime]
    is_inside: bool
    dates: dict[str, datetime | None]

    def value(self, name: str) -> Any:
        """Return what a variable stands for."""
        return getattr(self, name)

    # There are no gates.
    gate = None

    @property
    def now_isoweekday(self) -> int:
        """Return the day of the week, from 1 for Monday on."""
        return self.local(self.now).isoweekday()

    @property
    def entries_number(self) -> int:
        """Return how often the ticket was let in."""
        return len(self.entries)

    @property
    def entries_today(self) -> int:
        """Return how often the ticket was let in since midnight."""
        return self.entries_since(self._at(time()))

    @property
    def entries_days(self) -> int:
        """Return on how many days the ticket was let in."""
        return self._days(self.entries)

    @property
    def minutes_since_first_entry(self) -> int:
        """Return how long ago the ticket was let in first."""
        return self._minutes_since(self.entries[:1])

    @property
    def minutes_since_last_entry(self) -> int:
        """Return how long ago the ticket was let in last."""
        return self._minutes_since(self.entries[-1:])

    @property
    def entry_status(self) -> str:
        """Return where the holder of the ticket is."""
        return "present" if self.is_inside else "absent"

    def entries_since(self, moment: datetime) -> int:
        """Return how often the ticket was let in from a moment on."""
        return len(self._since(moment))

    def entries_before(self, moment: datetime) -> int:
        """Return how often the ticket was let in before a moment."""
        return len(self._before(moment))

    def entries_days_since(self, moment: datetime) -> int:
        """Return on how many days the ticket was let in from a moment on."""
        return self._days(self._since(moment))

    def entries_days_before(self, moment: datetime) -> int:
        """Return on how many days the ticket was let in before a moment."""
        return self._days(self._before(moment))

    def moment(self, kind: str, text: str | None = None) -> datetime:
        """Return the moment that a rule names: a fixed one, one of today, or one of the event."""
        if kind == "custom":
            read = read_moment(text)
            return read if read.tzinfo else read.replace(tzinfo=self.zone)
        if kind == "customtime":
            return self._at(time.fromisoformat(text).replace(tzinfo=None))
        return self.dates[kind] or self.dates["date_from"]

    def local(self, moment: datetime) -> datetime:
        """Return a moment as clocks at the event show it."""
        return on_clocks(moment, self.zone)

    def written(self, moment: datetime) -> str:
        """Return a moment as people at the event write it, with four digits for each year."""
        return self.local(moment).replace(tzinfo=None).isoformat(" ", "minutes")

    @cached_property
    def _today(self) -> datetime:
        return self.local(self.now)

    def _at(self, clock: time) -> datetime:
        return datetime.combine(self._today.date(), clock, self._today.tzinfo)

    def _since(self, moment: datetime) -> list[datetime]:
        return [each for each in self.entries if each >= moment]

    def _before(self, moment: datetime) -> list[datetime]:
        return [each for each in self.entries if each < moment]

    def _days(self, moments: Collection[datetime]) -> int:
        return len({self.local(each).date() for each in moments})

    def _minutes_since(self, entry: Sequence[datetime]) -> int:
        return int((self.now - entry[0]).total_seconds() // MINUTE) if entry else NEVER
