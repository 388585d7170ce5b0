"""Counting what is taken of quotas."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    case,
    exists,
    false,
    func,
    literal_column,
    not_,
    or_,
    select,
)

from pretixapi.models import (
    Checkin,
    CheckinList,
    Order,
    OrderPosition,
    Quota,
    fetch,
    quota_items,
    quota_variations,
)
from pretixapi.models.json_sql import object_with

# No parameters, since they are the same each time.
PENDING, PAID, EXIT = map(literal_column, ("'n'", "'p'", "'exit'"))
ZERO, ONE = map(literal_column, "01")

IS_OF_VARIATION = or_(
    OrderPosition.variation_id.is_(None),
    exists(
        select(ONE)
        .where(
            quota_variations.c.quota_id == Quota.id,
            quota_variations.c.variation_id == OrderPosition.variation_id,
        )
        .correlate(Quota, OrderPosition)
    ),
)
# What is canceled or expired holds no place.
HOLDS_PLACE = and_(
    quota_items.c.quota_id == Quota.id,
    OrderPosition.item_id == quota_items.c.item_id,
    IS_OF_VARIATION,
    OrderPosition.canceled.is_(False),
    Order.id == OrderPosition.order_id,
    Order.status.in_((PENDING, PAID)),
)
# Tickets have a date in series only, and there every quota has one. Said in one condition it
# would keep the engines from their indexes.
WITHOUT_DATE = and_(Quota.subevent_id.is_(None), HOLDS_PLACE)
ON_DATE = and_(OrderPosition.subevent_id == Quota.subevent_id, HOLDS_PLACE)

LAST_SCAN = (
    select(Checkin.type)
    .join(CheckinList, CheckinList.id == Checkin.list_id)
    .where(
        Checkin.position_id == OrderPosition.id,
        Checkin.successful,
        CheckinList.consider_tickets_used,
    )
    .order_by(Checkin.datetime.desc(), Checkin.id.desc())
    .limit(ONE)
    .correlate(OrderPosition)
    .scalar_subquery()
)
# Scans are looked at for those quotas only to which they make a difference.
HAS_LEFT_FOR_GOOD = case(
    (Quota.release_after_exit, func.coalesce(LAST_SCAN == EXIT, false())), else_=false()
)


def _sum(condition: ColumnElement) -> ColumnElement:
    return func.coalesce(func.sum(case((condition, ONE), else_=ZERO)), ZERO)


def _of_quota(value: ColumnElement) -> ColumnElement:
    """Return a value that is made of what holds places of a quota, in a statement about quotas."""
    without_date, on_date = (
        select(value).where(held).correlate(Quota).scalar_subquery()
        for held in (WITHOUT_DATE, ON_DATE)
    )
    return case((Quota.subevent_id.is_(None), without_date), else_=on_date)


# What orders take of a quota: one number, or all that go into it.
NUMBER_TAKEN = _of_quota(_sum(not_(HAS_LEFT_FOR_GOOD)))
NUMBERS_TAKEN = _of_quota(
    object_with(
        paid_orders=_sum(Order.status == PAID),
        pending_orders=_sum(Order.status == PENDING),
        exited_orders=_sum(HAS_LEFT_FOR_GOOD),
    )
)
TAKEN = select(Quota.id, NUMBERS_TAKEN.label("taken")).where(
    Quota.id.in_(bindparam("ids", expanding=True))
)


@dataclass(frozen=True)
class Taken:
    """How many tickets of a quota are taken, by what takes them.

    Those whose holders have left for good are among the orders, too; `exited_orders` gives them
    back, and counts none where the quota does not.
    """

    paid_orders: int = 0
    pending_orders: int = 0
    exited_orders: int = 0
    blocking_vouchers: int = 0
    cart_positions: int = 0
    waiting_list: int = 0

    @property
    def total(self) -> int:
        """Return how many tickets are taken altogether."""
        orders = self.paid_orders + self.pending_orders - self.exited_orders
        return orders + self.blocking_vouchers + self.cart_positions + self.waiting_list


def count_taken(quota_ids: Collection[int]) -> list[Taken]:
    """Return what is taken of each of some quotas, in their order, by one statement."""
    if not quota_ids:
        return []
    found = dict(fetch(TAKEN, {"ids": list(quota_ids)}).all())
    # What has gone in the meantime has nothing taken of it.
    return [Taken(**found.get(id_, {})) for id_ in quota_ids]
