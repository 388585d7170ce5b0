"""Writing the log."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from flask import g, has_request_context
from orjson import dumps
from sqlalchemy import insert

from pretixapi.auth.grants import Actor
from pretixapi.models import Base, Event, LogEntry, store

ENTRY = insert(LogEntry)
# What a value takes as JSON, in bytes, to be told by its size alone: pages of the log stay small.
LONGEST_LOGGED = 10_000
COMMAND_LINE = Actor("command", None, "Command line")


def record(
    action: str,
    subject: Any,
    *,
    organizer_id: int,
    event: Event | None = None,
    changes: Mapping[str, list] | None = None,
) -> None:
    """Note that the caller did `action` to the entity `subject`, in this very transaction.

    `changes` maps fields to their old and new values; keep secrets out of it.
    """
    record_all([(action, changes or {})], subject, organizer_id=organizer_id, event=event)


def record_all(
    entries: Iterable[tuple[str, Mapping[str, list]]],
    subject: Any,
    *,
    organizer_id: int,
    event: Event | None = None,
) -> None:
    """Note several actions, each with its changes, that the caller did to `subject` at once."""
    write(entries, (type(subject), subject.id), organizer_id=organizer_id, event=event)


def write(
    entries: Iterable[tuple[str, Mapping[str, list]]],
    subject: tuple[type[Base], int | None],
    *,
    organizer_id: int,
    event: Any = None,
) -> None:
    """Note several actions that the caller did to the object of that kind and id.

    No id stands for all objects of the kind.
    """
    model, object_id = subject
    actor = g.access.actor if has_request_context() else COMMAND_LINE
    common = {
        "organizer_id": organizer_id,
        "event_id": None if event is None else event.id,
        "event_slug": None if event is None else event.slug,
        "datetime": datetime.now(UTC),
        "actor_type": actor.type,
        "actor_id": actor.id,
        "actor_name": actor.name,
        "object_type": object_type(model),
        "object_id": object_id,
    }
    rows = [{**common, "action": action, "changes": dict(changes)} for action, changes in entries]
    store(ENTRY, rows)


def object_type(model: type[Base]) -> str:
    """Return what the log calls the objects of a kind."""
    return model.__name__.lower()


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, list]:
    """Return the old and new value of each field in which `new` differs from `old`."""
    return {
        name: [_loggable(old.get(name)), _loggable(value)]
        for name, value in new.items()
        if old.get(name) != value
    }


def _loggable(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, str | dict | list) and (size := len(dumps(value))) > LONGEST_LOGGED:
        return f"({size} bytes)"
    return value
