"""When and where an event takes place and can be booked, as its page tells."""

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlencode

from babel.dates import get_timezone_name
from sqlalchemy import Row

from pretixapi.pages.moments import local
from pretixapi.pages.writing import write_moment
from pretixapi.public.look import Look
from pretixapi.public.times import Times

MAP = "https://www.openstreetmap.org/"


@dataclass(frozen=True)
class Moment:
    """A moment under its name, as people and as machines write it."""

    name: str
    text: str
    moment: datetime


class Details:
    """What there is to be known about an event, by its settings."""

    def __init__(self, event: Row, look: Look) -> None:
        self.event = event
        self.look = look
        self.name = look.language.pick(event.name) or event.slug
        self.location = look.language.pick(event.location).strip()

    @property
    def times(self) -> Times | None:
        """Return when it takes place; a series and a secretive event do not tell."""
        settings, event = self.look.settings, self.event
        if event.has_subevents or not settings["show_dates_on_frontpage"]:
            return None
        ends = self._local(event.date_to) if event.date_to and settings["show_date_to"] else None
        starts = self._local(event.date_from)
        return Times(starts, ends, self.look.language, settings["show_times"])

    @property
    def zone(self) -> str:
        """Return the name of the time zone at the time of the event."""
        moment = self._local(self.event.date_from)
        return get_timezone_name(moment, locale=self.look.language.locale)

    @property
    def moments(self) -> list[Moment]:
        """Return the other moments that matter, in the order in which they are shown."""
        event, word = self.event, self.look.language.word
        begins = event.presale_start if self.look.settings["presale_start_show_date"] else None
        named = (
            (word("Admission"), None if event.has_subevents else event.date_admission),
            (word("Presale starts"), begins),
            (word("Presale ends"), event.presale_end),
        )
        return [self._moment(name, moment) for name, moment in named if moment is not None]

    @property
    def map_url(self) -> str | None:
        """Return where to see the place on a map."""
        latitude, longitude = self.event.geo_lat, self.event.geo_lon
        if latitude is None or longitude is None:
            return None
        return f"{MAP}?{urlencode({'mlat': latitude, 'mlon': longitude})}"

    @property
    def is_over(self) -> bool:
        """Tell whether presale has ended."""
        event = self.event
        end = event.presale_end
        if end is None and not event.has_subevents:
            end = event.date_to or event.date_from
        return end is not None and end < datetime.now(UTC)

    @property
    def shows_products(self) -> bool:
        """Tell whether products are shown: a series has others on each date."""
        if self.event.has_subevents:
            return False
        start = self.event.presale_start
        is_running = not self.is_over and (start is None or start <= datetime.now(UTC))
        return is_running or self.look.settings["show_items_outside_presale_period"]

    def _local(self, moment: datetime) -> datetime:
        return local(moment, self.event.timezone)

    def _moment(self, name: str, moment: datetime) -> Moment:
        moment = self._local(moment)
        return Moment(name, write_moment(moment, self.look.language.locale), moment)
