"""What may become of the variations of an item."""

from collections.abc import Sequence
from typing import Any

from pretixapi.http.errors import Forbidden, Invalid
from pretixapi.items.meta_data import fault_in
from pretixapi.items.variations import queries
from pretixapi.models import ItemVariation
from pretixapi.objects.queries import is_ordered
from pretixapi.sales_channels.limits import settle_all

NO_FIRST = (
    "This variation cannot be created because the item does not have variations. Changing a "
    "product without variations to a product with variations is not allowed."
)
NOT_THE_LAST = (
    "This variation cannot be deleted because it is the only variation. Changing a product with "
    "variations to a product without variations is not allowed."
)
ORDERED = (
    "This variation cannot be deleted because it has already been ordered by a user or currently "
    "is in a users's cart. Please set the variation as 'inactive' instead."
)


def refuse_first(variation: ItemVariation) -> None:
    """Refuse a variation of an item that is sold in one form only."""
    if not queries.number_of(variation.item_id):
        raise Forbidden(NO_FIRST)


def refuse_deletion(variation: ItemVariation) -> None:
    """Refuse to delete a variation that somebody has ordered, or the only one of an item."""
    if is_ordered(variation_id=variation.id):
        raise Forbidden(ORDERED)
    if queries.number_of(variation.item_id) == 1:
        raise Forbidden(NOT_THE_LAST)


def refuse_entries(entries: Sequence[dict[str, Any]]) -> None:
    """Refuse variations that an item cannot be created with, and settle their sales channels."""
    faults = settle_all(entries)
    if any(faults):
        raise Invalid({"variations": faults})
    fault = fault_in(entries)
    if fault:
        raise Invalid({"variations": [fault]})
