"""What is read about tickets at check-in lists."""

from sqlalchemy import BigInteger, ColumnElement, bindparam, case, func, or_, select
from sqlalchemy.orm import aliased

from pretixapi.checkin_rpc.tickets.schemas import CheckinPositionSchema
from pretixapi.models import Checkin, Item, ItemVariation, Order, OrderPosition
from pretixapi.models.json_sql import list_of
from pretixapi.positions.queries import CHECKINS, COLUMNS

LIST_IDS = bindparam("list_ids", expanding=True, type_=BigInteger)
Main = aliased(OrderPosition)


def _filled(column: ColumnElement) -> ColumnElement:
    return func.nullif(column, "")


def of_main(column: ColumnElement) -> ColumnElement:
    """Return a column of the ticket that a position is an add-on of."""
    main = select(column).where(Main.id == OrderPosition.addon_to_id)
    return main.correlate(OrderPosition).scalar_subquery()


# A ticket without a name goes by that of the main ticket, or of whom the invoice is for.
NAMES = (
    _filled(OrderPosition.attendee_name),
    _filled(of_main(Main.attendee_name)),
    _filled(Order.invoice_address["name"].as_string()),
)
PARTS = (
    OrderPosition.attendee_name_parts,
    of_main(Main.attendee_name_parts),
    Order.invoice_address["name_parts"],
)
COLUMNS_AT_CHECKIN = {
    **COLUMNS,
    "attendee_name": func.coalesce(*NAMES),
    "attendee_name_parts": case(
        *((name.is_not(None), parts) for name, parts in zip(NAMES, PARTS, strict=True)),
        else_=OrderPosition.attendee_name_parts,
    ),
    "checkins": list_of(CHECKINS.where(Checkin.list_id.in_(LIST_IDS))),
    "require_attention": or_(
        Order.checkin_attention,
        Item.checkin_attention,
        func.coalesce(ItemVariation.checkin_attention, False),
    ),
    "order__status": Order.status,
    "order__valid_if_pending": Order.valid_if_pending,
    "order__require_approval": Order.require_approval,
    "order__locale": Order.locale,
}
# What answers have, in their order.
WRITTEN_AT_LISTS = {name: COLUMNS_AT_CHECKIN[name] for name in CheckinPositionSchema().dump_fields}
TICKETS = (
    OrderPosition.__table__.join(Order.__table__, Order.id == OrderPosition.order_id)
    .join(Item.__table__, Item.id == OrderPosition.item_id)
    .outerjoin(ItemVariation.__table__, ItemVariation.id == OrderPosition.variation_id)
)
