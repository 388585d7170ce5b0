"""When something takes place: the rule for its dates, and the filters by them."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Boolean, ColumnElement, and_, bindparam, case, false, func, true

from pretixapi.http.errors import InvalidObject
from pretixapi.models import Base
from pretixapi.models.types import UTCDateTime

NOW = bindparam("now", callable_=lambda: datetime.now(UTC), type_=UTCDateTime)


def check_dates(values: dict[str, Any], _stored: Any = None) -> None:
    """Refuse an end before its beginning, where both are in the same body.

    Clients move what takes place with two requests, so what is stored is not looked at.
    """
    if _ends_first(values, "date_from", "date_to"):
        raise InvalidObject("The event cannot end before it starts.")
    if _ends_first(values, "presale_start", "presale_end"):
        raise InvalidObject("The event's presale cannot end before it starts.")


def _ends_first(values: dict[str, Any], start: str, end: str) -> bool:
    return bool(values.get(start) and values.get(end) and values[start] > values[end])


def date_filters(kind: type[Base], limit: ColumnElement) -> dict[str, ColumnElement]:
    """Return the filters by the dates of a kind; what is past or to come is within `limit`."""
    end = func.coalesce(kind.date_to, kind.date_from)
    return {
        "is_past": _is(and_(limit, end < NOW), "is_past"),
        "is_future": _is(and_(limit, end >= NOW), "is_future"),
        "ends_after": and_(limit, bindparam("ends_after", type_=UTCDateTime) <= end),
        "date_from_after": kind.date_from >= bindparam("date_from_after"),
        "date_from_before": kind.date_from <= bindparam("date_from_before"),
        "date_to_after": kind.date_to >= bindparam("date_to_after"),
        "date_to_before": kind.date_to <= bindparam("date_to_before"),
    }


def _is(condition: ColumnElement, name: str) -> ColumnElement:
    return case((condition, true()), else_=false()) == bindparam(name, type_=Boolean)
