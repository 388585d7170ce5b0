"""The days that fixed and relative dates among the settings mean."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from pretixapi.http.fields.relative_dates import DAYS
from pretixapi.models import Event


def day_of(text: str, event: Event) -> date:
    """Return the day, where the event takes place, that a stored date means.

    One that hangs on a date which the event does not have hangs on its start.
    """
    relative = DAYS.fullmatch(text)
    if relative is None:
        return local_day(datetime.fromisoformat(text), event)
    base = getattr(event, relative["base"]) or event.date_from
    return _days_before(local_day(base, event), int(relative["amount"]))


def local_day(moment: datetime, event: Event) -> date:
    """Return the day of a moment where the event takes place."""
    if moment.tzinfo is None:
        return moment.date()
    try:
        return moment.astimezone(ZoneInfo(event.timezone)).date()
    except OverflowError:  # the first or the last day of the calendar, elsewhere the one beyond
        return moment.date()


def _days_before(day: date, amount: int) -> date:
    try:
        return day - timedelta(days=amount)
    except OverflowError:
        return date.min
