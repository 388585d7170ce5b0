"""What the fields of an add-on must hold to beyond their types."""

from collections.abc import Mapping, Sequence
from typing import Any

from pretixapi.http.errors import Invalid, InvalidObject
from pretixapi.items.addons import queries
from pretixapi.items.parts.rules import ids_of, refuse_absent_in
from pretixapi.models import ItemAddOn, ItemCategory
from pretixapi.objects.columns import defaults, going_to_be
from pretixapi.objects.relations import are_foreign, refuse_absent

FOREIGN = "The add-on's category must belong to the same event as the item."
TAKEN = "The item already has an add-on of this category."
COUNTS = "The maximum count needs to be greater than the minimum count."

RELATIONS = {"addon_category_id": ItemCategory}
UNSAID = defaults(ItemAddOn)


def check_category(values: dict[str, Any], addon: ItemAddOn) -> None:
    """Refuse a category that is not there, or another event's, or one that the item has."""
    refuse_absent(values, RELATIONS)
    category_id = values.get("addon_category_id")
    if are_foreign(ItemCategory, category_id):
        raise Invalid({"addon_category": [FOREIGN]})
    is_new = category_id not in (None, addon.addon_category_id)
    if is_new and queries.has_addon(addon.item_id, category_id):
        raise Invalid({"addon_category": [TAKEN]})


def check_counts(values: dict[str, Any], addon: ItemAddOn) -> None:
    """Refuse a maximum below the minimum."""
    if _is_empty(going_to_be(ItemAddOn, values, addon)):
        raise InvalidObject(COUNTS)


def refuse_entries(entries: Sequence[Mapping[str, Any]]) -> None:
    """Refuse add-ons that an item cannot be created with."""
    refuse_absent_in("addons", entries, RELATIONS)
    categories = ids_of("addon_category_id", entries)
    if are_foreign(ItemCategory, categories):
        raise Invalid({"addons": [FOREIGN]})
    if len(set(categories)) < len(categories):
        raise Invalid({"addons": [TAKEN]})
    if any(_is_empty({**UNSAID, **entry}) for entry in entries):
        raise Invalid({"addons": [COUNTS]})


def _is_empty(addon: Mapping[str, Any]) -> bool:
    return addon["max_count"] < addon["min_count"]
