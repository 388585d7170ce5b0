"""Giving an order its places, and its time to pay, once more."""

from collections.abc import Collection
from datetime import UTC, datetime

from pretixapi.http.errors import Detailed
from pretixapi.models import Order, OrderPosition, db
from pretixapi.orders.changes.queries import dates_of, place_of, positions_of
from pretixapi.orders.expiry import usual_expiry
from pretixapi.quotas.claims import claim, claim_places
from pretixapi.quotas.closing import close_sold_out


def lacking_places(positions: Collection[OrderPosition]) -> str | None:
    """Tell what keeps the positions of an order that holds no places from getting them."""
    return next(filter(None, claim(positions)), None)


def refuse_without_places(order: Order) -> None:
    """Refuse what an order that holds no places would need them for, if they are not there."""
    fault = lacking_places(positions_of(order))
    if fault is not None:
        raise Detailed(fault)


def take_places(order: Order, status: str) -> None:
    """Let an order that held no places be in a state in which it does."""
    order.status = status
    db.session.flush()
    # Who forced it did not ask for places.
    positions = positions_of(order)
    if claim_places(positions, force=True).may_close:
        close_sold_out({each.item_id for each in positions})


def renew_term(order: Order) -> None:
    """Let the time to pay begin anew."""
    event, settings = place_of(order.event_id)
    dates = dates_of(positions_of(order))
    order.expires = usual_expiry(datetime.now(UTC), event, settings, dates)
