"""Values as people read them."""

from collections.abc import Mapping
from typing import Any

# As much of a value as is shown of it.
LONGEST = 300
NOTHING = "nothing"


def in_words(value: Any) -> str:
    """Return a value of JSON in words."""
    text = _in_words(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _in_words(value: Any) -> str:
    if value is None or value in ("", [], {}):
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_in_words(each)}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(map(_in_words, value))
    return str(value)
