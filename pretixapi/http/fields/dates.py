"""Points in time."""

import re
from datetime import UTC, date, datetime
from typing import Any

from pretixapi.http.fields.base import Field

DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
ZONE = r"(?:Z|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)"
ONE_DAY = re.compile(DAY)
MOMENT = re.compile(rf"{DAY}(?:[T ]{TIME}{ZONE}?)?")


def read_moment(text: str) -> datetime | None:
    """Read an ISO date or datetime, aware and in UTC if it names a zone; None if it is neither."""
    if not MOMENT.fullmatch(text):
        return None
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else moment
    except (ValueError, OverflowError):  # February 30; before year 1 or after 9999 in UTC
        return None


def write_moment(moment: datetime) -> str:
    """Write a moment as answers do."""
    return moment.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"


class DateTime(Field):
    """A point in time; without a zone it is one in UTC."""

    default_error_messages = {
        "invalid": (
            "Datetime has wrong format. Use one of these formats instead: "
            "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."
        ),
    }

    def convert(self, value: Any) -> datetime:
        """Return the point in time in UTC."""
        moment = read_moment(value) if isinstance(value, str) else None
        if moment is None:
            raise self.make_error("invalid")
        return moment.replace(tzinfo=UTC)

    def json_schema(self) -> dict[str, Any]:
        """Describe a point in time."""
        return {"type": "string", "format": "date-time"}

    def _serialize(self, value: Any, attr: Any, obj: Any, **kwargs: Any) -> str | None:  # noqa: ARG002 (marshmallow's signature)
        return None if value is None else write_moment(value)


class Date(Field):
    """A day."""

    default_error_messages = {
        "invalid": "Date has wrong format. Use one of these formats instead: YYYY-MM-DD."
    }

    def convert(self, value: Any) -> date:
        """Return the day."""
        if not isinstance(value, str) or not ONE_DAY.fullmatch(value):
            raise self.make_error("invalid")
        try:
            return date.fromisoformat(value)
        except ValueError as error:  # February 30
            raise self.make_error("invalid") from error

    def json_schema(self) -> dict[str, Any]:
        """Describe a day."""
        return {"type": "string", "format": "date"}
