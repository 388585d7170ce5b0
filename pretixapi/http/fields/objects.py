"""Objects within an object."""

from typing import Any

from marshmallow import Schema, ValidationError

from pretixapi.http.fields.base import Field
from pretixapi.http.fields.lists import NOT_A_LIST, TOO_MANY, kind
from pretixapi.http.loading import load_object, loaded_fields


class Objects(Field):
    """A list of objects, each as the schema `entry` has it; answers are written as they come.

    The faults of a body are a list of those of each object, empty for one that is good. There may
    be `most` objects: a list of faults is longer than what it is about.
    """

    default_error_messages = {"not_a_list": NOT_A_LIST, "too_many": TOO_MANY}

    def __init__(self, entry: Schema, most: int = 1_000, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.entry = entry
        self.most = most
        self._fields = loaded_fields(entry)

    def convert(self, value: Any) -> list[dict[str, Any]]:
        """Return the values of the objects."""
        if not isinstance(value, list):
            raise self.make_error("not_a_list", kind=kind(value))
        if len(value) > self.most:
            raise self.make_error("too_many", most=self.most)
        loaded = [load_object(self._fields, each) for each in value]
        faults = [fault for _, fault in loaded]
        if any(faults):
            raise ValidationError(faults)
        return [values for values, _ in loaded]

    def json_schema(self) -> dict[str, Any]:
        """Describe a list of objects; what they are is described by their schema."""
        return {"type": "array", "items": {"type": "object"}}
