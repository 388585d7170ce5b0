"""What is read for settings: a row each time."""

from typing import Any

from sqlalchemy import Row, Select, Text, bindparam, cast, select
from sqlalchemy.orm import undefer

from pretixapi.http.ids import still_there
from pretixapi.models import Event, Organizer, SalesChannel, db, fetch

ORGANIZER_DOCUMENT = select(Organizer.settings).where(Organizer.id == bindparam("organizer_id"))
EVENT_DOCUMENTS = select(
    Organizer.settings.label("inherited"), Event.settings.label("stored")
).where(Event.id == bindparam("event_id"), Organizer.id == Event.organizer_id)
LOCKED_ORGANIZER = (
    select(Organizer)
    .where(Organizer.id == bindparam("organizer_id"))
    .options(undefer(Organizer.settings))
    # Not FOR UPDATE: each log entry refers to the organizer, and would wait.
    .with_for_update(key_share=True)
)
LOCKED_EVENT = (
    select(Event, Organizer.settings)
    .where(Event.id == bindparam("event_id"), Organizer.id == Event.organizer_id)
    .options(undefer(Event.settings))
    .with_for_update(of=Event, key_share=True)
)
CHANNEL_LIST = "seating_allow_blocked_seats_for_channel"
DOCUMENTS_WITH = select(Event.settings).where(
    Event.organizer_id == bindparam("organizer_id"),
    cast(Event.settings, Text).contains(bindparam("quoted")),
)
CHANNELS = select(SalesChannel.identifier).where(
    SalesChannel.organizer_id == bindparam("organizer_id")
)


def organizer_document(organizer_id: int) -> dict[str, Any]:
    """Return the settings stored for an organizer."""
    return still_there(fetch(ORGANIZER_DOCUMENT, {"organizer_id": organizer_id}).one_or_none())[0]


def event_documents(event_id: int) -> Row[tuple[dict[str, Any], dict[str, Any]]]:
    """Return the settings stored for an event's organizer, and those for the event itself."""
    return still_there(fetch(EVENT_DOCUMENTS, {"event_id": event_id}).one_or_none())


def lock_organizer(organizer_id: int) -> Organizer:
    """Return an organizer with its settings, locked until the transaction ends."""
    return _locked(LOCKED_ORGANIZER, organizer_id=organizer_id)[0]


def lock_event(event_id: int) -> Row[tuple[Event, dict[str, Any]]]:
    """Return an event with its settings, locked, and the settings stored for its organizer."""
    return _locked(LOCKED_EVENT, event_id=event_id)


def sales_channels(organizer_id: int) -> set[str]:
    """Return the identifiers of an organizer's sales channels."""
    return set(fetch(CHANNELS, {"organizer_id": organizer_id}).scalars())


def names_channel(organizer_id: int, identifier: str) -> bool:
    """Tell whether the settings of one of the organizer's events name a sales channel."""
    parameters = {"organizer_id": organizer_id, "quoted": f'"{identifier}"'}
    documents = fetch(DOCUMENTS_WITH, parameters).scalars()
    return any(identifier in each.get(CHANNEL_LIST, ()) for each in documents)


def _locked(statement: Select, **parameters: int) -> Row:
    return still_there(db.session.execute(statement, parameters).one_or_none())
