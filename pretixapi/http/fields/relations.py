"""Relations to other objects."""

import re
from typing import Any

from marshmallow import ValidationError, missing

from pretixapi.http.fields.base import LONGEST_NUMERAL, Field, shown
from pretixapi.http.fields.constants import Constant
from pretixapi.http.fields.lists import FlatList, kind
from pretixapi.http.fields.numbers import LARGEST_INTEGER, SMALLEST_INTEGER

DIGITS = re.compile(r"\s*[+-]?[0-9]+\s*")


def absent(pk: Any) -> str:
    """Return the message for an id that no object has."""
    return f'Invalid pk "{shown(pk)}" - object does not exist.'


class PrimaryKey(Field):
    """The id of another object; whether that exists is for those to find out who have rows."""

    default_error_messages = {"type": "Incorrect type. Expected pk value, received {kind}."}

    def deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int | None:
        """Read blank as null, as forms write it."""
        return super().deserialize(None if value == "" else value, *args, **kwargs)

    def convert(self, value: Any) -> int:
        """Return the id that a number or a text holds."""
        if value is None:  # an entry of a list; elsewhere null never gets here
            raise ValidationError(absent(value))
        pk = self._integer(value)
        if not SMALLEST_INTEGER <= pk <= LARGEST_INTEGER:
            raise ValidationError(absent(value))
        return pk

    def json_schema(self) -> dict[str, Any]:
        """Describe an id."""
        return {"type": "integer"}

    def _integer(self, value: Any) -> int:
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, float) and value.is_integer():
            return int(value)
        if isinstance(value, str) and len(value) <= LONGEST_NUMERAL and DIGITS.fullmatch(value):
            return int(value)
        raise self.make_error("type", kind=kind(value))


class Nothing(Field):
    """What refers to objects of a kind that this server does not have; there is nothing to keep."""

    def deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        """Refuse what is wrong, and hand nothing on."""
        super().deserialize(value, *args, **kwargs)
        return missing


class NoObject(Nothing, PrimaryKey, Constant):
    """The id of an object of a kind that this server does not have, so it is always null."""

    def __init__(self) -> None:
        Constant.__init__(self, None, {"type": "null"})
        self.dump_only = False
        self.allow_none = True

    def convert(self, value: Any) -> None:
        """Refuse every id."""
        raise ValidationError(absent(super().convert(value)))


class NoObjects(Nothing, Constant):
    """The ids of objects of a kind that this server does not have, so there are none."""

    def __init__(self) -> None:
        self._list = FlatList(NoObject())
        super().__init__([], {**self._list.json_schema(), "maxItems": 0})
        self.dump_only = False

    def convert(self, value: Any) -> None:
        """Refuse every list that is not empty."""
        self._list.convert(value)
