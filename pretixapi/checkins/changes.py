"""Storing scans that clients have turned away by themselves."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.checkins import queries
from pretixapi.checkins.recording import Scanned, device_id, tell
from pretixapi.http.errors import Invalid
from pretixapi.http.fields import absent
from pretixapi.models import Checkin, CheckinList, db


def store_failed_checkin(place: CheckinList, values: Mapping[str, Any]) -> Checkin:
    """Store a scan that was turned away at a list, once if it has a nonce."""
    nonce = values.get("nonce")
    stored = queries.failed_checkin(place.id, nonce) if nonce else None
    if stored is not None:
        return stored
    ticket = _ticket(values)
    now = datetime.now(UTC)
    failed = Checkin(
        **{
            "datetime": now,
            **values,
            "list_id": place.id,
            "position_id": ticket and ticket.id,
            "created": now,
            "successful": False,
            "forced": True,
            "force_sent": True,
            "device_id": device_id(),
        }
    )
    db.session.add(failed)
    db.session.flush()
    _log(failed, ticket)
    return failed


def _ticket(values: Mapping[str, Any]) -> Row | None:
    """Return the ticket that was scanned: the one that the client names, or that has the code."""
    position_id = values.get("position_id")
    if position_id is None:
        return queries.ticket_by_code(values["raw_barcode"])
    found = queries.ticket_by_id(position_id)
    if found is None:
        raise Invalid({"position": [absent(position_id)]})
    return found


def _log(failed: Checkin, ticket: Row | None) -> None:
    action = "pretix.event.checkin.unknown" if ticket is None else "pretix.event.checkin.denied"
    told = {"list": failed.list_id, "type": failed.type, "reason": failed.error_reason}
    tell(action, g.event, ticket and Scanned(ticket.order_id, ticket.positionid), **told)
