"""Creating, changing and deleting variations."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, insert

from pretixapi.imported_secrets.storage import lock_secrets, remove_unused_secrets
from pretixapi.items.meta_data import add_meta_data, meta_data_in
from pretixapi.items.parts.queries import lock_item
from pretixapi.items.variations import queries, rules
from pretixapi.models import (
    Item,
    ItemVariation,
    ItemVariationMetaValue,
    draw_ids,
    store,
    variation_sales_channels,
)
from pretixapi.objects.changes import Kind
from pretixapi.objects.columns import defaults
from pretixapi.sales_channels.limits import add_limits, limits

VARIATION = Kind(
    ItemVariation,
    queries.VARIATION,
    "pretix.event.item.variation",
    parts={
        "limit_sales_channels": limits(variation_sales_channels),
        "meta_data": meta_data_in(ItemVariationMetaValue),
    },
    parent=(Item, "item_id"),
    called="value",
)
UNSAID = defaults(ItemVariation)


def create_variation(new: ItemVariation, values: dict[str, Any]) -> Row:
    """Create a variation of an item that has some."""
    rules.refuse_first(new)
    return VARIATION.create(values, item_id=new.item_id)


def add_all(item_id: int, entries: Sequence[Mapping[str, Any]]) -> None:
    """Store the variations of a new item, all at once."""
    ids = draw_ids(ItemVariation.__tablename__, len(entries))
    given = dict(zip(ids, entries, strict=True))
    rows = [
        {name: entry.get(name, value) for name, value in UNSAID.items()}
        | {"id": id_, "item_id": item_id}
        for id_, entry in given.items()
    ]
    store(insert(ItemVariation), rows)
    limited = {id_: entry.get("limit_sales_channels", []) for id_, entry in given.items()}
    add_limits(variation_sales_channels, limited)
    meta_data = {id_: entry.get("meta_data", {}) for id_, entry in given.items()}
    add_meta_data(ItemVariationMetaValue, meta_data)


def lock_to_delete(item_id: str, variation_id: str) -> ItemVariation:
    """Return the variation to delete, locked with its item after the secrets for it."""
    lock_secrets(variation_id=queries.VARIATION.row_of(item_id, variation_id).id)
    return queries.VARIATION.lock_to_delete(variation_id, item_id=lock_item(item_id))


def delete_variation(stored: ItemVariation) -> None:
    """Delete a variation that nothing needs, and the secrets that only it could use."""
    rules.refuse_deletion(stored)
    remove_unused_secrets(variation_id=stored.id)
    VARIATION.delete(stored)
