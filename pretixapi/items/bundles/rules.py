"""What the fields of a bundle must hold to beyond their types."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.http.errors import Invalid, InvalidObject
from pretixapi.items.bundles import queries
from pretixapi.items.parts.rules import ids_of, refuse_absent_in
from pretixapi.models import Item, ItemBundle, ItemVariation
from pretixapi.objects.queries import known
from pretixapi.objects.relations import refuse_absent

FOREIGN = "The bundled item must belong to the same event as the item."
VARIATION_NEEDED = "A variation needs to be set for this item."
WRONG_VARIATION = "The chosen variation does not belong to this item."
ITSELF = "The bundled item must not be the same item as the bundling one."
NESTED = "The bundled item must not have bundles on its own."

RELATIONS = {"bundled_item_id": Item, "bundled_variation_id": ItemVariation}


def check_relations(values: dict[str, Any], _bundle: ItemBundle) -> None:
    """Refuse items and variations that do not exist."""
    refuse_absent(values, RELATIONS)


def check_bundle(values: dict[str, Any], bundle: ItemBundle) -> None:
    """Refuse an item that cannot be bundled, and a variation that is none of its own."""
    kept = {key: getattr(bundle, key) for key in RELATIONS}
    for fault in _faults([{**kept, **values}], bundle.item_id):
        raise InvalidObject(fault)


def refuse_entries(entries: Sequence[Mapping[str, Any]]) -> None:
    """Refuse bundles that an item cannot be created with."""
    refuse_absent_in("bundles", entries, RELATIONS)
    for fault in _faults(entries):
        raise Invalid({"bundles": [fault]})


def _faults(bundles: Sequence[Mapping[str, Any]], item_id: int | None = None) -> Iterator[str]:
    items = queries.bundled_items(ids_of("bundled_item_id", bundles))
    variations = known(ItemVariation, ids_of("bundled_variation_id", bundles))
    for bundle in bundles:
        item = items[bundle["bundled_item_id"]]
        variation = variations.get(bundle.get("bundled_variation_id"))
        if item.event_id != g.event.id:
            yield FOREIGN
        yield from _faults_of_variation(item, variation)
        if item.id == item_id:
            yield ITSELF
        if item.has_bundles:
            yield NESTED


def _faults_of_variation(item: Row, variation: Row | None) -> Iterator[str]:
    if variation is None:
        if item.has_variations:
            yield VARIATION_NEEDED
    elif variation.item_id != item.id:
        yield WRONG_VARIATION
