"""What is read about payments."""

from sqlalchemy import ColumnElement, String, bindparam, case, cast, func, literal_column, select

from pretixapi.http.listing import Listing
from pretixapi.models import Order, OrderPayment
from pretixapi.models.json_sql import json_constant, list_of, moment_text, object_with
from pretixapi.objects.lookups import PartLookup
from pretixapi.orders.parts.queries import ORDER, PATH
from pretixapi.orders.payments.schemas import PaymentSchema

OF_ORDER = OrderPayment.order_id == bindparam("order_id")
# Parts of statements that are the same in every request are no parameters.
CAN_BE_PAID = OrderPayment.state == literal_column("'created'")
PAGE = PATH + literal_column("'pay/'") + cast(OrderPayment.local_id, String) + literal_column("'/'")
COLUMNS = {
    **OrderPayment.__table__.c,
    "payment_url": case((CAN_BE_PAID, PAGE)),
    "details": json_constant(literal_column("'{}'")),
}
WRITTEN = {name: COLUMNS[name] for name in PaymentSchema().dump_fields}
ROWS = (
    select(*(column.label(name) for name, column in WRITTEN.items()))
    .join_from(OrderPayment, Order, Order.id == OrderPayment.order_id)
    .where(OF_ORDER)
)

PAYMENT = PartLookup(
    "OrderPayment", ROWS, select(OrderPayment).where(OF_ORDER), ORDER, key="local_id"
)
PAYMENTS = Listing(
    ROWS,
    key=OrderPayment.id,
    orderings={"local_id": OrderPayment.local_id},
    default="local_id",
    searched=(OrderPayment.provider,),
)


def _last(column: ColumnElement, *conditions: ColumnElement) -> ColumnElement:
    """Return a column of the last payment of an order for which the conditions hold."""
    rows = select(column).where(OrderPayment.order_id == Order.id, *conditions)
    last = rows.order_by(OrderPayment.local_id.desc()).limit(literal_column("1"))
    return last.correlate(Order).scalar_subquery()


# Columns of orders.
PAYMENTS_OF_ORDER = list_of(
    select(object_with(**WRITTEN))
    .where(OrderPayment.order_id == Order.id)
    .order_by(OrderPayment.local_id)
    .correlate(Order)
)
PROVIDER_OF_ORDER = _last(OrderPayment.provider)
DAY = func.substr(moment_text(OrderPayment.payment_date), literal_column("1"), literal_column("10"))
PAYMENT_DATE_OF_ORDER = _last(
    DAY,
    # What was refunded had been confirmed.
    OrderPayment.state.in_((literal_column("'confirmed'"), literal_column("'refunded'"))),
    OrderPayment.payment_date.is_not(None),
)
