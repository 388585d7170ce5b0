"""What is read to change orders."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, and_, bindparam, exists, not_, select

from pretixapi.models import (
    Event,
    Order,
    OrderFee,
    OrderPayment,
    OrderPosition,
    OrderRefund,
    Organizer,
    SubEvent,
    TaxRule,
    db,
    fetch,
)
from pretixapi.models.types import UTCDateTime
from pretixapi.orders.expiry import MOMENTS
from pretixapi.settings.effective import Settings, event_settings

ORDER_ID = bindparam("order_id")
POSITIONS = (
    select(OrderPosition).where(OrderPosition.order_id == ORDER_ID).order_by(OrderPosition.id)
)
ACTIVE_POSITIONS = POSITIONS.where(not_(OrderPosition.canceled))
ACTIVE_FEES = select(OrderFee).where(OrderFee.order_id == ORDER_ID, not_(OrderFee.canceled))
PAYMENTS = (
    select(OrderPayment).where(OrderPayment.order_id == ORDER_ID).order_by(OrderPayment.local_id)
)
REFUNDS = select(OrderRefund).where(OrderRefund.order_id == ORDER_ID).order_by(OrderRefund.local_id)
EVENT = (
    select(
        Event.has_subevents,
        Event.currency,
        Event.timezone,
        *(getattr(Event, name) for name in MOMENTS),
        Event.settings.label("stored"),
        Organizer.settings.label("inherited"),
    )
    .join(Organizer, Organizer.id == Event.organizer_id)
    .where(Event.id == bindparam("of_event_id"))
)
DATES = (
    select(Event.timezone, *(getattr(SubEvent, name) for name in MOMENTS))
    .join(Event, Event.id == SubEvent.event_id)
    .where(SubEvent.id.in_(bindparam("ids", expanding=True)))
)
DEFAULT_TAX_RULE = (
    select(*TaxRule.__table__.c)
    .where(TaxRule.event_id == bindparam("of_event_id"), TaxRule.default)
    .order_by(TaxRule.id)
    .limit(1)
)
IS_OVERDUE = and_(Order.status == "n", Order.expires < bindparam("now", type_=UTCDateTime))
# Those that wait for the organizer, and fees for what was canceled, do not expire by themselves.
OVERDUE = select(Order.id, Order.event_id, Order.expires).where(
    IS_OVERDUE,
    not_(Order.require_approval),
    ~exists().where(OrderFee.order_id == Order.id, OrderFee.fee_type == "cancellation"),
)
# Whom somebody is about to change is left for the next time.
STILL_OVERDUE = (
    select(Order.id, Order.event_id, Order.organizer_id, Event.slug)
    .join(Event, Event.id == Order.event_id)
    .where(Order.id.in_(bindparam("ids", expanding=True)), IS_OVERDUE)
    .order_by(Order.id)
    .with_for_update(of=Order, key_share=True, skip_locked=True)
)


class Place(NamedTuple):
    """Where an order belongs: the event with its moments, and the settings in effect."""

    event: Row
    settings: Settings


def place_of(event_id: int) -> Place:
    """Return the event of an order, with the settings in effect for it."""
    event = fetch(EVENT, {"of_event_id": event_id}).one()
    return Place(event, event_settings(event.inherited, event.stored))


def dates_of(positions: Collection[OrderPosition]) -> Sequence[Row]:
    """Return the dates of a series that positions are for."""
    ids = {each.subevent_id for each in positions if each.subevent_id is not None}
    return fetch(DATES, {"ids": list(ids)}).all() if ids else []


def positions_of(order: Order) -> Sequence[OrderPosition]:
    """Return the positions of an order, but for those that are canceled."""
    return _parts(ACTIVE_POSITIONS, order)


def all_positions_of(order: Order) -> Sequence[OrderPosition]:
    """Return the positions of an order, with those that are canceled."""
    return _parts(POSITIONS, order)


def fees_of(order: Order) -> Sequence[OrderFee]:
    """Return the fees of an order, but for those that are canceled."""
    return _parts(ACTIVE_FEES, order)


def payments_of(order: Order) -> Sequence[OrderPayment]:
    """Return the payments of an order in their order."""
    return _parts(PAYMENTS, order)


def refunds_of(order: Order) -> Sequence[OrderRefund]:
    """Return the refunds of an order in their order."""
    return _parts(REFUNDS, order)


def _parts(statement: Select, order: Order) -> Sequence[Any]:
    return db.session.scalars(statement, {"order_id": order.id}).all()


def default_tax_rule(event_id: int) -> Row | None:
    """Return the tax rule of an event for what has none of its own, if there is one."""
    return fetch(DEFAULT_TAX_RULE, {"of_event_id": event_id}).one_or_none()


def overdue(now: datetime) -> Sequence[Row]:
    """Return the orders of all events whose time to pay is over."""
    return fetch(OVERDUE, {"now": now}).all()


def lock_overdue(ids: Sequence[int], now: datetime) -> Sequence[Row]:
    """Return those of the orders whose time to pay is over still, locked."""
    return fetch(STILL_OVERDUE, {"ids": ids, "now": now}).all()
