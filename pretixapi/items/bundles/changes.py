"""Creating, changing and deleting bundles."""

from pretixapi.items.bundles import queries
from pretixapi.items.parts.changes import adder
from pretixapi.models import Item, ItemBundle
from pretixapi.objects.changes import Kind

BUNDLE = Kind(
    ItemBundle,
    queries.BUNDLE,
    "pretix.event.item.bundles",
    parent=(Item, "item_id"),
)
add_all = adder(ItemBundle)
