"""What is read for the page of an order: nothing, unless the visitor knows its secret."""

from collections.abc import Sequence
from hmac import compare_digest
from typing import NamedTuple

from sqlalchemy import Row, bindparam, select

from pretixapi.http.errors import NotFound
from pretixapi.models import Item, ItemVariation, Order, OrderFee, OrderPosition, SubEvent, fetch
from pretixapi.public.queries import find_any_event

ORDER = select(
    Order.id,
    Order.code,
    Order.secret,
    Order.status,
    Order.testmode,
    Order.require_approval,
    Order.valid_if_pending,
    Order.datetime,
    Order.expires,
    Order.total,
).where(Order.event_id == bindparam("event_id"), Order.code == bindparam("code"))
OF_ORDER = OrderPosition.order_id == bindparam("order_id")
POSITIONS = (
    select(
        OrderPosition.id,
        OrderPosition.addon_to_id,
        OrderPosition.price,
        OrderPosition.canceled,
        OrderPosition.attendee_name,
        OrderPosition.secret,
        OrderPosition.blocked,
        Item.name.label("item"),
        Item.generate_tickets,
        ItemVariation.value.label("variation"),
        SubEvent.name.label("date_name"),
        SubEvent.date_from,
    )
    .join(Item, Item.id == OrderPosition.item_id)
    .outerjoin(ItemVariation, ItemVariation.id == OrderPosition.variation_id)
    .outerjoin(SubEvent, SubEvent.id == OrderPosition.subevent_id)
    .where(OF_ORDER)
    .order_by(OrderPosition.positionid)
)
FEES = (
    select(OrderFee.description, OrderFee.value, OrderFee.canceled)
    .where(OrderFee.order_id == bindparam("order_id"))
    .order_by(OrderFee.id)
)


class Found(NamedTuple):
    """An order with its event."""

    event: Row
    order: Row


def find_order(organizer: str, event: str, code: str, secret: str, *_rest: object) -> Found:
    """Return the order of that code and secret, even if nobody else may see its event."""
    if "\0" in code:
        raise NotFound
    found = find_any_event(organizer, event)
    order = fetch(ORDER, {"event_id": found.id, "code": code}).one_or_none()
    if order is None or not compare_digest(order.secret.encode(), secret.encode()):
        raise NotFound
    return Found(found, order)


def positions_of(order: Row) -> Sequence[Row]:
    """Return all positions, those that were canceled included."""
    return fetch(POSITIONS, {"order_id": order.id}).all()


def fees_of(order: Row) -> Sequence[Row]:
    """Return what the order costs beyond its positions."""
    return fetch(FEES, {"order_id": order.id}).all()
