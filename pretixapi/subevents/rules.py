"""What the fields of a date must hold to beyond their types."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import g

from pretixapi.http.errors import Forbidden, Invalid, InvalidObject
from pretixapi.http.fields import absent
from pretixapi.models import Item, ItemVariation, SubEvent
from pretixapi.objects.queries import is_ordered, known
from pretixapi.objects.relations import are_foreign

NO_SERIES = "The event is not an event series."
ORDERED = (
    "The sub-event can not be deleted as it has already been used in orders. Please set 'active' "
    "to false instead to hide it from users."
)
FOREIGN = {
    "item_price_overrides": "One or more items do not belong to this event.",
    "variation_price_overrides": "One or more variations do not belong to this event.",
}
# What the entries of a list are about: the kind, its name on the wire, and its column.
OVERRIDDEN = {
    "item_price_overrides": (Item, "item", "item_id"),
    "variation_price_overrides": (ItemVariation, "variation", "variation_id"),
}


def settle_overrides(values: dict[str, Any], _stored: SubEvent | None = None) -> None:
    """Refuse overrides for what does not exist, and leave out those for nothing at all."""
    faults = {name: _absences(name, values.get(name, ())) for name in OVERRIDDEN}
    faults = {name: found for name, found in faults.items() if any(found)}
    if faults:
        raise Invalid(faults)
    for name, (_, _, column) in OVERRIDDEN.items():
        if name in values:
            values[name] = [entry for entry in values[name] if column in entry]


def _absences(name: str, entries: Sequence[Mapping[str, Any]]) -> list[dict[str, list[str]]]:
    """Return for each entry of a list of overrides what is wrong with its id."""
    kind, called, column = OVERRIDDEN[name]
    ids = [entry.get(column) for entry in entries]
    found = known(kind, set(ids) - {None})
    return [{} if each is None or each in found else {called: [absent(each)]} for each in ids]


def refuse_single_event(_values: dict[str, Any]) -> None:
    """Refuse dates for an event that is no series."""
    if not g.event.has_subevents:
        raise InvalidObject(NO_SERIES)


def check_overrides(values: dict[str, Any], _stored: SubEvent | None = None) -> None:
    """Refuse overrides for items and variations of other events."""
    for name, (kind, _, column) in OVERRIDDEN.items():
        if are_foreign(kind, [entry[column] for entry in values.get(name, ())]):
            raise InvalidObject(FOREIGN[name])


def refuse_deletion(stored: SubEvent) -> None:
    """Refuse to delete a date for which somebody has a ticket."""
    if is_ordered(subevent_id=stored.id):
        raise Forbidden(ORDERED)
