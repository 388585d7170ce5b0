"""What the fields of a program time must hold to beyond their types."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import g

from pretixapi.http.errors import Invalid, InvalidObject
from pretixapi.models import ItemProgramTime

SERIES = "You cannot use program times on an event series."
ENDS_EARLY = "The program end must not be before the program start."


def refuse_series() -> None:
    """Refuse to speak of program times where each date of a series has times of its own."""
    if g.event.has_subevents:
        raise Invalid([SERIES])


def check_order(values: dict[str, Any], program_time: ItemProgramTime) -> None:
    """Refuse an end before the start."""
    kept = {"start": program_time.start, "end": program_time.end}
    if _ends_early({**kept, **values}):
        raise InvalidObject(ENDS_EARLY)


def refuse_entries(entries: Sequence[Mapping[str, Any]]) -> None:
    """Refuse program times that an item cannot be created with."""
    if entries and g.event.has_subevents:
        raise Invalid({"program_times": [SERIES]})
    if any(map(_ends_early, entries)):
        raise Invalid({"program_times": [ENDS_EARLY]})


def _ends_early(program_time: Mapping[str, Any]) -> bool:
    return program_time["end"] < program_time["start"]
