"""The kinds of values that only settings have."""

from collections.abc import Callable
from typing import Any

from pretixapi.http.fields import Decimal, Field

TEXT = {"type": "string"}
NULL = {"type": "null"}


class Amount(Decimal):
    """A decimal number that is kept as answers show it, because settings are stored as JSON."""

    plain = True

    def convert(self, value: Any) -> str:
        """Return the number with all its places."""
        return str(super().convert(value))


class Explained(Field):
    """A setting in answers that say what each is for; `kind` is that of its value."""

    def __init__(self, kind: Field) -> None:
        super().__init__()
        self.kind = kind
        self.plain = kind.plain

    def writer(self) -> Callable[[dict[str, Any]], dict[str, Any]]:
        """Return the function that writes the values of one answer."""
        write = self.kind.writer()
        return lambda each: (
            each if each["value"] is None else {**each, "value": write(each["value"])}
        )

    def json_schema(self) -> dict[str, Any]:
        """Describe the object."""
        properties = {
            "value": {"anyOf": [self.kind.json_schema(), NULL]},
            "label": TEXT,
            "help_text": {"anyOf": [TEXT, NULL]},
            "readonly": {"type": "boolean"},
        }
        return {"type": "object", "properties": properties, "required": list(properties)}


class QuerySwitch(Field):
    """A query parameter that counts as given whatever it says, unless that is a plain no."""

    def convert(self, value: str) -> bool:
        """Tell whether the parameter counts."""
        return value not in ("false", "0")

    def json_schema(self) -> dict[str, Any]:
        """Describe the parameter."""
        return {"type": "boolean"}
