"""Points in time that may hang on a date of the event, kept as text."""

import re
from typing import Any, ClassVar

from pretixapi.http.fields.base import Field
from pretixapi.http.fields.dates import read_moment

AMOUNT = r"(?P<amount>[0-9]{1,9})"
BASE = r"(?:event__)?(?P<base>date_from|date_to|date_admission|presale_start|presale_end)"
TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"

MINUTES = re.compile(rf"RELDATE/minutes/{AMOUNT}/{BASE}/?")
DAYS_AT_TIME = re.compile(rf"RELDATE/{AMOUNT}/(?P<time>-|{TIME})/{BASE}/?")
DAYS = re.compile(rf"RELDATE/{AMOUNT}/(?P<time>-)/{BASE}/?")


class RelativeDateTime(Field):
    """An ISO date or datetime, or a number of minutes or days before a date of the event."""

    default_error_messages = {
        "invalid": "Invalid relative date",
        "blank": "This field may not be blank.",
    }
    patterns: ClassVar[tuple[re.Pattern[str], ...]] = (MINUTES, DAYS_AT_TIME)

    def convert(self, value: Any) -> str:
        """Return the one spelling that is kept and sent."""
        if not isinstance(value, str):
            raise self.make_error("invalid")
        text = value.strip()
        if not text:
            raise self.make_error("blank")
        canonical = self._relative(text) if text.startswith("RELDATE") else self._absolute(text)
        if canonical is None:
            raise self.make_error("invalid")
        return canonical

    def json_schema(self) -> dict[str, Any]:
        """Describe the text that holds the date."""
        return {"type": "string"}

    def _absolute(self, text: str) -> str | None:
        moment = read_moment(text)
        return moment and moment.isoformat()

    def _relative(self, text: str) -> str | None:
        for pattern in self.patterns:
            found = pattern.fullmatch(text)
            if found:
                amount, base = int(found["amount"]), found["base"]
                if pattern is MINUTES:
                    return f"RELDATE/minutes/{amount}/event__{base}/"
                return f"RELDATE/{amount}/{found['time']}/event__{base}/"
        return None


class RelativeDate(RelativeDateTime):
    """An ISO date or datetime, or a number of days before a date of the event."""

    patterns = (DAYS,)
