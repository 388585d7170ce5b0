"""Integers and floats, as numbers or as texts that hold one."""

import math
import re
from typing import Any

from marshmallow import ValidationError

from pretixapi.http.dialects import current
from pretixapi.http.fields.base import LONGEST_NUMERAL, Field

SMALLEST_INTEGER = -(2**63)
LARGEST_INTEGER = 2**63 - 1

INTEGRAL = re.compile(r"\s*([+-]?[0-9]+)(?:\.0*)?\s*")
NUMERAL = re.compile(r"\s*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*")


class Number(Field):
    """A number with bounds."""

    default_error_messages = {
        "minimum": "Ensure this value is greater than or equal to {limit}.",
        "maximum": "Ensure this value is less than or equal to {limit}.",
    }

    def __init__(
        self, *, minimum: float | None = None, maximum: float | None = None, **kwargs: Any
    ) -> None:
        """Keep the bounds."""
        super().__init__(**kwargs)
        self.minimum = minimum
        self.maximum = maximum

    def bounded(self, number: float, minimum: float | None, maximum: float | None) -> float:
        """Return the number if it lies within the bounds."""
        if minimum is not None and number < minimum:
            raise self.make_error("minimum", limit=minimum)
        if maximum is not None and number > maximum:
            raise self.make_error("maximum", limit=maximum)
        return number

    def bounds(self) -> dict[str, float]:
        """Describe the bounds that are set."""
        limits = {"minimum": self.minimum, "maximum": self.maximum}
        return {key: limit for key, limit in limits.items() if limit is not None}


class Integer(Number):
    """An integer that fits into 64 bits."""

    def convert(self, value: Any) -> int:
        """Return the integer that a number or a text holds."""
        minimum = SMALLEST_INTEGER if self.minimum is None else self.minimum
        maximum = LARGEST_INTEGER if self.maximum is None else self.maximum
        return self.bounded(self._integer(value), minimum, maximum)

    def json_schema(self) -> dict[str, Any]:
        """Describe an integer with its bounds."""
        return {"type": "integer"} | self.bounds()

    def _integer(self, value: Any) -> int:
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, float) and value.is_integer():
            return int(value)
        if isinstance(value, str) and len(value) <= LONGEST_NUMERAL:
            found = INTEGRAL.fullmatch(value)
            if found:
                return int(found[1])
        raise ValidationError(current().invalid_integer)


class Float(Number):
    """A finite float."""

    default_error_messages = {"invalid": "A valid number is required."}

    def convert(self, value: Any) -> float:
        """Return the float that a number, a truth value or a text holds."""
        number = self._float(value)
        if not math.isfinite(number):
            raise self.make_error("invalid")
        return self.bounded(number, self.minimum, self.maximum)

    def json_schema(self) -> dict[str, Any]:
        """Describe a number with its bounds."""
        return {"type": "number"} | self.bounds()

    def _float(self, value: Any) -> float:
        if isinstance(value, str):
            if len(value) <= LONGEST_NUMERAL and NUMERAL.fullmatch(value):
                return float(value)
        elif isinstance(value, int | float):
            try:
                return float(value)
            except OverflowError as error:
                raise self.make_error("invalid") from error
        raise self.make_error("invalid")
