"""What is read when a ticket is scanned."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Row,
    Select,
    String,
    bindparam,
    func,
    select,
    true,
    union_all,
)
from sqlalchemy.orm import aliased

from pretixapi.auth.permissions import Permission
from pretixapi.checkin_rpc.tickets.queries import (
    COLUMNS_AT_CHECKIN,
    LIST_IDS,
    TICKETS,
    WRITTEN_AT_LISTS,
)
from pretixapi.events.listing import REACHED, reach
from pretixapi.models import (
    Checkin,
    CheckinList,
    Event,
    Item,
    ItemVariation,
    Order,
    OrderPosition,
    Question,
    RevokedSecret,
    SubEvent,
    checkin_list_items,
    fetch,
    question_items,
)
from pretixapi.models.json_sql import list_of, object_with
from pretixapi.objects.place import ORGANIZER_ID
from pretixapi.objects.queries import linked_ids
from pretixapi.positions.queries import CHECKINS

# By the name of what limits the events, and whether there is one list.
Statements = Mapping[tuple[str | None, bool], Select]

EVENT_IDS = bindparam("event_ids", expanding=True, type_=BigInteger)

Scanned = aliased(OrderPosition)
BY_CODE = select(Scanned.id).where(
    Scanned.organizer_id == ORGANIZER_ID, Scanned.secret == bindparam("code", type_=String)
)
BY_ID = select(Scanned.id).where(
    Scanned.organizer_id == ORGANIZER_ID, Scanned.id == bindparam("position_id", type_=BigInteger)
)
BY_EITHER = union_all(BY_CODE, BY_ID)
ADDONS = select(Scanned.id).where(Scanned.addon_to_id.in_(BY_EITHER))

PLACES = (
    select(
        CheckinList.id,
        CheckinList.name,
        CheckinList.event_id,
        CheckinList.subevent_id,
        CheckinList.all_products,
        CheckinList.include_pending,
        CheckinList.allow_multiple_entries,
        CheckinList.allow_entry_after_exit,
        CheckinList.rules,
        CheckinList.addon_match,
        linked_ids(checkin_list_items).label("limit_products"),
        Event.slug.label("event"),
        Event.timezone,
        Event.date_from,
        Event.date_to,
        Event.date_admission,
    )
    .join(Event, Event.id == CheckinList.event_id)
    .where(Event.organizer_id == ORGANIZER_ID)
)
# A ticket and its add-ons are of one order, so whoever has that has all of them. It is had before
# anything is read of them: a statement sees what was there when it began, however long it waits.
ORDER = (
    select(Order.id)
    .join(OrderPosition, OrderPosition.order_id == Order.id)
    .where(OrderPosition.id.in_(BY_EITHER))
    .with_for_update(of=Order, key_share=True)
    .cte("locked_orders")
    .prefix_with("MATERIALIZED", dialect="postgresql")
)
LOCKING = PLACES.add_columns(
    select(func.count()).select_from(ORDER).scalar_subquery()
).with_for_update(read=True, key_share=True, of=CheckinList)

QUESTIONS = list_of(
    select(Question.id)
    .join(question_items, question_items.c.question_id == Question.id)
    .where(question_items.c.item_id == OrderPosition.item_id, Question.ask_during_checkin)
    .order_by(Question.position, Question.id)
    .correlate(OrderPosition)
)
# The lists at which the same scan was stored before.
REPEATED_AT = list_of(
    select(Checkin.list_id)
    .where(
        Checkin.position_id == OrderPosition.id,
        Checkin.nonce == bindparam("nonce", type_=String),
        Checkin.type == bindparam("type", type_=String),
        Checkin.successful,
    )
    .correlate(OrderPosition)
)
# Check-ins at other lists are left out afterwards: a list of parameters costs more.
WRITTEN = {**WRITTEN_AT_LISTS, "checkins": list_of(CHECKINS)}
TICKET = (
    select(
        OrderPosition.id,
        OrderPosition.order_id,
        OrderPosition.event_id,
        OrderPosition.positionid,
        OrderPosition.item_id,
        OrderPosition.variation_id,
        OrderPosition.subevent_id,
        OrderPosition.secret,
        OrderPosition.canceled,
        OrderPosition.valid_from,
        OrderPosition.valid_until,
        OrderPosition.blocked,
        object_with(**WRITTEN).label("written"),
        COLUMNS_AT_CHECKIN["require_attention"].label("require_attention"),
        Order.code,
        Order.status,
        Order.require_approval,
        Order.valid_if_pending,
        Order.checkin_text.label("order_text"),
        Item.checkin_text.label("item_text"),
        ItemVariation.checkin_text.label("variation_text"),
        SubEvent.date_from,
        SubEvent.date_to,
        SubEvent.date_admission,
        QUESTIONS.label("question_ids"),
        REPEATED_AT.label("repeated_at"),
    )
    .select_from(TICKETS)
    .outerjoin(SubEvent, SubEvent.id == OrderPosition.subevent_id)
    # A main ticket comes before its add-ons.
    .order_by(OrderPosition.addon_to_id.is_not(None), OrderPosition.id)
)
REVOKED = (
    select(RevokedSecret.position_id)
    .where(
        RevokedSecret.event_id.in_(EVENT_IDS),
        RevokedSecret.secret == bindparam("code", type_=String),
        RevokedSecret.position_id.is_not(None),
    )
    .order_by(RevokedSecret.id.desc())
    .limit(1)
)


def _reached(statement: Select) -> Statements:
    """Return a statement for one list, and for several, by what limits the events of the caller.

    Most scans are at one list, and to ask for several costs more.
    """
    one = statement.where(CheckinList.id == bindparam("list_id", type_=BigInteger))
    by_number = {True: one, False: statement.where(CheckinList.id.in_(LIST_IDS))}
    limits = {None: true(), **REACHED}
    return {
        (name, is_one): each.where(clause)
        for name, clause in limits.items()
        for is_one, each in by_number.items()
    }


REACHED_PLACES, LOCKING_PLACES = _reached(PLACES), _reached(LOCKING)
# What was scanned, alone and with its add-ons.
TICKETS_FOUND = {
    False: TICKET.where(OrderPosition.id.in_(BY_EITHER)),
    True: TICKET.where(OrderPosition.id.in_(union_all(BY_CODE, BY_ID, ADDONS))),
}


def places(list_ids: Sequence[int], permission: Permission | None = None) -> dict[int, Row]:
    """Return the check-in lists with these ids that the caller may work with, by id.

    With a permission they are those of events at which the caller holds it.
    """
    return _places(REACHED_PLACES, list_ids, reach(permission))


def lock_for_scan(
    list_ids: Sequence[int], code: str | None, position_id: int | None = None
) -> dict[int, Row]:
    """Return the same, and lock the order of the ticket that has the code, or the id."""
    return _places(LOCKING_PLACES, list_ids, reach(), code=code, position_id=position_id)


def _places(
    statements: Statements, list_ids: Sequence[int], limit: Mapping[str, Any], **scanned: Any
) -> dict[int, Row]:
    is_one = len(list_ids) == 1
    ids = {"list_id": list_ids[0]} if is_one else {"list_ids": list(list_ids)}
    statement = statements[next(iter(limit), None), is_one]
    return {row.id: row for row in fetch(statement, {**ids, **limit, **scanned})}


def tickets(*, with_addons: bool, **scan: Any) -> Sequence[Row]:
    """Return the ticket that has a code, or an id, and, if wanted, its add-ons."""
    return fetch(TICKETS_FOUND[with_addons], scan).all()


def revoked_position(code: str, event_ids: Collection[int]) -> int | None:
    """Return the id of the ticket of these events that had the code before."""
    return fetch(REVOKED, {"code": code, "event_ids": list(event_ids)}).scalar_one_or_none()
