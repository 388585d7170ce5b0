"""Identifiers for what was given none."""

from collections.abc import Container, Mapping
from secrets import choice
from typing import Any

# Those that are not taken for each other when they are read out.
SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ3789"
LENGTH = 8


def identified(values: Mapping[str, Any], taken: Container[str]) -> Mapping[str, Any]:
    """Return the values of an object with an identifier that is not taken, if theirs is null."""
    if values.get("identifier", "") is not None:
        return values
    return {**values, "identifier": _new_identifier(taken)}


def _new_identifier(taken: Container[str]) -> str:
    while True:
        drawn = "".join(choice(SIGNS) for _ in range(LENGTH))
        if drawn not in taken:
            return drawn
