"""What is read about check-in lists, and which tickets are on one."""

from sqlalchemy import (
    ColumnElement,
    Row,
    and_,
    bindparam,
    case,
    exists,
    func,
    not_,
    or_,
    select,
)

from pretixapi.http.ids import still_there
from pretixapi.models import (
    Checkin,
    CheckinList,
    Event,
    Item,
    ItemCategory,
    ItemVariation,
    Order,
    OrderPosition,
    checkin_list_items,
    fetch,
)
from pretixapi.models.json_sql import list_of, object_with
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID
from pretixapi.objects.queries import linked_ids

MODEL = "CheckinList"
PENDING, PAID = "n", "p"
ENTRY, EXIT = "entry", "exit"

OF_EVENT = CheckinList.event_id == EVENT_ID
NAMED_ITEMS = (
    select(checkin_list_items.c.item_id)
    .where(checkin_list_items.c.checkin_list_id == CheckinList.id)
    .correlate(CheckinList)
)
IS_NAMED = Item.id.in_(NAMED_ITEMS)
# Whatever has become of their orders.
FOR_TICKETS = and_(
    OrderPosition.event_id == CheckinList.event_id,
    or_(CheckinList.all_products, OrderPosition.item_id.in_(NAMED_ITEMS)),
    or_(CheckinList.subevent_id.is_(None), OrderPosition.subevent_id == CheckinList.subevent_id),
)
ARE_GOOD = and_(
    not_(OrderPosition.canceled),
    or_(
        Order.status == PAID,
        and_(Order.status == PENDING, or_(CheckinList.include_pending, Order.valid_if_pending)),
    ),
)
SCANS = and_(
    Checkin.position_id == OrderPosition.id,
    Checkin.list_id == CheckinList.id,
    Checkin.successful,
)
HAVE_COME = exists(
    select(Checkin.id).where(SCANS, Checkin.type == ENTRY).correlate(OrderPosition, CheckinList)
)
LAST_SCAN = (
    select(Checkin.type)
    .where(SCANS)
    .order_by(Checkin.datetime.desc(), Checkin.id.desc())
    .limit(1)
    .correlate(OrderPosition, CheckinList)
    .scalar_subquery()
)


def _count(*clauses: ColumnElement) -> ColumnElement:
    tickets = select(func.count()).join_from(OrderPosition, Order)
    return tickets.where(FOR_TICKETS, ARE_GOOD, *clauses).correlate(CheckinList).scalar_subquery()


ROWS = select(
    *CheckinList.__table__.c,
    linked_ids(checkin_list_items).label("limit_products"),
    _count(HAVE_COME).label("checkin_count"),
    _count().label("position_count"),
).where(OF_EVENT)
ENTITIES = select(CheckinList).where(OF_EVENT)

CHECKIN_LIST = Lookup(MODEL, ROWS, ENTITIES)
# For what goes on at a list.
PLACE = Lookup(MODEL, select(*CheckinList.__table__.c).where(OF_EVENT), ENTITIES)
COUNTS = (
    select(
        OrderPosition.item_id,
        OrderPosition.variation_id,
        func.count(case((HAVE_COME, 1))).label("checkin_count"),
        func.count().label("position_count"),
        func.count(case((LAST_SCAN == ENTRY, 1))).label("inside_count"),
    )
    .select_from(CheckinList)
    .join(OrderPosition, FOR_TICKETS)
    .join(Order, Order.id == OrderPosition.order_id)
    .where(ARE_GOOD, CheckinList.id == bindparam("list_id"))
    .group_by(OrderPosition.item_id, OrderPosition.variation_id)
)
PRODUCTS = (
    select(
        Item.id,
        Item.name,
        Item.internal_name,
        Item.admission,
        list_of(
            select(object_with(id=ItemVariation.id, value=ItemVariation.value))
            .where(ItemVariation.item_id == Item.id)
            .order_by(ItemVariation.position, ItemVariation.id)
            .correlate(Item)
        ).label("variations"),
    )
    .select_from(CheckinList)
    .join(Item, Item.event_id == CheckinList.event_id)
    .outerjoin(ItemCategory, ItemCategory.id == Item.category_id)
    .where(CheckinList.id == bindparam("list_id"), or_(CheckinList.all_products, IS_NAMED))
    # What has no category comes first, as in a shop.
    .order_by(
        ItemCategory.id.is_not(None), ItemCategory.position, ItemCategory.id, Item.position, Item.id
    )
)
EVENT_NAME = select(Event.name).where(Event.id == EVENT_ID)


def counts(list_id: int) -> list[Row]:
    """Return how many tickets are on a list and have come, by item and variation."""
    return fetch(COUNTS, {"list_id": list_id}).all()


def products(list_id: int) -> list[Row]:
    """Return the items of a list with their variations, in the order of the shop."""
    return fetch(PRODUCTS, {"list_id": list_id}).all()


def event_name() -> dict[str, str]:
    """Return the name of the event at hand."""
    return still_there(fetch(EVENT_NAME).scalar_one_or_none())
