"""What clients may make of imported secrets."""

from collections.abc import Iterable, Mapping
from typing import Any

from flask import g
from sqlalchemy import Row, Select

from pretixapi.http.batches import Batch
from pretixapi.http.contract import Limit
from pretixapi.http.errors import Forbidden, Invalid, InvalidObject
from pretixapi.http.fields import NO_CHOICE, absent
from pretixapi.imported_secrets import queries
from pretixapi.imported_secrets.turns import take_turn_to_import
from pretixapi.models import ImportedSecret

MOST = Limit(500, "Please do not pass over 500 secrets.")

EXISTS = "This secret already exists."
REPEATED = "Duplicate secret in request."
NO_WAY_BACK = "A used secret cannot be marked as unused."
ALREADY_USED = "The secret has already been used."
NOT_DELETABLE = "This secret can not be deleted as it has already been used."
NO_ITEM = (
    "You cannot select a variation without having selected a product that provides variations."
)
OTHER_ITEM = "This variation does not belong to this product."
NO_SERIES = "You can not select a subevent if your event is not an event series."

# The columns of the restrictions, and what clients call them.
NAMES = {"item_id": "item", "variation_id": "variation", "subevent_id": "subevent"}

Known = Mapping[str, Mapping[int, Row]]


def check_filters(filters: Mapping[str, Any]) -> None:
    """Refuse to look for secrets with restrictions to what the event has not."""
    faults = unknown(filters, known([filters], queries.RESTRICTIONS))
    if faults:
        raise Invalid({name: [NO_CHOICE] for name in faults})


def check_free(values: dict[str, Any], stored: ImportedSecret | None = None) -> None:
    """Refuse a secret that the event has, or that a ticket of the organizer carries."""
    if stored is None:
        take_turn_to_import()
    secret = values.get("secret")
    if secret and (stored is None or secret != stored.secret) and queries.given([secret]):
        raise Invalid({"secret": [EXISTS]})


def check_restrictions(values: dict[str, Any], _stored: ImportedSecret | None = None) -> None:
    """Refuse restrictions to what the event has not."""
    faults = unknown(values, known([values]))
    if faults:
        raise Invalid(faults)


def check_combination(values: dict[str, Any], stored: ImportedSecret | None = None) -> None:
    """Refuse restrictions that do not go together; a change is judged with what stays."""
    merged = {name: getattr(stored, name, None) for name in NAMES} | values
    # Of what else it names it is known by now that the event has it.
    fault = mismatch(merged, known([{"variation_id": merged["variation_id"]}]))
    if fault:
        raise InvalidObject(fault)


def refuse_way_back(values: dict[str, Any], stored: ImportedSecret) -> None:
    """Refuse to mark a used secret as unused: it would be given out again."""
    if stored.used and values.get("used") is False:
        raise Invalid({"used": [NO_WAY_BACK]})


def refuse_other_secret(values: dict[str, Any], stored: ImportedSecret) -> None:
    """Refuse to change what stands on a ticket already."""
    if stored.used and values.get("secret", stored.secret) != stored.secret:
        raise Forbidden(ALREADY_USED)


def check_batch(batch: Batch) -> None:
    """Note what is wrong with which secret of a list."""
    rows = known(batch.values)
    for place, values in enumerate(batch.values):
        if values:
            batch.faults[place] = faults_of(values, batch.faults[place], rows)
    seen = set()
    for place, secret in _secrets(batch):
        if secret in seen:
            batch.note(place, {"secret": [REPEATED]})
        seen.add(secret)
    take_turn_to_import()
    # Otherwise it shows when they are written which of them the event has.
    taken = queries.given(seen) if any(batch.faults) else queries.carried(seen)
    for place, secret in _secrets(batch):
        if secret in taken:
            batch.note(place, {"secret": [EXISTS]})


def faults_of(
    values: Mapping[str, Any], faults: Mapping[str, list[str]], rows: Known
) -> Mapping[str, list[str]]:
    """Return `faults`, and with them what is wrong with the restrictions of a new secret."""
    faults = {**faults, **unknown(values, rows)}
    fault = None if faults else mismatch(values, rows)
    return {"non_field_errors": [fault]} if fault else faults


def known(
    entries: Iterable[Mapping[str, Any]], among: Mapping[str, Select] = queries.KEPT
) -> Known:
    """Return the items, variations and dates of the event that secrets are restricted to."""
    named = {name: {entry.get(name) for entry in entries} - {None} for name in NAMES}
    return {
        name: queries.restrictions(among[name], ids) if ids else {} for name, ids in named.items()
    }


def unknown(values: Mapping[str, Any], rows: Known) -> dict[str, list[str]]:
    """Return the faults of restrictions to what the event has not."""
    return {
        called: [absent(values[name])]
        for name, called in NAMES.items()
        if values.get(name) is not None and values[name] not in rows[name]
    }


def mismatch(values: Mapping[str, Any], rows: Known) -> str | None:
    """Say why restrictions to what the event has do not go together."""
    item, variation = values.get("item_id"), values.get("variation_id")
    if values.get("subevent_id") is not None and not g.event.has_subevents:
        return NO_SERIES
    if variation is None:
        return None
    if item is None:
        return NO_ITEM
    return None if rows["variation_id"][variation].item_id == item else OTHER_ITEM


def refuse_deletion(stored: ImportedSecret) -> None:
    """Refuse to delete a secret that stands on a ticket."""
    if stored.used:
        raise Forbidden(NOT_DELETABLE)


def _secrets(batch: Batch) -> Iterable[tuple[int, str]]:
    for place, values in enumerate(batch.values):
        if "secret" in values:
            yield place, values["secret"]
