"""What is read about add-ons."""

from sqlalchemy import bindparam, select

from pretixapi.http.listing import Listing
from pretixapi.items.parts.queries import ITEM
from pretixapi.models import Item, ItemAddOn, fetch
from pretixapi.models.json_sql import list_of, object_with
from pretixapi.objects.lookups import PartLookup

OF_ITEM = ItemAddOn.item_id == bindparam("item_id")
ROWS = select(*ItemAddOn.__table__.c).where(OF_ITEM)
OF_CATEGORY = select(ItemAddOn.id).where(
    OF_ITEM, ItemAddOn.addon_category_id == bindparam("addon_category_id")
)

ADDON = PartLookup("ItemAddOn", ROWS, select(ItemAddOn).where(OF_ITEM), ITEM)
ADDONS = Listing(
    ROWS,
    key=ItemAddOn.id,
    orderings={"id": ItemAddOn.id, "position": ItemAddOn.position},
    default="id",
)
# A column of items: their add-ons as they are written within the item.
ADDONS_OF_ITEM = list_of(
    select(
        object_with(
            addon_category=ItemAddOn.addon_category_id,
            min_count=ItemAddOn.min_count,
            max_count=ItemAddOn.max_count,
            position=ItemAddOn.position,
            price_included=ItemAddOn.price_included,
            multi_allowed=ItemAddOn.multi_allowed,
        )
    )
    .where(ItemAddOn.item_id == Item.id)
    .order_by(ItemAddOn.position, ItemAddOn.id)
    .correlate(Item)
)


def has_addon(item_id: int, category_id: int) -> bool:
    """Tell whether an item has an add-on of a category."""
    parameters = {"item_id": item_id, "addon_category_id": category_id}
    return fetch(OF_CATEGORY, parameters).first() is not None
