"""Changing settings."""

from typing import Any

from flask import g

from pretixapi.log.entries import differences, record
from pretixapi.models import Event, Organizer, db
from pretixapi.settings import queries, rules
from pretixapi.settings.definitions import EVENT_SETTINGS
from pretixapi.settings.effective import Settings, event_settings, organizer_settings

READONLY = frozenset(key for key, setting in EVENT_SETTINGS.items() if setting.readonly_on_event)


def change_organizer_settings(values: dict[str, Any]) -> Settings:
    """Store settings of the organizer at hand, and return those in effect from then on."""
    organizer = queries.lock_organizer(g.organizer_id)
    settings = organizer_settings(_overlaid(organizer.settings, values))
    if values:
        rules.check_organizer(settings)
    _store(organizer, values, "pretix.organizer.settings", organizer_id=organizer.id)
    return settings


def change_event_settings(values: dict[str, Any]) -> Settings:
    """Store settings of the event at hand, and return those in effect from then on."""
    event, inherited = queries.lock_event(g.event.id)
    values = {key: value for key, value in values.items() if key not in READONLY}
    settings = event_settings(inherited, _overlaid(event.settings, values))
    if values:
        rules.check_event(settings, event)
    place = {"organizer_id": event.organizer_id, "event": event}
    _store(event, values, "pretix.event.settings", **place)
    return settings


def _overlaid(stored: Settings, values: Settings) -> dict[str, Any]:
    """Return what is stored once `values` are: null takes a setting back."""
    return {key: value for key, value in {**stored, **values}.items() if value is not None}


def _store(owner: Organizer | Event, values: Settings, action: str, **place: Any) -> None:
    """Store all values, also those that are in effect already: from now on they stay."""
    changes = differences(owner.settings, values)
    if changes:
        owner.settings = _overlaid(owner.settings, values)
        record(action, owner, changes=changes, **place)
        db.session.flush()
