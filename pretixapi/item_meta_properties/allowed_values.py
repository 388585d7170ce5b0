"""The values that a meta property allows."""

from typing import Any

from pretixapi.http.fields import Field, String

VALUE = String(allow_blank=True)


class AllowedValues(Field):
    """A list of texts, at least one; null allows every value."""

    default_error_messages = {"invalid": "Invalid data type."}

    def convert(self, value: Any) -> list[str]:
        """Return the texts."""
        if not isinstance(value, list) or not value:
            raise self.make_error("invalid")
        if not all(isinstance(each, str) for each in value):
            raise self.make_error("invalid")
        return [VALUE.convert(each) for each in value]

    def json_schema(self) -> dict[str, Any]:
        """Describe the list."""
        return {"type": "array", "items": {"type": "string"}, "minItems": 1}
