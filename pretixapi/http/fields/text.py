"""Texts: their length, their pattern, and what a database cannot hold."""

import re
from collections.abc import Iterator
from typing import Any

from marshmallow import ValidationError

from pretixapi.http.fields.base import Field, encodable

SLUG = re.compile(r"[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?")
COLOR = re.compile(r"#[0-9a-fA-F]{6}")


class String(Field):
    """A text; numbers are taken for their digits."""

    default_error_messages = {
        "invalid": "Not a valid string.",
        "blank": "This field may not be blank.",
        "min_length": "Ensure this field has at least {limit} characters.",
        "max_length": "Ensure this field has no more than {limit} characters.",
        "pattern": "This value does not match the required pattern.",
    }

    def __init__(  # noqa: PLR0913 (each is a rule of its own)
        self,
        *,
        min_length: int | None = None,
        max_length: int | None = None,
        allow_blank: bool = False,
        trim: bool = True,
        pattern: re.Pattern[str] | None = None,
        pattern_message: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Keep the rules."""
        super().__init__(**kwargs)
        self.min_length = min_length
        self.max_length = max_length
        self.allow_blank = allow_blank
        self.trim = trim
        self.pattern = pattern
        self.pattern_message = pattern_message or self.error_messages["pattern"]

    def convert(self, value: Any) -> str:
        """Return the text, trimmed, once no rule is broken."""
        text = self._text(value)
        if self.trim:
            text = text.strip()
        if not self.allow_blank and not text.strip():
            raise self.make_error("blank")
        # What may be blank need not be long enough.
        faults = list(self.faults(text)) if text else []
        if faults:
            raise ValidationError(faults)
        return text

    def faults(self, text: str) -> Iterator[str]:
        """Yield the message of every rule that a text breaks."""
        if self.pattern and not self.pattern.fullmatch(text):
            yield self.pattern_message
        if self.max_length is not None and len(text) > self.max_length:
            yield self.error_messages["max_length"].format(limit=self.max_length)
        if self.min_length is not None and len(text) < self.min_length:
            yield self.error_messages["min_length"].format(limit=self.min_length)
        if "\0" in text:
            yield self.error_messages["null_characters"]

    def json_schema(self) -> dict[str, Any]:
        """Describe a text with its lengths and pattern."""
        limits = {
            "minLength": self.min_length,
            "maxLength": self.max_length,
            "pattern": self.pattern and f"^(?:{self.pattern.pattern})$",
        }
        return {"type": "string"} | {key: limit for key, limit in limits.items() if limit}

    def _text(self, value: Any) -> str:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise self.make_error("invalid")
        try:
            text = str(value)
        except ValueError as error:  # an integer of thousands of digits
            raise self.make_error("invalid") from error
        if not encodable(text):
            raise self.make_error("invalid")
        return text


class Slug(String):
    """The short name of something in URLs."""

    default_error_messages = {
        "pattern": "The slug may only contain letters, numbers, dots and dashes.",
    }

    def __init__(self, *, max_length: int = 50, **kwargs: Any) -> None:
        """Set the pattern of slugs."""
        super().__init__(max_length=max_length, pattern=SLUG, **kwargs)


class Color(String):
    """A color as # and six hexadecimal digits."""

    default_error_messages = {
        "pattern": "Please enter the hexadecimal code of a color, e.g. #990000.",
    }

    def __init__(self, **kwargs: Any) -> None:
        """Set the pattern of colors."""
        super().__init__(pattern=COLOR, **kwargs)
