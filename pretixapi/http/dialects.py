"""The two dialects that clients speak: what differs between them, and which one a request is in."""

from dataclasses import dataclass
from typing import Any

from flask import has_request_context, request
from werkzeug.routing import Rule


@dataclass(frozen=True)
class Dialect:
    """Conventions of an API.

    Lists have pages of `page_size`, walked by their numbers or, if it `walks_by_offset`, by how
    many entries come before them. `ordering` and `search` are names of parameters; there may be
    none to search by.
    """

    name: str
    page_size: int
    walks_by_offset: bool
    ordering: str
    search: str | None
    invalid_integer: str


PRETIX = Dialect(
    name="pretix",
    page_size=50,
    walks_by_offset=False,
    ordering="ordering",
    search=None,
    invalid_integer="A valid integer is required.",
)
PRETALX = Dialect(
    name="pretalx",
    page_size=25,
    walks_by_offset=True,
    ordering="o",
    search="q",
    invalid_integer="Please submit a valid integer.",
)


class DialectRule(Rule):
    """A URL rule that knows the dialect which is spoken at it."""

    def __init__(self, string: str, *, dialect: Dialect = PRETIX, **options: Any) -> None:
        super().__init__(string, **options)
        self.dialect = dialect


def current() -> Dialect:
    """Return the dialect of the request; without one, or at no URL of ours, that of pretix."""
    rule = request.url_rule if has_request_context() else None
    return PRETIX if rule is None else rule.dialect
