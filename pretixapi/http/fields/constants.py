"""Values that are the same in every answer."""

from typing import Any

from pretixapi.http.fields.base import Field


class Constant(Field):
    """A value that no object has to hold; it is ignored on input."""

    def __init__(self, value: Any, schema: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(dump_only=True, **kwargs)
        self.value = value
        self._schema = schema

    def json_schema(self) -> dict[str, Any]:
        """Describe the value."""
        return self._schema
