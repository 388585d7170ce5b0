"""Objects from text to text."""

from typing import Any

from pretixapi.http.fields.base import Field, encodable


class StringMap(Field):
    """An object from text to text; `coerce` takes other values but null for their Python text.

    `longest_key` is a number of characters, `most` one of entries.
    """

    default_error_messages = {
        "long_key": "Ensure this field has no more than {longest} characters.",
        "too_many": "Ensure this field has no more than {most} entries.",
    }

    def __init__(
        self,
        message: str,
        *,
        coerce: bool = False,
        longest_key: int | None = None,
        most: int | None = None,
        **kwargs: Any,
    ) -> None:
        """Keep the message for everything that is not such an object."""
        super().__init__(error_messages={"invalid": message}, **kwargs)
        self.coerce = coerce
        self.longest_key = longest_key
        self.most = most

    def convert(self, value: Any) -> dict[str, str]:
        """Return the object with nothing but texts in it."""
        if not isinstance(value, dict):
            raise self.make_error("invalid")
        if self.most is not None and len(value) > self.most:
            raise self.make_error("too_many", most=self.most)
        if self.longest_key is not None and any(len(key) > self.longest_key for key in value):
            raise self.make_error("long_key", longest=self.longest_key)
        return {self._checked(key): self._checked(self._text(value[key])) for key in value}

    def json_schema(self) -> dict[str, Any]:
        """Describe an object from text to text."""
        return {"type": "object", "additionalProperties": {"type": "string"}}

    def _text(self, value: Any) -> Any:
        if not self.coerce or value is None:
            return value
        try:
            return str(value)
        except (ValueError, RecursionError) as error:  # thousands of digits; deep nesting
            raise self.make_error("invalid") from error

    def _checked(self, text: Any) -> str:
        if not isinstance(text, str) or not encodable(text):
            raise self.make_error("invalid")
        if "\0" in text:
            raise self.make_error("null_characters")
        return text
