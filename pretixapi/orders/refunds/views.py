"""The refunds of orders, as clients read them."""

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import finds, lists, returns
from pretixapi.orders.parts.queries import find_order
from pretixapi.orders.refunds import queries
from pretixapi.orders.refunds.schemas import RefundSchema

refunds = Blueprint("order_refunds", __name__)

schema = RefundSchema()


@refunds.get("/")
@requires(Permission.EVENT_ORDERS_READ)
@finds(find_order)
@lists(schema, queries.REFUNDS)
def list_refunds(order_id: int) -> Selection:
    """List the refunds of an order."""
    return queries.REFUNDS.selection(order_id=order_id)


@refunds.get("/<local_id>/")
@requires(Permission.EVENT_ORDERS_READ)
@finds(queries.REFUND.row_of)
@returns(schema)
def show_refund(found: Row) -> Row:
    """Show a refund of an order."""
    return found
