"""Orders as answers show them: one row each, with all that belongs to them."""

from sqlalchemy import Boolean, bindparam, not_, or_, select

from pretixapi.http.ids import read_name
from pretixapi.models import Event, Order, OrderFee, SalesChannel
from pretixapi.models.json_sql import list_of, object_with
from pretixapi.objects.lookups import Lookup
from pretixapi.orders.parts.queries import MODEL, OF_EVENT, OF_ORGANIZER, PATH
from pretixapi.orders.payments.queries import (
    PAYMENT_DATE_OF_ORDER,
    PAYMENTS_OF_ORDER,
    PROVIDER_OF_ORDER,
)
from pretixapi.orders.refunds.queries import REFUNDS_OF_ORDER
from pretixapi.orders.schemas import OrderSchema
from pretixapi.positions.queries import POSITIONS_OF_ORDER

# Canceled fees are left out unless they are asked for.
WITH_CANCELED = bindparam("include_canceled_fees", value=False, type_=Boolean)
FEES_OF_ORDER = list_of(
    select(
        object_with(
            id=OrderFee.id,
            fee_type=OrderFee.fee_type,
            value=OrderFee.value,
            description=OrderFee.description,
            internal_type=OrderFee.internal_type,
            tax_rate=OrderFee.tax_rate,
            tax_value=OrderFee.tax_value,
            tax_rule=OrderFee.tax_rule_id,
            tax_code=OrderFee.tax_code,
            canceled=OrderFee.canceled,
        )
    )
    .where(OrderFee.order_id == Order.id, or_(not_(OrderFee.canceled), WITH_CANCELED))
    .order_by(OrderFee.id)
    .correlate(Order)
)
EVENT = select(Event.slug).where(Event.id == Order.event_id).correlate(Order)
SALES_CHANNEL = (
    select(SalesChannel.identifier)
    .where(SalesChannel.id == Order.sales_channel_id)
    .correlate(Order)
)
COLUMNS = {
    **Order.__table__.c,
    # Not joined: lists count their rows without them.
    "event": EVENT.scalar_subquery(),
    "sales_channel": SALES_CHANNEL.scalar_subquery(),
    "payment_date": PAYMENT_DATE_OF_ORDER,
    "payment_provider": PROVIDER_OF_ORDER,
    "fees": FEES_OF_ORDER,
    "positions": POSITIONS_OF_ORDER,
    "payments": PAYMENTS_OF_ORDER,
    "refunds": REFUNDS_OF_ORDER,
    "url": PATH,
}
ALL_ROWS = select(
    *(COLUMNS[name].label(name) for name in OrderSchema().dump_fields if name in COLUMNS)
)
ROWS = ALL_ROWS.where(OF_EVENT)

ORDER = Lookup(
    MODEL,
    ROWS.where(OF_ORGANIZER),
    select(Order).where(OF_EVENT, OF_ORGANIZER),
    key="code",
    read=read_name,
)
