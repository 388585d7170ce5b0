"""Parameters of query strings: None stands for one that counts for nothing."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from marshmallow import ValidationError

from pretixapi.http.fields.base import Field
from pretixapi.http.fields.dates import read_moment

TRUTHS = {"true": True, "True": True, "TRUE": True, "1": True}
FALSEHOODS = {"false": False, "False": False, "FALSE": False, "0": False}

NO_CHOICE = "Select a valid choice. That choice is not one of the available choices."
# What has more digits is the id of nothing.
ID = re.compile("[0-9]{1,18}")


class QueryString(Field):
    """A text; an empty one filters nothing."""

    def convert(self, value: str) -> str | None:
        """Return the text."""
        return value or None

    def json_schema(self) -> dict[str, Any]:
        """Describe the parameter."""
        return {"type": "string"}


class QueryBoolean(Field):
    """A truth value; what is none filters nothing."""

    def convert(self, value: str) -> bool | None:
        """Return the truth value."""
        return {**TRUTHS, **FALSEHOODS}.get(value)

    def json_schema(self) -> dict[str, Any]:
        """Describe the parameter."""
        return {"type": "boolean"}


class QueryDateTime(Field):
    """A moment; its faults are reported under `reported_as`, the name without the comparison."""

    def __init__(self, reported_as: str | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.reported_as = reported_as

    def convert(self, value: str) -> datetime | None:
        """Return the moment in UTC."""
        if not value:
            return None
        moment = read_moment(value)
        if moment is None:
            raise ValidationError("Enter a valid date/time.")
        return moment.replace(tzinfo=UTC)

    def json_schema(self) -> dict[str, Any]:
        """Describe the parameter."""
        return {"type": "string", "format": "date-time"}


class QueryPrimaryKey(Field):
    """The id of another object; whether that exists is for those to find out who have rows."""

    def convert(self, value: str) -> int | None:
        """Return the id."""
        if not value:
            return None
        if not ID.fullmatch(value):
            raise ValidationError(NO_CHOICE)
        return int(value)

    def json_schema(self) -> dict[str, Any]:
        """Describe the parameter."""
        return {"type": "integer"}


class QueryPrimaryKeys(Field):
    """The ids of other objects, with commas between them."""

    def convert(self, value: str) -> list[int] | None:
        """Return the ids."""
        texts = [text for text in value.split(",") if text]
        if not all(map(ID.fullmatch, texts)):
            raise ValidationError(NO_CHOICE)
        return [int(text) for text in texts] or None

    def json_schema(self) -> dict[str, Any]:
        """Describe the parameter."""
        return {"type": "string"}


class QueryRepeated(Field):
    """A parameter that may be given several times: all its values; empty ones count for nothing."""

    def convert(self, value: list[str]) -> list[str] | None:
        """Return the values."""
        return [text for text in value if text] or None

    def json_schema(self) -> dict[str, Any]:
        """Describe the values."""
        return {"type": "array", "items": {"type": "string"}}


class QueryStrings(Field):
    """Texts with commas between them; empty ones count for nothing."""

    def convert(self, value: str) -> list[str] | None:
        """Return the texts."""
        return [text for text in value.split(",") if text] or None

    def json_schema(self) -> dict[str, Any]:
        """Describe the parameter."""
        return {"type": "string"}


class QueryTexts(Field):
    """Texts with a key each, such as `attr[type]=x`; empty ones filter nothing."""

    # Each costs the database a look-up for every entry of the list.
    most = 20

    def __init__(self, *, metadata: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        style = {"style": "deepObject", "explode": True}
        super().__init__(metadata={**style, **(metadata or {})}, **kwargs)

    def gather(self, parameters: Mapping[str, str]) -> dict[str, str]:
        """Return those of the parameters that are texts of this field."""
        start, end = f"{self.name}[", "]"
        return {
            name.removeprefix(start).removesuffix(end): value
            for name, value in parameters.items()
            if name.startswith(start) and name.endswith(end)
        }

    def convert(self, value: dict[str, str]) -> dict[str, str] | None:
        """Return the texts by their keys."""
        if len(value) > self.most:
            raise ValidationError(f"Ensure this field has no more than {self.most} entries.")
        return {key: text for key, text in value.items() if text} or None

    def json_schema(self) -> dict[str, Any]:
        """Describe the parameters together."""
        return {"type": "object", "additionalProperties": {"type": "string"}}
