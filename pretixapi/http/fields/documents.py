"""JSON objects that clients keep here and that mean nothing to us."""

from typing import Any

import orjson

from pretixapi.http.fields.base import Field

# Answers put them into objects within lists, and cannot be nested without end.
DEEPEST = 50


class Document(Field):
    """Any JSON object that can be stored and sent back as it came."""

    default_error_messages = {
        "invalid": "Value must be a JSON object.",
        "deep": "The object is nested too deeply.",
    }

    def convert(self, value: Any) -> dict[str, Any]:
        """Return the object."""
        if not isinstance(value, dict):
            raise self.make_error("invalid")
        if not _is_shallow(value, DEEPEST):
            raise self.make_error("deep")
        try:
            orjson.dumps(value)
        except TypeError as error:  # an integer beyond 64 bits
            raise self.make_error("invalid") from error
        return value

    def json_schema(self) -> dict[str, Any]:
        """Describe any object."""
        return {"type": "object"}


def _is_shallow(value: Any, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return True
    inner = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_is_shallow(each, levels - 1) for each in inner)
