"""What is read of the log beside its list."""

from collections.abc import Callable
from datetime import datetime

from flask import g
from sqlalchemy import bindparam, func, select

from pretixapi.log.entries import object_type
from pretixapi.models import Base, LogEntry, fetch

LAST_CHANGE = select(func.max(LogEntry.datetime)).where(
    LogEntry.event_id == bindparam("event_id"), LogEntry.object_type == bindparam("object_type")
)


def last_change(kind: type[Base]) -> Callable[[], datetime | None]:
    """Return what tells when an object of the event at hand was changed last."""
    name = object_type(kind)

    def read() -> datetime | None:
        parameters = {"event_id": g.event.id, "object_type": name}
        return fetch(LAST_CHANGE, parameters).scalar_one()

    return read
