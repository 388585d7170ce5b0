"""Creating, changing and deleting discounts."""

from pretixapi.discounts import queries
from pretixapi.models import (
    Discount,
    discount_benefit_products,
    discount_condition_products,
    discount_sales_channels,
)
from pretixapi.objects.changes import Kind
from pretixapi.objects.relations import links
from pretixapi.sales_channels.limits import limits

DISCOUNT = Kind(
    Discount,
    queries.DISCOUNT,
    "pretix.event.discount",
    parts={
        "limit_sales_channels": limits(discount_sales_channels),
        "condition_limit_products": links(discount_condition_products),
        "benefit_limit_products": links(discount_benefit_products),
    },
    called="internal_name",
)
