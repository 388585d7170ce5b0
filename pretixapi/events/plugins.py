"""The plugins of events, as far as they follow those of the organizer."""

from collections.abc import Collection, Sequence

from sqlalchemy import Text, cast, or_, select

from pretixapi.events.changes import enable_plugins
from pretixapi.models import Event, db


def disable_plugins(organizer_id: int, names: Collection[str]) -> None:
    """Disable the plugins `names` for all events of the organizer that have them enabled."""
    if names:
        for event in _lock_events_with(organizer_id, names):
            enable_plugins(event, [name for name in event.plugins if name not in names])


def _lock_events_with(organizer_id: int, names: Collection[str]) -> Sequence[Event]:
    """Return the events, locked in the order of their ids until the transaction ends."""
    stored = cast(Event.plugins, Text)
    statement = (
        select(Event)
        .where(
            Event.organizer_id == organizer_id,
            or_(*(stored.contains(f'"{name}"', autoescape=True) for name in names)),
        )
        .order_by(Event.id)
        .with_for_update()
    )
    return db.session.scalars(statement).all()
