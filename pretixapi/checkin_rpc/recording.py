"""Storing what comes of scans, and telling it in the log."""

from collections.abc import Mapping
from typing import Any

from flask import g
from sqlalchemy import Row, insert

from pretixapi.checkin_rpc.outcomes import Outcome
from pretixapi.checkin_rpc.scans import Scan, Ticket
from pretixapi.checkins.recording import EventOfList, Scanned, device_id, tell, touch_orders
from pretixapi.http.fields.dates import write_moment
from pretixapi.models import Checkin, fetch, store

REFUSED = insert(Checkin)
PASSED = REFUSED.returning(Checkin.id)


def record_checkin(
    ticket: Ticket, scan: Scan, *, forced: bool, with_code: bool
) -> Mapping[str, Any]:
    """Store that a ticket was let in, or out, and return that as answers show it.

    It is `forced` if something spoke against it.
    """
    row = {
        **_checkin(ticket.place, scan),
        "position_id": ticket.row.id,
        "forced": forced,
        "raw_barcode": scan.code if with_code else None,
    }
    checkin_id = fetch(PASSED, row).scalar_one()
    touch_orders([ticket.row.order_id])
    _tell("pretix.event.checkin", ticket.place, ticket, scan, forced=forced)
    return _shown(checkin_id, ticket.place, scan)


def _shown(checkin_id: int, place: Row, scan: Scan) -> dict[str, Any]:
    """Return what a look-up would find, without one: nothing is asked for as often as a scan."""
    device = g.access.device
    return {
        "id": checkin_id,
        "datetime": write_moment(scan.moment),
        "list": place.id,
        "auto_checked_in": False,
        "gate": None,
        "device": device and device.device_row_id,
        "device_id": device and device.device_id,
        "type": scan.type,
    }


def record_refusal(outcome: Outcome, scan: Scan) -> None:
    """Store that a ticket, or what is none, was turned away."""
    place, ticket, fault = outcome.place, outcome.ticket, outcome.fault
    row = {
        **_checkin(place, scan),
        "position_id": ticket and ticket.row.id,
        "successful": False,
        "error_reason": fault.reason,
        "error_explanation": fault.explanation,
        "raw_barcode": scan.code,
    }
    store(REFUSED, row)
    action = "pretix.event.checkin.unknown" if ticket is None else "pretix.event.checkin.denied"
    _tell(action, place, ticket, scan, reason=fault.reason)


def _checkin(place: Row, scan: Scan) -> dict[str, Any]:
    return {
        "list_id": place.id,
        "datetime": scan.moment,
        "created": scan.now,
        "type": scan.type,
        "nonce": scan.nonce,
        "force_sent": scan.force,
        "device_id": device_id(),
        "raw_source_type": scan.source_type,
    }


def _tell(action: str, place: Row, ticket: Ticket | None, scan: Scan, **told: Any) -> None:
    scanned = ticket and Scanned(ticket.row.order_id, ticket.row.positionid)
    event = EventOfList(place.event_id, place.event)
    tell(action, event, scanned, list=place.id, type=scan.type, **told)
