"""One thing that takes place, as lists and calendars show it."""

from functools import cached_property

from sqlalchemy import Row

from pretixapi.pages.languages import Language
from pretixapi.pages.moments import local
from pretixapi.public.times import Times
from pretixapi.settings.effective import Settings


class Entry:
    """An event, or a date of one; `settings` hold for events that have none of their own."""

    def __init__(self, row: Row, language: Language, settings: Settings) -> None:
        self.row = row
        self.language = language
        self.settings = settings

    @property
    def slug(self) -> str:
        """Return the slug of the event."""
        return self.row.slug

    @property
    def date_id(self) -> int | None:
        """Return the id of the date, if it is one of a series."""
        return self.row.date_id

    @cached_property
    def name(self) -> str:
        """Return what it is called."""
        return self.language.pick(self.row.name) or self.slug

    @cached_property
    def series(self) -> str:
        """Return what its series is called, if it is a date of one and called otherwise."""
        series = self.language.pick(self.row.event_name)
        return series if self.date_id is not None and series != self.name else ""

    @cached_property
    def location(self) -> str:
        """Return where it takes place, in one line."""
        lines = self.language.pick(self.row.location).splitlines()
        return ", ".join(filter(None, map(str.strip, lines)))

    @cached_property
    def times(self) -> Times:
        """Return when it takes place."""
        row = self.row
        end = row.date_to if self._is("show_date_to") else None
        starts = local(row.date_from, row.timezone)
        ends = None if end is None else local(end, row.timezone)
        return Times(starts, ends, self.language, self._is("show_times"))

    def _is(self, setting: str) -> bool:
        own = getattr(self.row, setting)
        return self.settings[setting] if own is None else own
