"""Identifiers for what was given none."""

from collections.abc import Callable, Mapping
from secrets import choice
from typing import Any

# Those that are not taken for each other when they are read out.
SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ3789"
LENGTH = 8


def identified(values: Mapping[str, Any], is_taken: Callable[[str], bool]) -> Mapping[str, Any]:
    """Return the values of an object with an identifier that is not taken, if theirs is null."""
    if values.get("identifier", "") is not None:
        return values
    return {**values, "identifier": _new_identifier(is_taken)}


def _new_identifier(is_taken: Callable[[str], bool]) -> str:
    while True:
        drawn = "".join(choice(SIGNS) for _ in range(LENGTH))
        if not is_taken(drawn):
            return drawn
