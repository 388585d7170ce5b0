"""What tests of the log share."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from pretixapi.models import Event, LogEntry, db


@pytest.fixture
def entry(organizer) -> Callable[..., LogEntry]:
    """A maker of log entries of an organizer, or of an event if one is given."""

    def make_one(event: Event | None = None, **values: Any) -> LogEntry:
        subject = organizer if event is None else event
        defaults = {
            "organizer_id": organizer.id,
            "event_id": event and event.id,
            "event_slug": event and event.slug,
            "datetime": datetime(2026, 1, 1, 12, tzinfo=UTC),
            "action": "pretix.event.changed",
            "actor_type": "token",
            "actor_id": 7,
            "actor_name": "Test",
            "object_type": type(subject).__name__.lower(),
            "object_id": subject.id,
            "changes": {"currency": ["EUR", "USD"]},
        }
        made = LogEntry(**{**defaults, **values})
        db.session.add(made)
        db.session.commit()
        return made

    return make_one
