"""Storing what comes of scans, and telling it in the log."""

from typing import Any

from sqlalchemy import Row, insert

from pretixapi.checkin_rpc.outcomes import Outcome
from pretixapi.checkin_rpc.scans import Scan, Ticket
from pretixapi.checkins.recording import EventOfList, Scanned, device_id, tell, touch_orders
from pretixapi.models import Checkin, store

CHECKIN = insert(Checkin)


def record_checkin(ticket: Ticket, scan: Scan, *, forced: bool, with_code: bool) -> None:
    """Store that a ticket was let in, or out; `forced` if something spoke against it."""
    row = {
        **_checkin(ticket.place, scan),
        "position_id": ticket.row.id,
        "forced": forced,
        "raw_barcode": scan.code if with_code else None,
    }
    store(CHECKIN, row)
    touch_orders([ticket.row.order_id])
    _tell("pretix.event.checkin", ticket.place, ticket, scan, forced=forced)


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
    store(CHECKIN, row)
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
