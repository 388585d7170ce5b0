"""Seating, which this server does not offer: its fields are there and stay empty.

There is nothing to keep of them once the rules have seen them.
"""

from typing import Any

from marshmallow import ValidationError

from pretixapi.http.errors import Invalid
from pretixapi.http.fields import Constant

MAPPING_SHAPE = "seat_category_mapping needs to be an object (str -> int)."
MAPPING_ON_CREATION = "You cannot specify seat category mappings on event creation."


class SeatCategoryMapping(Constant):
    """An object from seat categories to items: it is empty."""

    def __init__(self) -> None:
        super().__init__({}, {"type": "object"})
        self.dump_only = False

    def convert(self, value: Any) -> dict[str, int]:
        """Return the object; rules refuse it unless it is empty."""
        if not isinstance(value, dict) or not all(map(_is_integer, value.values())):
            raise ValidationError(MAPPING_SHAPE)
        return value


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def refuse_mapping_on_creation(values: dict[str, Any]) -> None:
    """Refuse seats for an event that is about to be made."""
    if values.pop("seat_category_mapping", {}):
        raise Invalid({"seat_category_mapping": [MAPPING_ON_CREATION]})


def refuse_mapping(values: dict[str, Any], _stored: Any = None) -> None:
    """Refuse seats: none of the items can be sold by seat."""
    for item in values.pop("seat_category_mapping", {}).values():
        raise Invalid({"seat_category_mapping": [f"Item '{item}' does not exist."]})
