"""Items as answers show them: one row each, with all that belongs to them."""

from sqlalchemy import bindparam, func, literal, select

from pretixapi.http.listing import Listing
from pretixapi.http.search import search_in
from pretixapi.items.addons.queries import ADDONS_OF_ITEM
from pretixapi.items.bundles.queries import BUNDLES_OF_ITEM
from pretixapi.items.program_times.queries import PROGRAM_TIMES_OF_ITEM
from pretixapi.items.queries import meta_data
from pretixapi.items.variations.queries import HAS_VARIATIONS, VARIATIONS_OF_ITEM
from pretixapi.models import Item, ItemMetaValue, TaxRule, item_sales_channels
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID
from pretixapi.sales_channels.queries import channel_columns

OF_EVENT = Item.event_id == EVENT_ID
TEXTS = (Item.name, Item.internal_name)
# Without a rule there is no tax.
TAX_RATE = func.coalesce(TaxRule.rate, literal(0, TaxRule.rate.type))
PARTS = {
    "tax_rate": TAX_RATE,
    "has_variations": HAS_VARIATIONS,
    "variations": VARIATIONS_OF_ITEM,
    "addons": ADDONS_OF_ITEM,
    "bundles": BUNDLES_OF_ITEM,
    "program_times": PROGRAM_TIMES_OF_ITEM,
    "meta_data": meta_data(ItemMetaValue),
    **channel_columns(item_sales_channels, Item),
}
ROWS = (
    select(*Item.__table__.c, *(part.label(name) for name, part in PARTS.items()))
    .outerjoin(TaxRule, TaxRule.id == Item.tax_rule_id)
    .where(OF_EVENT)
)

ITEM = Lookup("Item", ROWS, select(Item).where(OF_EVENT))
ITEMS = Listing(
    ROWS,
    key=Item.id,
    orderings={"id": Item.id, "position": Item.position},
    default="position",
    filters={
        "active": Item.active == bindparam("active"),
        "category": Item.category_id == bindparam("category"),
        "admission": Item.admission == bindparam("admission"),
        "free_price": Item.free_price == bindparam("free_price"),
        "tax_rate": bindparam("tax_rate", type_=TaxRule.rate.type) == TAX_RATE,
        "search": search_in(*TEXTS),
    },
    searched=TEXTS,
)
