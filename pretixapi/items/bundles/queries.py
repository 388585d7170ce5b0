"""What is read about bundles."""

from collections.abc import Collection

from sqlalchemy import Row, bindparam, exists, select

from pretixapi.http.listing import Listing
from pretixapi.items.parts.queries import ITEM
from pretixapi.models import Item, ItemBundle, ItemVariation
from pretixapi.models.json_sql import list_of, object_with
from pretixapi.objects.lookups import PartLookup
from pretixapi.objects.queries import rows_of

OF_ITEM = ItemBundle.item_id == bindparam("item_id")
ROWS = select(*ItemBundle.__table__.c).where(OF_ITEM)
# None of them gets bundles of its own meanwhile.
BUNDLED_ITEMS = (
    select(
        Item.id,
        Item.event_id,
        exists().where(ItemVariation.item_id == Item.id).label("has_variations"),
        exists().where(ItemBundle.item_id == Item.id).label("has_bundles"),
    )
    .where(Item.id.in_(bindparam("ids", expanding=True)))
    .order_by(Item.id)
    .with_for_update(of=Item, key_share=True)
)

BUNDLE = PartLookup("ItemBundle", ROWS, select(ItemBundle).where(OF_ITEM), ITEM)
BUNDLES = Listing(ROWS, key=ItemBundle.id, orderings={"id": ItemBundle.id}, default="id")
# A column of items: their bundles as they are written within the item.
BUNDLES_OF_ITEM = list_of(
    select(
        object_with(
            bundled_item=ItemBundle.bundled_item_id,
            bundled_variation=ItemBundle.bundled_variation_id,
            count=ItemBundle.count,
            designated_price=ItemBundle.designated_price,
        )
    )
    .where(ItemBundle.item_id == Item.id)
    .order_by(ItemBundle.id)
    .correlate(Item)
)


def bundled_items(ids: Collection[int]) -> dict[int, Row]:
    """Return what decides whether the items with these ids can be bundled, by id."""
    return rows_of(BUNDLED_ITEMS, ids)
