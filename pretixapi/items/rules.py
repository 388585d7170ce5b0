"""What the fields of an item must hold to beyond their types."""

from collections.abc import Mapping
from typing import Any

from pretixapi.http.errors import Forbidden, Invalid, InvalidObject
from pretixapi.http.fields import NO_CHOICE
from pretixapi.items import queries
from pretixapi.items.addons.rules import refuse_entries as refuse_addons
from pretixapi.items.bundles.rules import refuse_entries as refuse_bundles
from pretixapi.items.program_times.rules import refuse_entries as refuse_program_times
from pretixapi.items.variations.rules import refuse_entries as refuse_variations
from pretixapi.models import Item, ItemCategory, Quota, TaxRule
from pretixapi.objects.columns import going_to_be
from pretixapi.objects.queries import is_ordered
from pretixapi.objects.relations import are_foreign, refuse_absent

FOREIGN_CATEGORY = "The item's category must belong to the same event as the item."
FOREIGN_TAX_RULE = "The item's tax rule must belong to the same event as the item."
PER_ORDER = "The maximum number per order can not be lower than the minimum number per order."
AVAILABILITY = "The item's availability cannot end before it starts."
NOT_PERSONAL = "Only admission products can currently be personalized."
ADMITTING_GIFT_CARD = "Gift card products should not be admission products at the same time."
TAXED_GIFT_CARD = (
    "Gift card products should not be associated with non-zero tax rates since sales tax will be "
    "applied when the gift card is redeemed."
)
ELSEWHERE = (
    "Updating add-ons, bundles, program times or variations via PATCH/PUT is not supported. "
    "Please use the dedicated nested endpoint."
)
ORDERED = (
    "This item cannot be deleted because it has already been ordered by a user or currently is in "
    'a users\'s cart. Please set the item as "inactive" instead.'
)

NAMED = {
    "category_id": (ItemCategory, FOREIGN_CATEGORY),
    "tax_rule_id": (TaxRule, FOREIGN_TAX_RULE),
}
HIDING = {"hidden_if_available_id": Quota, "hidden_if_item_available_id": Item}
# What an item is created with in lists, and what refuses which of these.
LISTS = {
    "variations": refuse_variations,
    "addons": refuse_addons,
    "bundles": refuse_bundles,
    "program_times": refuse_program_times,
}


def check_filters(filters: Mapping[str, Any]) -> None:
    """Refuse to look for items in a category that the event has not."""
    if "category" in filters and not queries.has_category(filters["category"]):
        raise Invalid({"category": [NO_CHOICE]})


def check_relations(values: dict[str, Any], _stored: Item | None = None) -> None:
    """Refuse a category and a tax rule that are not there."""
    refuse_absent(values, {name: kind for name, (kind, _) in NAMED.items()})


def check_event(values: dict[str, Any], _stored: Item | None = None) -> None:
    """Refuse a category and a tax rule of another event."""
    faults = {
        name.removesuffix("_id"): [fault]
        for name, (kind, fault) in NAMED.items()
        if are_foreign(kind, values.get(name))
    }
    if faults:
        raise Invalid(faults)


def check_hiding(values: dict[str, Any], _stored: Item | None = None) -> None:
    """Refuse to hide an item behind what the event has not."""
    refuse_absent(values, HIDING, here=True)


def check_lists(values: dict[str, Any]) -> None:
    """Refuse what the item cannot be created with; the faults of all lists are told together."""
    faults = {}
    for name in values.keys() & LISTS:
        try:
            LISTS[name](values[name])
        except Invalid as error:
            faults.update(error.body)
    if faults:
        raise Invalid(faults)


def refuse_lists(values: dict[str, Any], _stored: Item) -> None:
    """Refuse to change what has views of its own."""
    if not values.keys().isdisjoint(LISTS):
        raise InvalidObject(ELSEWHERE)


def check_numbers(values: dict[str, Any], _stored: Item | None = None) -> None:
    """Refuse a maximum per order below the minimum, where both are in the same body."""
    least, most = values.get("min_per_order"), values.get("max_per_order")
    if least is not None and most is not None and least > most:
        raise InvalidObject(PER_ORDER)


def check_availability(values: dict[str, Any], _stored: Item | None = None) -> None:
    """Refuse an end before the beginning, where both are in the same body."""
    start, end = values.get("available_from"), values.get("available_until")
    if start and end and start > end:
        raise InvalidObject(AVAILABILITY)


def settle_personalization(values: dict[str, Any], stored: Item | None = None) -> None:
    """Let what admits persons be made out to them unless told otherwise, and nothing else ever."""
    if going_to_be(Item, values, stored)["admission"]:
        if stored is None:
            values.setdefault("personalized", True)
        return
    if values.get("personalized"):
        raise InvalidObject(NOT_PERSONAL)
    if stored is not None:
        values["personalized"] = False


def check_gift_card(values: dict[str, Any], stored: Item | None = None) -> None:
    """Refuse gift cards that admit somebody, or that are taxed."""
    item = going_to_be(Item, values, stored)
    if not item["issue_giftcard"]:
        return
    if item["admission"]:
        raise InvalidObject(ADMITTING_GIFT_CARD)
    if item["tax_rule_id"] is not None and queries.rate_of(item["tax_rule_id"]) > 0:
        raise InvalidObject(TAXED_GIFT_CARD)


def refuse_deletion(stored: Item) -> None:
    """Refuse to delete an item that somebody has ordered."""
    if is_ordered(item_id=stored.id):
        raise Forbidden(ORDERED)
