"""What is read about categories."""

from sqlalchemy import bindparam, select

from pretixapi.http.listing import Listing
from pretixapi.models import ItemCategory, category_match_products
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID
from pretixapi.objects.queries import linked_ids

OF_EVENT = ItemCategory.event_id == EVENT_ID
ROWS = select(
    *ItemCategory.__table__.c,
    linked_ids(category_match_products).label("cross_selling_match_products"),
).where(OF_EVENT)

CATEGORY = Lookup("ItemCategory", ROWS, select(ItemCategory).where(OF_EVENT))
CATEGORIES = Listing(
    ROWS,
    key=ItemCategory.id,
    orderings={"id": ItemCategory.id, "position": ItemCategory.position},
    default="position",
    filters={"is_addon": ItemCategory.is_addon == bindparam("is_addon")},
    searched=(ItemCategory.name, ItemCategory.internal_name),
)
