"""Days, times and money as people write them."""

from datetime import date, datetime
from decimal import Decimal

from babel import Locale
from babel.dates import format_date, format_interval, format_time
from babel.numbers import format_currency, format_decimal

# The parts of a date, in the order and with the signs of each language.
DAY = "yMMMd"
DAY_AND_WEEKDAY = "yMMMEd"
MONTH = "yMMMM"


def write_days(first: date, last: date, locale: Locale, *, skeleton: str = DAY) -> str:
    """Return a day, or the first and the last one of several."""
    return format_interval(first, last, skeleton, locale=locale)


def write_time(moment: datetime, locale: Locale) -> str:
    """Return the time of day."""
    return format_time(moment.timetz(), "short", tzinfo=moment.tzinfo, locale=locale)


def write_moment(moment: datetime, locale: Locale) -> str:
    """Return the day and the time of day."""
    day = write_days(moment.date(), moment.date(), locale, skeleton=DAY_AND_WEEKDAY)
    return f"{day}, {write_time(moment, locale)}"


def write_weekday(day: date, locale: Locale, width: str = "wide") -> str:
    """Return the name of the day of the week."""
    return locale.days["stand-alone"][width][day.weekday()]


def write_date(day: date, locale: Locale) -> str:
    """Return a day with its weekday and its month in full."""
    return format_date(day, "full", locale=locale)


def write_money(amount: Decimal, currency: str, locale: Locale) -> str:
    """Return an amount of money."""
    return format_currency(amount, currency, locale=locale)


def write_number(number: Decimal, locale: Locale) -> str:
    """Return a number without needless zeros."""
    return format_decimal(number, locale=locale)
