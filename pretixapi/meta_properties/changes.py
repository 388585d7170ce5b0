"""Creating, changing and deleting meta properties."""

from typing import Any

from flask import g
from sqlalchemy.exc import IntegrityError

from pretixapi.http.errors import Invalid
from pretixapi.log.entries import differences, record
from pretixapi.meta_properties.rules import NAME_TAKEN
from pretixapi.models import EventMetaProperty, db


def create_meta_property(values: dict[str, Any]) -> EventMetaProperty:
    """Create a meta property of the organizer at hand."""
    created = EventMetaProperty(organizer_id=g.organizer_id, **values)
    db.session.add(created)
    _flush()
    _log("pretix.property.created", created, differences({}, values))
    return created


def change_meta_property(stored: EventMetaProperty, values: dict[str, Any]) -> None:
    """Change the given fields of a meta property."""
    changes = differences({name: getattr(stored, name) for name in values}, values)
    for name, value in values.items():
        setattr(stored, name, value)
    _flush()
    if changes:
        _log("pretix.property.changed", stored, changes)


def delete_meta_property(stored: EventMetaProperty) -> None:
    """Delete a meta property, and with it the values that events have for it."""
    _log("pretix.property.deleted", stored, {"name": [stored.name, None]})
    db.session.delete(stored)
    db.session.flush()


def _flush() -> None:
    try:
        db.session.flush()
    except IntegrityError:
        # Another request took the name since it was looked up.
        raise Invalid({"name": [NAME_TAKEN]}) from None


def _log(action: str, subject: EventMetaProperty, changes: dict[str, list]) -> None:
    record(action, subject, organizer_id=subject.organizer_id, changes=changes)
