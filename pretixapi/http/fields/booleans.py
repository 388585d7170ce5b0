"""Truth values in all the spellings that clients use."""

from typing import Any

from pretixapi.http.fields.base import Field

TRUE = frozenset(
    {"t", "T", "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON", "1"}
)
FALSE = frozenset(
    {"f", "F", "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF", "0"}
)
NULL = frozenset({"", "null", "Null", "NULL"})


class Boolean(Field):
    """True or false; forms write null as an empty text, which `blank_is_null` allows."""

    default_error_messages = {"invalid": "Must be a valid boolean."}

    def __init__(self, *, blank_is_null: bool = False, **kwargs: Any) -> None:
        """Keep whether blank means null."""
        super().__init__(**kwargs)
        self.blank_is_null = blank_is_null

    def deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool | None:
        """Read blank as null where that is wanted, so that null's own rules apply."""
        if self.blank_is_null and isinstance(value, str) and value in NULL:
            value = None
        return super().deserialize(value, *args, **kwargs)

    def convert(self, value: Any) -> bool:
        """Return the truth value."""
        if isinstance(value, bool | int | float) and value in {0, 1}:
            return bool(value)
        if isinstance(value, str) and value in TRUE:
            return True
        if isinstance(value, str) and value in FALSE:
            return False
        raise self.make_error("invalid")

    def json_schema(self) -> dict[str, Any]:
        """Describe a truth value."""
        return {"type": "boolean"}
