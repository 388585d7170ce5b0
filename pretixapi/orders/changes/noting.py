"""What every change of an order ends with."""

from datetime import UTC, datetime
from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.log.entries import differences, record
from pretixapi.models import Order, db
from pretixapi.orders.queries import ORDER


def note(order: Order, action: str, **said: Any) -> None:
    """Note that an order was changed, and what is to be told of it, if it is told at all."""
    order.last_modified = datetime.now(UTC)
    told = {name: value for name, value in said.items() if value not in (None, "")}
    record(
        f"pretix.event.order.{action}",
        order,
        organizer_id=order.organizer_id,
        event=g.event,
        changes=differences({}, told),
    )


def shown(order: Order) -> Row:
    """Return an order as answers show it, after all changes."""
    db.session.flush()
    return ORDER.shown(order.code)
