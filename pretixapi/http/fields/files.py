"""Uploaded files."""

from typing import Any, NoReturn

from pretixapi.http.fields.base import Field


class File(Field):
    """A file that was uploaded before; as long as nothing can be, only null is accepted."""

    default_error_messages = {"not_found": "The submitted file ID was not found."}

    def __init__(self, *, allow_none: bool = True, **kwargs: Any) -> None:
        """Let null remove the file."""
        super().__init__(allow_none=allow_none, **kwargs)

    def convert(self, value: Any) -> NoReturn:  # noqa: ARG002 (no id is known yet)
        """Refuse every id."""
        raise self.make_error("not_found")

    def json_schema(self) -> dict[str, Any]:
        """Describe the address of a file."""
        return {"type": "string", "format": "uri"}
