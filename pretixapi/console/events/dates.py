"""When an event takes place, in its own time zone."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Row

from pretixapi.console.languages import ENGLISH
from pretixapi.pages.moments import local
from pretixapi.pages.writing import write_date, write_days, write_time

LABELS = {
    "date_from": "Begins",
    "date_to": "Ends",
    "date_admission": "Admission",
    "presale_start": "Presale begins",
    "presale_end": "Presale ends",
}


class Moment(NamedTuple):
    """Something that happens, and when."""

    label: str
    moment: datetime
    words: str


def dates_of(event: Row) -> list[Moment]:
    """Return when what happens at the event, as far as that is known."""
    known = {label: getattr(event, name) for name, label in LABELS.items()}
    return [_moment(label, each, event.timezone) for label, each in known.items() if each]


def _moment(label: str, moment: datetime, zone: str) -> Moment:
    there = local(moment, zone)
    day = write_days(there.date(), there.date(), ENGLISH)
    return Moment(label, there, f"{day}, {time_in_words(there)}")


def day_in_words(moment: datetime) -> str:
    """Return the day of a moment."""
    return write_date(moment.date(), ENGLISH)


def time_in_words(moment: datetime) -> str:
    """Return the time of day of a moment."""
    return write_time(moment, ENGLISH)
