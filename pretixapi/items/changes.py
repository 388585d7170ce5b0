"""Creating, changing and deleting items."""

from collections.abc import Callable
from typing import Any

from pretixapi.imported_secrets.storage import lock_secrets, remove_unused_secrets
from pretixapi.items import listing, rules
from pretixapi.items.addons.changes import add_all as add_addons
from pretixapi.items.bundles.changes import add_all as add_bundles
from pretixapi.items.meta_data import meta_data_in
from pretixapi.items.program_times.changes import add_all as add_program_times
from pretixapi.items.variations.changes import add_all as add_variations
from pretixapi.models import Item, ItemMetaValue, item_sales_channels
from pretixapi.objects.changes import Kind, Replace
from pretixapi.sales_channels.limits import limits


def _of_new(add_all: Callable[[int, Any], None]) -> Replace:
    """Return what stores a list for an item that has nothing in it yet."""
    return lambda item, entries: add_all(item.id, entries)


ITEM = Kind(
    Item,
    listing.ITEM,
    "pretix.event.item",
    parts={
        "limit_sales_channels": limits(item_sales_channels),
        "meta_data": meta_data_in(ItemMetaValue),
        "variations": _of_new(add_variations),
        "addons": _of_new(add_addons),
        "bundles": _of_new(add_bundles),
        "program_times": _of_new(add_program_times),
    },
    called="name",
)


def lock_to_delete(item_id: str) -> Item:
    """Return the item to delete, locked after the secrets that are restricted to it."""
    lock_secrets(item_id=listing.ITEM.row(item_id).id)
    return listing.ITEM.lock_to_delete(item_id)


def delete_item(stored: Item) -> None:
    """Delete an item that nobody has ordered, and the secrets that only it could use."""
    rules.refuse_deletion(stored)
    remove_unused_secrets(item_id=stored.id)
    ITEM.delete(stored)
