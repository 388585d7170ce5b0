"""Money and rates, which are never floats."""

import decimal
from typing import Any

from pretixapi.http.fields.base import LONGEST_NUMERAL, Field
from pretixapi.http.fields.numbers import NUMERAL


class Decimal(Field):
    """A decimal number of limited length; blank is null where null is allowed."""

    plain = False

    default_error_messages = {
        "invalid": "A valid number is required.",
        "max_digits": "Ensure that there are no more than {limit} digits in total.",
        "places": "Ensure that there are no more than {limit} decimal places.",
        "whole_digits": (
            "Ensure that there are no more than {limit} digits before the decimal point."
        ),
        "minimum": "Ensure this value is greater than or equal to {limit}.",
    }

    def __init__(
        self,
        *,
        max_digits: int = 13,
        places: int = 2,
        minimum: decimal.Decimal | None = None,
        allow_blank_as_null: bool = False,
        **kwargs: Any,
    ) -> None:
        """Keep the lengths and the bound."""
        super().__init__(**kwargs)
        self.max_digits = max_digits
        self.places = places
        self.minimum = minimum
        self.allow_blank_as_null = allow_blank_as_null or self.allow_none

    def deserialize(self, value: Any, *args: Any, **kwargs: Any) -> decimal.Decimal | None:
        """Read blank as null where that is wanted, so that null's own rules apply."""
        if self.allow_blank_as_null and isinstance(value, str) and not value.strip():
            value = None
        return super().deserialize(value, *args, **kwargs)

    def convert(self, value: Any) -> decimal.Decimal:
        """Return the number with all its places."""
        number = self._number(value)
        self._check_length(number)
        if self.minimum is not None and number < self.minimum:
            raise self.make_error("minimum", limit=self.minimum)
        # Left alone Python keeps 28 digits.
        context = decimal.Context(prec=self.max_digits)
        unit = decimal.Decimal(1).scaleb(-self.places)
        # The sign makes a plain zero out of a negative one.
        return context.plus(number.quantize(unit, context=context))

    def json_schema(self) -> dict[str, Any]:
        """Describe the text that a number is written as."""
        fraction = rf"\.[0-9]{{{self.places}}}" if self.places else ""
        return {"type": "string", "pattern": f"^-?[0-9]+{fraction}$"}

    def accepted_schema(self) -> dict[str, Any]:
        """Describe a number or its text."""
        return {"type": ["string", "number"]}

    def _number(self, value: Any) -> decimal.Decimal:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise self.make_error("invalid")
        try:
            text = str(value)
            if len(text) > LONGEST_NUMERAL or not NUMERAL.fullmatch(text):
                raise self.make_error("invalid")
            number = decimal.Decimal(text.strip())
        except (ValueError, decimal.InvalidOperation) as error:
            raise self.make_error("invalid") from error
        if not number.is_finite():
            raise self.make_error("invalid")
        return number

    def _check_length(self, number: decimal.Decimal) -> None:
        _, digits, exponent = number.as_tuple()
        places = max(0, -exponent)
        total = max(len(digits) + max(0, exponent), places)
        whole = self.max_digits - self.places
        if total > self.max_digits:
            raise self.make_error("max_digits", limit=self.max_digits)
        if places > self.places:
            raise self.make_error("places", limit=self.places)
        if total - places > whole:
            raise self.make_error("whole_digits", limit=whole)

    def _serialize(self, value: Any, attr: Any, obj: Any, **kwargs: Any) -> str | None:  # noqa: ARG002 (marshmallow's signature)
        return None if value is None else f"{decimal.Decimal(value):.{self.places}f}"


class Rate(Decimal):
    """A rate of tax in percent; it is written with two places if the others are zero."""

    def __init__(self, **kwargs: Any) -> None:
        """Set the lengths."""
        super().__init__(max_digits=7, places=4, **kwargs)

    def json_schema(self) -> dict[str, Any]:
        """Describe the text that a rate is written as."""
        return {"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{2}([0-9]{2})?$"}

    def _serialize(self, value: Any, attr: Any, obj: Any, **kwargs: Any) -> str | None:
        text = super()._serialize(value, attr, obj, **kwargs)
        return text and text.removesuffix("00")
