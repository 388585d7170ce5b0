"""Looking for secrets on their page."""

from collections.abc import Mapping
from typing import Any, NamedTuple, Self

EXACT = "exact"
USED = {"yes": True, "no": False}


class Search(NamedTuple):
    """What somebody looks for: a secret or how it begins, and whether it is used."""

    text: str
    match: str
    used: str

    @classmethod
    def read(cls, arguments: Mapping[str, str]) -> Self:
        """Return what a query string asks for."""
        return cls(*(arguments.get(name, "") for name in cls._fields))

    @property
    def filters(self) -> dict[str, Any]:
        """Return what the list of secrets is to be narrowed by."""
        filters: dict[str, Any] = {}
        if self.text:
            filters["secret" if self.match == EXACT else "secret_prefix"] = self.text
        if self.used in USED:
            filters["used"] = USED[self.used]
        return filters
