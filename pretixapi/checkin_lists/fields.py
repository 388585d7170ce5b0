"""A kind of value that only check-in lists have."""

from typing import Any

import orjson

from pretixapi.http.fields import Field


class Rules(Field):
    """Rules as JSON Logic; what they may say is judged once the other fields are good."""

    default_error_messages = {"invalid": "Value must be valid JSON."}

    def convert(self, value: Any) -> dict[str, Any] | list[Any]:
        """Return what can be stored and sent again."""
        if not isinstance(value, dict | list):
            raise self.make_error("invalid")
        try:
            written = orjson.dumps(value)
        except TypeError as error:  # a lone surrogate, a number of more than 64 bits, deep nesting
            raise self.make_error("invalid") from error
        if rb"\u0000" in written:
            raise self.make_error("null_characters")
        return value

    def json_schema(self) -> dict[str, Any]:
        """Describe an object, or an empty list, which stands for no rules, too."""
        return {"anyOf": [{"type": "object"}, {"type": "array", "maxItems": 0}]}
