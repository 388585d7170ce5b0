"""Blocking tickets, each for reasons that have names."""

from datetime import UTC, datetime

from sqlalchemy.dialects.postgresql import insert

from pretixapi.models import BlockedSecret, OrderPosition, store
from pretixapi.orders.changes.noting import note
from pretixapi.positions.changes.queries import Found
from pretixapi.positions.changes.rules import refuse_closed

_NEW = insert(BlockedSecret)
# SQLite has the same words for it.
NOTE = _NEW.on_conflict_do_update(
    index_elements=(BlockedSecret.event_id, BlockedSecret.secret),
    set_={name: _NEW.excluded[name] for name in ("position_id", "blocked", "updated")},
)


def add_block(found: Found, name: str) -> None:
    """Block a ticket for one more reason."""
    reasons = found.position.blocked or []
    if name not in reasons:
        _change(found, [*reasons, name], "changed.add_block", name)


def remove_block(found: Found, name: str) -> None:
    """Take away a reason for which a ticket is blocked; without any it is let in again."""
    reasons = found.position.blocked or []
    if name in reasons:
        _change(found, [each for each in reasons if each != name], "changed.remove_block", name)


def _change(found: Found, reasons: list[str], action: str, name: str) -> None:
    refuse_closed(found.order)
    found.position.blocked = reasons or None
    note_block(found.position)
    note(found.order, action, positionid=found.position.positionid, name=name)


def note_block(position: OrderPosition) -> None:
    """Tell scanners whether the secret that a ticket has now is blocked."""
    row = {
        "event_id": position.event_id,
        "position_id": position.id,
        "secret": position.secret,
        "blocked": bool(position.blocked),
        "updated": datetime.now(UTC),
    }
    store(NOTE, row)
