"""What the fields of a category must hold to beyond their types."""

from typing import Any

from pretixapi.http.errors import InvalidObject
from pretixapi.models import Item, ItemCategory
from pretixapi.objects.columns import going_to_be
from pretixapi.objects.relations import are_foreign, refuse_absent

EXCLUSIVE = "is_addon and cross_selling_mode are mutually exclusive"
FOREIGN_PRODUCTS = "One or more items do not belong to this event."

RELATIONS = {"cross_selling_match_products": Item}


def check_relations(values: dict[str, Any], _stored: ItemCategory | None = None) -> None:
    """Refuse products that do not exist."""
    refuse_absent(values, RELATIONS)


def check_products(values: dict[str, Any], _stored: ItemCategory | None = None) -> None:
    """Refuse products of other events."""
    if are_foreign(Item, values.get("cross_selling_match_products")):
        raise InvalidObject(FOREIGN_PRODUCTS)


def check_use(values: dict[str, Any], stored: ItemCategory | None = None) -> None:
    """Refuse a choice of add-ons that is offered for cross-selling, as both are going to be."""
    category = going_to_be(ItemCategory, values, stored)
    if category["is_addon"] and category["cross_selling_mode"]:
        raise InvalidObject(EXCLUSIVE)
