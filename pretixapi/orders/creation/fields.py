"""Fields of new orders alone."""

from typing import Any

from marshmallow import ValidationError

from pretixapi.http.batches import Batch
from pretixapi.http.fields import Field, Objects, shown
from pretixapi.http.fields.lists import kind

NO_OBJECT = "Object with {}={} does not exist."


class Positions(Objects):
    """The positions of a new order; what is loaded is a batch, since rules look further."""

    default_error_messages = {"empty": "An order cannot be empty."}

    def convert(self, value: Any) -> Batch:
        """Return the positions with what is wrong with each so far."""
        if not isinstance(value, list):
            raise self.make_error("not_a_list", kind=kind(value))
        if not value:
            raise self.make_error("empty")
        if len(value) > self.most:
            raise self.make_error("too_many", most=self.most)
        return Batch(self.entry, value)


class NotOffered(Field):
    """What refers to something that this server does not have; there is nothing to keep.

    `name` is that by which it would be looked up.
    """

    def __init__(self, name: str) -> None:
        super().__init__(allow_none=True, metadata={"description": "Not offered: null or empty."})
        self.named_by = name

    def convert(self, value: Any) -> None:
        """Refuse everything but what is empty."""
        if value in ("", []):
            return
        first = value[0] if isinstance(value, list) else value
        raise ValidationError(NO_OBJECT.format(self.named_by, shown(first)))

    def json_schema(self) -> dict[str, Any]:
        """Describe what there is of it."""
        return {"type": ["string", "array", "null"], "maxLength": 0, "maxItems": 0}


class Ignored(Field):
    """A list that means nothing here."""

    default_error_messages = {"not_a_list": Objects.default_error_messages["not_a_list"]}

    def convert(self, value: Any) -> None:
        """Refuse what is no list."""
        if not isinstance(value, list):
            raise self.make_error("not_a_list", kind=kind(value))

    def json_schema(self) -> dict[str, Any]:
        """Describe a list."""
        return {"type": "array", "items": {"type": "string"}}
