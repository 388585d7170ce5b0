"""The fields whose value is a file."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pretixapi.http.fields import Field
from pretixapi.http.links import site_url
from pretixapi.uploads.kinds import IMAGES

PREFIX = "file:"
REFERENCE = re.compile(rf"{PREFIX}([0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}})")
LARGEST = 10 * 1024 * 1024
NOT_FOUND = "The submitted file ID was not found."


@dataclass(frozen=True)
class Wanted:
    """An upload that a field is to have, if it is of a type and of a size that suit the field."""

    upload_id: str
    content_types: tuple[str, ...]
    largest: int


def media_url() -> str:
    """Return what the addresses of files begin with; their names follow."""
    return f"{site_url()}/media/"


class File(Field):
    """A file, by the id of an upload on the way in and by its address on the way out.

    What is loaded is `Wanted`, which the rule `use_uploads` makes a file of; what is stored is the
    name of that file. Null removes it.
    """

    default_error_messages = {"not_found": NOT_FOUND}
    plain = False

    def __init__(self, content_types: tuple[str, ...] = IMAGES, largest: int = LARGEST) -> None:
        super().__init__(allow_none=True)
        self.content_types = content_types
        self.largest = largest

    def convert(self, value: Any) -> Wanted:
        """Return what is asked for; whether it is there is for the rule to find out."""
        reference = REFERENCE.fullmatch(value) if isinstance(value, str) else None
        if reference is None:
            raise self.make_error("not_found")
        return Wanted(reference[1], self.content_types, self.largest)

    def writer(self) -> Callable[[str], str]:
        """Return the function that writes the addresses of files."""
        folder = media_url()
        return lambda name: folder + name

    def json_schema(self) -> dict[str, Any]:
        """Describe the address of a file."""
        return {"type": "string", "format": "uri"}

    def accepted_schema(self) -> dict[str, Any]:
        """Describe the id of an upload."""
        return {"type": "string", "pattern": f"^{REFERENCE.pattern}$"}
