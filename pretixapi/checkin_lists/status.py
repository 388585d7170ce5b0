"""How many tickets there are on a list, and how many of them have come."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.checkin_lists import queries
from pretixapi.pages.languages import Language
from pretixapi.settings.languages import event_language

# Tickets, and among them those whose holders have come, and have not gone again.
Counts = Mapping[str, int]
NONE: Counts = {"checkin_count": 0, "position_count": 0, "inside_count": 0}


def status_of(place: Row) -> dict[str, Any]:
    """Return how far a check-in list has come, by what is sold."""
    counted = queries.counts(place.id)
    language = event_language(g.event.id)
    return {
        "event": {"name": language.pick(queries.event_name())},
        **_total(counted),
        "items": [_item(row, counted, language) for row in queries.products(place.id)],
    }


def _item(item: Row, counted: list[Row], language: Language) -> dict[str, Any]:
    own = [row for row in counted if row.item_id == item.id]
    by_variation = {row.variation_id: row._asdict() for row in own}
    variations = [
        {
            "id": each["id"],
            "value": language.pick(each["value"]),
            **_shown(by_variation.get(each["id"], NONE)),
        }
        for each in item.variations
    ]
    return {
        "id": item.id,
        "name": item.internal_name or language.pick(item.name),
        "admission": item.admission,
        **_shown(_total(own)),
        "variations": variations,
    }


def _total(counted: list[Row]) -> Counts:
    total = Counter(dict(NONE))
    for row in counted:
        total.update({name: getattr(row, name) for name in NONE})
    return dict(total)


def _shown(counts: Counts) -> Counts:
    return {name: counts[name] for name in ("checkin_count", "position_count")}
