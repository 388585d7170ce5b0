"""What is read about variations."""

from sqlalchemy import bindparam, func, literal_column, select

from pretixapi.http.listing import Listing
from pretixapi.http.search import search_in
from pretixapi.items.parts.queries import ITEM
from pretixapi.items.queries import meta_data
from pretixapi.items.variations.schemas import VariationSchema
from pretixapi.models import (
    Item,
    ItemVariation,
    ItemVariationMetaValue,
    fetch,
    variation_sales_channels,
)
from pretixapi.models.json_sql import json_constant, list_of, object_with
from pretixapi.objects.lookups import PartLookup
from pretixapi.sales_channels.queries import channel_columns

OF_ITEM = ItemVariation.item_id == bindparam("item_id")
PARTS = {
    "price": func.coalesce(ItemVariation.default_price, Item.default_price),
    "meta_data": meta_data(ItemVariationMetaValue),
    **channel_columns(variation_sales_channels, ItemVariation),
}
ROWS = (
    select(*ItemVariation.__table__.c, *(part.label(name) for name, part in PARTS.items()))
    .join(Item, Item.id == ItemVariation.item_id)
    .where(OF_ITEM)
)
NUMBER = select(func.count()).where(OF_ITEM)

VARIATION = PartLookup("ItemVariation", ROWS, select(ItemVariation).where(OF_ITEM), ITEM)
VARIATIONS = Listing(
    ROWS,
    key=ItemVariation.id,
    orderings={"id": ItemVariation.id, "position": ItemVariation.position},
    default="id",
    filters={
        "active": ItemVariation.active == bindparam("active"),
        "search": search_in(ItemVariation.value),
    },
    searched=(ItemVariation.value,),
)

COLUMNS = {
    **ItemVariation.__table__.c,
    **PARTS,
    "require_membership_types": json_constant(literal_column("'[]'")),
}
# Columns of items: their variations as they are written within the item, and if there are any.
VARIATIONS_OF_ITEM = list_of(
    select(object_with(**{name: COLUMNS[name] for name in VariationSchema().dump_fields}))
    .where(ItemVariation.item_id == Item.id)
    .order_by(ItemVariation.position, ItemVariation.id)
    .correlate(Item)
)
# Asked with EXISTS, PostgreSQL would rather read all variations that there are.
HAS_VARIATIONS = (
    select(ItemVariation.id)
    .where(ItemVariation.item_id == Item.id)
    .limit(1)
    .correlate(Item)
    .scalar_subquery()
    .is_not(None)
)


def number_of(item_id: int) -> int:
    """Return how many variations an item has."""
    return fetch(NUMBER, {"item_id": item_id}).scalar_one()
