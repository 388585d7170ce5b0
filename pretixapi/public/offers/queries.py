"""What is read of the items that an event sells."""

from collections.abc import Sequence

from sqlalchemy import Row, and_, bindparam, case, func, not_, select

from pretixapi.availability.queries import IS_SOLD, VARIATIONS, quotas_left
from pretixapi.models import (
    Item,
    ItemCategory,
    ItemVariation,
    Quota,
    TaxRule,
    fetch,
    quota_items,
    quota_variations,
)
from pretixapi.public.queries import SHOP

LEFT = quotas_left(Quota.event_id == bindparam("event_id")).cte("quotas_left")
# Some items are only shown when others are sold out.
WAITS_FOR_OTHERS = and_(
    Item.hidden_if_available_id.is_not(None), Item.hidden_if_available_id.in_(select(LEFT.c.id))
)
# A row for each item without variations, and for each variation of the others. What several
# quotas count is left as long as each of them has some left.
OFFERS = (
    select(
        Item.id,
        Item.name,
        Item.description,
        Item.picture,
        Item.default_price,
        Item.free_price,
        Item.require_voucher,
        Item.available_from,
        Item.available_until,
        Item.hidden_if_item_available_id,
        Item.hidden_if_item_available_mode,
        ItemVariation.id.label("variation_id"),
        ItemVariation.value,
        ItemVariation.description.label("variation_description"),
        ItemVariation.default_price.label("variation_price"),
        ItemVariation.available_from.label("variation_from"),
        ItemVariation.available_until.label("variation_until"),
        ItemCategory.id.label("category_id"),
        ItemCategory.name.label("category_name"),
        ItemCategory.description.label("category_description"),
        TaxRule.rate,
        TaxRule.price_includes_tax,
        func.min(case((LEFT.c.id.is_not(None), 1), else_=0)).label("is_left"),
    )
    .select_from(Quota)
    .outerjoin(LEFT, LEFT.c.id == Quota.id)
    .join(quota_items, quota_items.c.quota_id == Quota.id)
    .join(Item, Item.id == quota_items.c.item_id)
    .outerjoin(
        VARIATIONS,
        and_(quota_variations.c.quota_id == Quota.id, ItemVariation.item_id == Item.id),
    )
    .outerjoin(ItemCategory, ItemCategory.id == Item.category_id)
    .outerjoin(TaxRule, TaxRule.id == Item.tax_rule_id)
    .where(Quota.event_id == bindparam("event_id"), IS_SOLD, not_(WAITS_FOR_OTHERS))
    .group_by(Item.id, ItemVariation.id, ItemCategory.id, TaxRule.id)
    .order_by(
        ItemCategory.id.is_not(None),
        ItemCategory.position,
        ItemCategory.id,
        Item.position,
        Item.id,
        ItemVariation.position,
        ItemVariation.id,
    )
)


def offered(event_id: int) -> Sequence[Row]:
    """Return what an event sells to everybody in the online shop."""
    return fetch(OFFERS, {"event_id": event_id, "channel": SHOP}).all()
