"""Canceling positions of orders that go on without them."""

from pretixapi.http.errors import Invalid
from pretixapi.orders.changes.noting import note
from pretixapi.orders.changes.queries import positions_of
from pretixapi.positions.changes.queries import Found
from pretixapi.positions.changes.rules import EMPTY, refuse_closed
from pretixapi.positions.changes.totals import sum_up


def cancel_position(found: Found) -> None:
    """Cancel a position with its add-ons, which gives up their places; secrets stay used."""
    order, position = found
    refuse_closed(order)
    positions = positions_of(order)
    going = [each for each in positions if position.id in (each.id, each.addon_to_id)]
    if len(going) == len(positions):
        raise Invalid([EMPTY])
    for each in going:
        each.canceled = True
        note(
            order,
            "changed.cancel",
            positionid=each.positionid,
            item=each.item_id,
            variation=each.variation_id,
            subevent=each.subevent_id,
            price=each.price,
        )
    sum_up(order)
