"""What the fields of a check-in list must hold to beyond their types."""

from typing import Any

from pretixapi.entry_rules import validation
from pretixapi.http.errors import InvalidObject
from pretixapi.models import CheckinList, Item, SubEvent
from pretixapi.objects.relations import are_foreign, refuse_absent

FOREIGN_ITEM = "One or more items do not belong to this event."
FOREIGN_DATE = "The subevent does not belong to this event."

RELATIONS = {"limit_products": Item, "subevent_id": SubEvent}


def check_relations(values: dict[str, Any], _stored: CheckinList | None = None) -> None:
    """Refuse products and dates that do not exist."""
    refuse_absent(values, RELATIONS)


def check_place(values: dict[str, Any], _stored: CheckinList | None = None) -> None:
    """Refuse products and dates of other events."""
    if are_foreign(Item, values.get("limit_products")):
        raise InvalidObject(FOREIGN_ITEM)
    if are_foreign(SubEvent, values.get("subevent_id")):
        raise InvalidObject(FOREIGN_DATE)


def check_rules(values: dict[str, Any], _stored: CheckinList | None = None) -> None:
    """Refuse rules that scanners could not judge by."""
    validation.check_rules(values.get("rules"))
