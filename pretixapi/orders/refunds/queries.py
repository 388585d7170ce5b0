"""What is read about refunds."""

from sqlalchemy import bindparam, literal_column, select

from pretixapi.http.listing import Listing
from pretixapi.models import Order, OrderPayment, OrderRefund
from pretixapi.models.json_sql import json_constant, list_of, object_with
from pretixapi.objects.lookups import PartLookup
from pretixapi.orders.parts.queries import ORDER
from pretixapi.orders.refunds.schemas import RefundSchema

OF_ORDER = OrderRefund.order_id == bindparam("order_id")
# Clients know the payment by its number within the order.
PAYMENT = (
    select(OrderPayment.local_id)
    .where(OrderPayment.id == OrderRefund.payment_id)
    .correlate(OrderRefund)
    .scalar_subquery()
)
COLUMNS = {
    **OrderRefund.__table__.c,
    "payment": PAYMENT,
    "details": json_constant(literal_column("'{}'")),
}
WRITTEN = {name: COLUMNS[name] for name in RefundSchema().dump_fields}
ROWS = select(*(column.label(name) for name, column in WRITTEN.items())).where(OF_ORDER)

REFUND = PartLookup("OrderRefund", ROWS, select(OrderRefund).where(OF_ORDER), ORDER, key="local_id")
REFUNDS = Listing(
    ROWS,
    key=OrderRefund.id,
    orderings={"local_id": OrderRefund.local_id},
    default="local_id",
    searched=(OrderRefund.provider, OrderRefund.comment),
)

# A column of orders.
REFUNDS_OF_ORDER = list_of(
    select(object_with(**WRITTEN))
    .where(OrderRefund.order_id == Order.id)
    .order_by(OrderRefund.local_id)
    .correlate(Order)
)
