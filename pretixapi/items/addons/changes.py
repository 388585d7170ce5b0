"""Creating, changing and deleting add-ons."""

from pretixapi.items.addons import queries, rules
from pretixapi.items.parts.changes import adder
from pretixapi.models import Item, ItemAddOn
from pretixapi.objects.changes import Kind

ADDON = Kind(
    ItemAddOn,
    queries.ADDON,
    "pretix.event.item.addons",
    parent=(Item, "item_id"),
    taken={"addon_category": [rules.TAKEN]},
)
add_all = adder(ItemAddOn)
