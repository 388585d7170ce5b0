"""What is read about discounts."""

from sqlalchemy import bindparam, select

from pretixapi.http.listing import Listing
from pretixapi.models import (
    Discount,
    discount_benefit_products,
    discount_condition_products,
    discount_sales_channels,
)
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID
from pretixapi.objects.queries import linked_ids
from pretixapi.sales_channels.queries import channel_columns

OF_EVENT = Discount.event_id == EVENT_ID
CHANNELS = channel_columns(discount_sales_channels, Discount)
ROWS = select(
    *Discount.__table__.c,
    *(column.label(name) for name, column in CHANNELS.items()),
    linked_ids(discount_condition_products).label("condition_limit_products"),
    linked_ids(discount_benefit_products).label("benefit_limit_products"),
).where(OF_EVENT)

DISCOUNT = Lookup("Discount", ROWS, select(Discount).where(OF_EVENT))
DISCOUNTS = Listing(
    ROWS,
    key=Discount.id,
    orderings={"id": Discount.id, "position": Discount.position},
    default="position",
    filters={"active": Discount.active == bindparam("active")},
    searched=(Discount.internal_name,),
)
