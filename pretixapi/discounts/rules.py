"""What the fields of a discount must hold to beyond their types."""

from typing import Any

from pretixapi.http.errors import Invalid, InvalidObject
from pretixapi.models import Discount, Item
from pretixapi.objects.columns import going_to_be
from pretixapi.objects.relations import refuse_absent

COUNT_AND_VALUE = (
    "You can either set a minimum number of matching products or a minimum value, not both."
)
NO_CONDITION = "You need to either set a minimum number of matching products or a minimum value."
SOME_BY_VALUE = (
    "You cannot apply the discount only to some of the matched products if you are matching on a "
    "minimum value."
)
DISTINCT_BY_VALUE = (
    "You cannot apply the discount only to bookings of different dates if you are matching on a "
    "minimum value."
)
DISTINCT_OF_OTHERS = (
    "You cannot apply the discount to a different set of products if the discount is only valid "
    "for bookings of different dates."
)

PRODUCTS = {"condition_limit_products": Item, "benefit_limit_products": Item}


def check_products(values: dict[str, Any], _stored: Discount | None = None) -> None:
    """Refuse products that the event does not have."""
    refuse_absent(values, PRODUCTS, here=True)


def check_condition(values: dict[str, Any], stored: Discount | None = None) -> None:
    """Refuse a discount that hangs on both a number and a value of products, or on neither."""
    discount = going_to_be(Discount, values, stored)
    if discount["condition_min_count"] and discount["condition_min_value"]:
        raise InvalidObject(COUNT_AND_VALUE)
    if not discount["condition_min_count"] and not discount["condition_min_value"]:
        raise InvalidObject(NO_CONDITION)


def check_benefit(values: dict[str, Any], stored: Discount | None = None) -> None:
    """Refuse combinations for which nobody could tell what the best price is."""
    discount = going_to_be(Discount, values, stored)
    is_distinct = discount["subevent_mode"] == "distinct"
    if discount["condition_min_value"] and discount["benefit_only_apply_to_cheapest_n_matches"]:
        raise InvalidObject(SOME_BY_VALUE)
    if is_distinct and discount["condition_min_value"]:
        raise InvalidObject(DISTINCT_BY_VALUE)
    if is_distinct and not discount["benefit_same_products"]:
        raise Invalid({"benefit_same_products": [DISTINCT_OF_OTHERS]})
