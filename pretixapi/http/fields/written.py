"""Values that answers have as they come from the database."""

from typing import Any

from pretixapi.http.fields.base import Field


class Written(Field):
    """A value that the statement wrote already; `described` says what it is."""

    def __init__(self, described: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(dump_only=True, **kwargs)
        self._described = described

    def json_schema(self) -> dict[str, Any]:
        """Describe the value."""
        return self._described
