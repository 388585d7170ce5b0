"""Writing the log."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from flask import g, has_request_context

from pretixapi.auth.access import Actor
from pretixapi.models import Event, LogEntry, db

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
    actor = g.access.actor if has_request_context() else COMMAND_LINE
    db.session.add(
        LogEntry(
            organizer_id=organizer_id,
            event_id=event.id if event is not None else None,
            event_slug=event.slug if event is not None else None,
            datetime=datetime.now(UTC),
            action=action,
            actor_type=actor.type,
            actor_id=actor.id,
            actor_name=actor.name,
            object_type=type(subject).__name__.lower(),
            object_id=subject.id,
            changes=dict(changes or {}),
        )
    )


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, list]:
    """Return the old and new value of each field in which `new` differs from `old`."""
    return {
        name: [_loggable(old.get(name)), _loggable(value)]
        for name, value in new.items()
        if old.get(name) != value
    }


def _loggable(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return value
