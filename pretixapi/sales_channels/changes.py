"""Creating, changing and deleting sales channels."""

from typing import Any

from flask import g
from sqlalchemy.exc import IntegrityError

from pretixapi.http.errors import Invalid
from pretixapi.log.entries import differences, record
from pretixapi.models import SalesChannel, db
from pretixapi.sales_channels.rules import API, IDENTIFIER_TAKEN, refuse_deletion


def create_sales_channel(values: dict[str, Any]) -> SalesChannel:
    """Create a sales channel of the organizer at hand."""
    created = SalesChannel(organizer_id=g.organizer_id, **{"type": API, **values})
    db.session.add(created)
    try:
        db.session.flush()
    except IntegrityError:
        # Another request took the identifier since it was looked up.
        raise Invalid({"identifier": [IDENTIFIER_TAKEN]}) from None
    _log("pretix.saleschannel.created", created, differences({}, values))
    return created


def change_sales_channel(stored: SalesChannel, values: dict[str, Any]) -> None:
    """Change the given fields of a sales channel."""
    changes = differences({name: getattr(stored, name) for name in values}, values)
    for name, value in values.items():
        setattr(stored, name, value)
    db.session.flush()
    if changes:
        _log("pretix.saleschannel.changed", stored, changes)


def delete_sales_channel(stored: SalesChannel) -> None:
    """Delete a sales channel that nothing refers to."""
    refuse_deletion(stored)
    _log("pretix.saleschannel.deleted", stored, {"identifier": [stored.identifier, None]})
    db.session.delete(stored)
    db.session.flush()


def _log(action: str, subject: SalesChannel, changes: dict[str, list]) -> None:
    record(action, subject, organizer_id=subject.organizer_id, changes=changes)
