"""Check-in lists that tell of their date in full."""

from collections.abc import Iterable
from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.subevents.showing import SUBEVENTS


def with_dates(lists: Iterable[Row]) -> list[dict[str, Any]]:
    """Return check-in lists with the date that each is for, in place of its id."""
    rows = [each._asdict() for each in lists]
    dates = SUBEVENTS.by_ids((each["subevent_id"] for each in rows), event_id=g.event.id)
    return [{**each, "subevent": dates.get(each["subevent_id"])} for each in rows]
