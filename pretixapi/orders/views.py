"""Orders, as clients read them."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import lists, may_return, refuses, returns, stamped, takes
from pretixapi.orders import listing, queries
from pretixapi.orders.choosing import Chosen, chosen
from pretixapi.orders.filters import OrderChoice, OrderFilters
from pretixapi.orders.schemas import OrderPartSchema, OrderSchema

organizer_orders = Blueprint("organizer_orders", __name__)
orders = Blueprint("orders", __name__)

schema = OrderSchema()
filters_schema = OrderFilters()
may_be_part = may_return(OrderPartSchema())

Writer = OrderSchema | Chosen


@organizer_orders.get("/")
@requires(Reach.ORGANIZER)
@stamped
@lists(schema, listing.OF_ALL_EVENTS, filters_schema)
@may_be_part
def list_organizer_orders(filters: dict[str, Any]) -> tuple[Selection, Writer]:
    """List the orders of all events whose orders the token may read."""
    writer = chosen(schema, filters)
    return listing.visible_orders(filters), writer


@orders.get("/")
@requires(Permission.EVENT_ORDERS_READ)
@stamped
@lists(schema, listing.OF_ONE_EVENT, filters_schema)
@may_be_part
def list_orders(filters: dict[str, Any]) -> tuple[Selection, Writer]:
    """List the orders of an event."""
    writer = chosen(schema, filters)
    return listing.orders_of_event(filters), writer


@orders.get("/<code>/")
@requires(Permission.EVENT_ORDERS_READ)
@takes(OrderChoice())
@refuses(404, "There is no such object.")
@returns(schema)
@may_be_part
def show_order(choice: dict[str, Any], code: str) -> tuple[Row, Writer]:
    """Show an order."""
    writer = chosen(schema, choice)
    return queries.ORDER.row(code, **choice), writer
