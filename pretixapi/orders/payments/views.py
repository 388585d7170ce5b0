"""The payments of orders, as clients read them."""

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import finds, lists, returns
from pretixapi.orders.parts.queries import find_order
from pretixapi.orders.payments import queries
from pretixapi.orders.payments.schemas import PaymentSchema

payments = Blueprint("order_payments", __name__)

schema = PaymentSchema()


@payments.get("/")
@requires(Permission.EVENT_ORDERS_READ)
@finds(find_order)
@lists(schema, queries.PAYMENTS)
def list_payments(order_id: int) -> Selection:
    """List the payments of an order."""
    return queries.PAYMENTS.selection(order_id=order_id)


@payments.get("/<local_id>/")
@requires(Permission.EVENT_ORDERS_READ)
@finds(queries.PAYMENT.row_of)
@returns(schema)
def show_payment(found: Row) -> Row:
    """Show a payment of an order."""
    return found
