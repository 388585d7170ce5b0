"""What the fields of a quota must hold to beyond their types."""

from collections.abc import Mapping
from typing import Any

from flask import g

from pretixapi.http.errors import InvalidObject
from pretixapi.models import Item, ItemVariation, Quota, SubEvent
from pretixapi.objects.queries import known
from pretixapi.objects.relations import are_foreign, refuse_absent
from pretixapi.quotas import queries

ITEM_NOT_LISTED = "All variations must belong to an item contained in the items list."
VARIATIONS_NOT_LISTED = (
    "One or more items has variations but none of these are in the variations list."
)
FOREIGN_ITEM = "One or more items do not belong to this event."
NO_DATE = "Subevent cannot be null for event series."
FOREIGN_DATE = "The subevent does not belong to this event."

RELATIONS = {"items": Item, "variations": ItemVariation, "subevent_id": SubEvent}
NEW = {"items": [], "variations": [], "subevent_id": None}


def check_relations(values: dict[str, Any], _stored: Quota | None = None) -> None:
    """Refuse items, variations and dates that do not exist."""
    refuse_absent(values, RELATIONS)


def check_relations_together(values: dict[str, Any], stored: Quota | None = None) -> None:
    """Refuse items, variations and a date that do not go together, as they are going to be."""
    kept = queries.QUOTA.shown(stored.id)._asdict() if stored else NEW
    quota = {**kept, **values}
    _check_sold(quota)
    _check_date(quota)


def _check_sold(quota: Mapping[str, Any]) -> None:
    items = known(Item, quota["items"])
    variations = known(ItemVariation, quota["variations"])
    with_chosen = {variation.item_id for variation in variations.values()}
    if not with_chosen.issubset(items):
        raise InvalidObject(ITEM_NOT_LISTED)
    lacking = queries.having_variations(items) - with_chosen
    # What stood here before may have gone in the meantime.
    for item in (items[item_id] for item_id in quota["items"] if item_id in items):
        if item.event_id != g.event.id:
            raise InvalidObject(FOREIGN_ITEM)
        if item.id in lacking:
            raise InvalidObject(VARIATIONS_NOT_LISTED)


def _check_date(quota: Mapping[str, Any]) -> None:
    if g.event.has_subevents and quota["subevent_id"] is None:
        raise InvalidObject(NO_DATE)
    # An event that is no series has no dates, so that each is another event's.
    if are_foreign(SubEvent, quota["subevent_id"]):
        raise InvalidObject(FOREIGN_DATE)
