"""Lists of values of one kind."""

from typing import Any

from marshmallow import ValidationError, fields

from pretixapi.http.fields.base import Field

TOO_MANY = "Ensure this field has no more than {most} elements."
NOT_A_LIST = 'Expected a list of items but got type "{kind}".'


def kind(value: Any) -> str:
    """Name the type of a value as messages do."""
    return type(value).__name__


def not_a_list(value: Any) -> str:
    """Return the message for a value that is not a list."""
    return NOT_A_LIST.format(kind=kind(value))


class List(Field, fields.List):
    """A list of at most `most` entries that reports those that are wrong by their index."""

    default_error_messages = {"not_a_list": NOT_A_LIST, "too_many": TOO_MANY}
    most = 1_000

    def __init__(self, inner: fields.Field | type[fields.Field], **kwargs: Any) -> None:
        """Keep the kind of the entries."""
        super().__init__(inner, **kwargs)
        self.plain = getattr(self.inner, "plain", False)

    def convert(self, value: Any) -> list[Any]:
        """Return the converted entries, or the messages of all that are wrong."""
        entries = self.entries(value)
        if len(entries) > self.most:
            raise self.make_error("too_many", most=self.most)
        converted, faults = [], {}
        for index, entry in enumerate(entries):
            try:
                converted.append(self.inner.deserialize(entry))
            except ValidationError as error:
                faults[str(index)] = error.messages
        if faults:
            raise ValidationError(faults)
        return converted

    def entries(self, value: Any) -> list[Any] | tuple[Any, ...]:
        """Return the entries of a list, and refuse anything else."""
        if not isinstance(value, list | tuple):
            raise self.make_error("not_a_list", kind=kind(value))
        return value

    def json_schema(self) -> dict[str, Any]:
        """Describe a list of the inner kind."""
        return {"type": "array", "items": self.inner.json_schema()}

    def accepted_schema(self) -> dict[str, Any]:
        """Describe a list of what the inner kind accepts."""
        return {"type": "array", "items": self.inner.accepted_schema()}


class FlatList(List):
    """A list of relations: it reports the first wrong entry alone, and null is just a wrong one."""

    def convert(self, value: Any) -> list[Any]:
        """Return the converted entries, or the messages of the first that is wrong."""
        return [self.inner.convert(entry) for entry in self.entries(value)]
