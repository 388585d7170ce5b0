"""What can speak against a ticket, in the order in which it is asked."""

from datetime import datetime

from pretixapi.checkin_lists.queries import PAID, PENDING
from pretixapi.checkin_rpc.outcomes import Fault
from pretixapi.checkin_rpc.scans import Scan, Ticket
from pretixapi.entry_rules.evaluation import evaluate
from pretixapi.entry_rules.explanation import explain
from pretixapi.entry_rules.visits import EXIT

TOO_EARLY = "This ticket is only valid after {}."
TOO_LATE = "This ticket was only valid before {}."


def fault_of(ticket: Ticket, scan: Scan) -> Fault | None:
    """Return the first thing that speaks against a ticket, whatever was asked or scanned before."""
    found = (check(ticket, scan) for check in CHECKS if scan.is_entry or check not in FOR_ENTRIES)
    return next(filter(None, found), None)


def may_pass(ticket: Ticket, scan: Scan) -> bool:
    """Tell whether a good ticket may go this way after the way it has gone before."""
    if not scan.is_entry or ticket.place.allow_multiple_entries:
        return True
    types = [each["type"] for each in ticket.checkins]
    if all(each == EXIT for each in types):
        return True
    return ticket.place.allow_entry_after_exit and types[0] == EXIT


def _check_order(ticket: Ticket, scan: Scan) -> Fault | None:
    if not ticket.row.canceled and ticket.row.status in (PENDING, PAID):
        return None
    return Fault("canceled" if scan.canceled_supported else "unpaid")


def _check_blocks(ticket: Ticket, _scan: Scan) -> Fault | None:
    return Fault("blocked") if ticket.row.blocked else None


def _check_approval(ticket: Ticket, _scan: Scan) -> Fault | None:
    is_open = ticket.row.require_approval and ticket.row.status == PENDING
    return Fault("unapproved") if is_open else None


def _check_validity(ticket: Ticket, scan: Scan) -> Fault | None:
    begins, ends = ticket.row.valid_from, ticket.row.valid_until
    if begins is not None and scan.moment < begins:
        return Fault("invalid_time", TOO_EARLY.format(_written(begins, ticket, scan)))
    if ends is not None and ends < scan.moment:
        return Fault("invalid_time", TOO_LATE.format(_written(ends, ticket, scan)))
    return None


def _written(moment: datetime, ticket: Ticket, scan: Scan) -> str:
    return ticket.visit(scan).written(moment)


def _check_place(ticket: Ticket, _scan: Scan) -> Fault | None:
    return None if ticket.suits else Fault("product")


def _check_payment(ticket: Ticket, scan: Scan) -> Fault | None:
    row = ticket.row
    if row.status == PAID or row.valid_if_pending:
        return None
    is_ignored = scan.ignore_unpaid and ticket.place.include_pending
    return None if is_ignored else Fault("unpaid")


def _check_rules(ticket: Ticket, scan: Scan) -> Fault | None:
    rules = ticket.place.rules
    if not rules:
        return None
    visit = ticket.visit(scan)
    return None if evaluate(rules, visit) else Fault("rules", explain(rules, visit))


CHECKS = (
    _check_order,
    _check_blocks,
    _check_approval,
    _check_validity,
    _check_place,
    _check_payment,
    _check_rules,
)
# Out goes whoever is in.
FOR_ENTRIES = (_check_validity, _check_rules)
