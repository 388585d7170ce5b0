"""Letting tickets in and out, or turning them away.

Whoever scans a ticket has its order to themselves meanwhile, so that of two at the same time one
finds what the other one has done.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import Row

from pretixapi.checkin_rpc import queries
from pretixapi.checkin_rpc.asking import ask, keep_answers
from pretixapi.checkin_rpc.checks import fault_of, may_pass
from pretixapi.checkin_rpc.outcomes import AMBIGUOUS, INVALID, REDEEMED, REVOKED, Fault, Outcome
from pretixapi.checkin_rpc.recording import record_checkin, record_refusal
from pretixapi.checkin_rpc.scans import Scan, Ticket

# Check-in lists, of which no two are of one event, by that.
Places = Mapping[int, Row]


def redeem(scan: Scan, places: Sequence[Row]) -> Outcome:
    """Return what comes of a scan at some check-in lists, and store it."""
    by_event = {place.event_id: place for place in places}
    found = _find(scan, by_event, scan.code, scan.position_id)
    is_revoked = not found
    if is_revoked:
        found = _find_revoked(scan, by_event)
    if not found:
        return _refuse(Outcome(places[0], fault=Fault(INVALID)), scan)
    if is_revoked and not scan.force:
        return _refuse(Outcome(found[0].place, found[0], Fault(REVOKED)), scan)
    fitting = _fitting(found)
    if len(fitting) > 1:
        return _refuse(Outcome(found[0].place, found[0], Fault(AMBIGUOUS)), scan)
    return _judge((fitting or found)[0], scan, is_revoked=is_revoked)


def _find_revoked(scan: Scan, by_event: Places) -> Sequence[Ticket]:
    """Return the same for the ticket that had the code before, with its order to oneself."""
    position_id = queries.revoked_position(scan.code, by_event)
    if position_id is None:
        return ()
    queries.lock_for_scan([place.id for place in by_event.values()], None, position_id)
    return _find(scan, by_event, None, position_id)


def _find(
    scan: Scan, by_event: Places, code: str | None, position_id: int | None
) -> Sequence[Ticket]:
    """Return the ticket with that code or id, then its add-ons if they may be meant, too."""
    rows = queries.tickets(
        with_addons=any(place.addon_match for place in by_event.values()),
        code=code,
        position_id=position_id,
        nonce=scan.nonce,
        type=scan.type,
    )
    tickets = (Ticket(row, by_event[row.event_id]) for row in rows if row.event_id in by_event)
    return [
        each
        for each in tickets
        if each.place.addon_match or each.row.secret == code or each.row.id == position_id
    ]


def _fitting(found: Sequence[Ticket]) -> Sequence[Ticket]:
    """Return those of several tickets that the list is for; canceled ones only if all are."""
    if len(found) == 1:
        return found
    fitting = [each for each in found if each.suits_product]
    return [each for each in fitting if not each.row.canceled] or fitting


def _judge(ticket: Ticket, scan: Scan, *, is_revoked: bool) -> Outcome:
    fault = fault_of(ticket, scan)
    if fault is not None and not scan.force:
        return _refuse(Outcome(ticket.place, ticket, fault), scan)
    asked = ask(ticket, scan)
    if not scan.simulate:
        keep_answers(ticket, asked)
    if asked.open and scan.asks:
        return Outcome(ticket.place, ticket, questions=asked.open_questions)
    if ticket.place.id in ticket.row.repeated_at:
        return Outcome(ticket.place, ticket)
    passes = may_pass(ticket, scan)
    if not passes and not scan.force:
        return _refuse(Outcome(ticket.place, ticket, Fault(REDEEMED)), scan)
    if not scan.simulate:
        forced = is_revoked or fault is not None or not passes
        ticket.note(record_checkin(ticket, scan, forced=forced, with_code=is_revoked))
    return Outcome(ticket.place, ticket)


def _refuse(outcome: Outcome, scan: Scan) -> Outcome:
    if not scan.simulate:
        record_refusal(outcome, scan)
    return outcome
