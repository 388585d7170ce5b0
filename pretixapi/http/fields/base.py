"""What all fields share: two messages, one method to fill in, and care with hostile values."""

from collections.abc import Callable
from typing import Any, ClassVar

from marshmallow import fields

LONGEST_NUMERAL = 1000
LONGEST_ECHO = 100


class Field(fields.Field):
    """A marshmallow field whose kinds only say how they convert a value that is not null."""

    default_error_messages: ClassVar[dict[str, str]] = {
        "required": "This field is required.",
        "null": "This field may not be null.",
        "null_characters": "Null characters are not allowed.",
    }

    # Whether what our models hold can be written to JSON as it is.
    plain: bool = True

    def convert(self, value: Any) -> Any:
        """Turn a value out of JSON into ours, or refuse it with a ValidationError."""
        raise NotImplementedError

    def json_schema(self) -> dict[str, Any]:
        """Describe the value in answers as JSON Schema, apart from its being null."""
        raise NotImplementedError

    def accepted_schema(self) -> dict[str, Any]:
        """Describe the value in requests as JSON Schema, apart from its being null."""
        return self.json_schema()

    def writer(self) -> Callable[[Any], Any]:
        """Return a function that writes the values of one answer, if they are not plain."""
        return lambda value: self._serialize(value, self.name, None)

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Any:  # noqa: ARG002 (marshmallow's signature)
        return self.convert(value)


def encodable(text: str) -> bool:
    """Tell whether a text can be stored and sent: JSON lets lone surrogates in, UTF-8 does not."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def shown(value: Any) -> str:
    """Return a value as a message may quote it: never long, and always possible to send."""
    try:
        text = str(value)
    except (ValueError, RecursionError):  # integers of thousands of digits; deep nesting
        text = type(value).__name__
    return text[:LONGEST_ECHO].encode(errors="backslashreplace").decode()


def about(description: str) -> dict[str, dict[str, str]]:
    """Return the option of a field that says in the documentation what it is."""
    return {"metadata": {"description": description}}
