"""Pages of lists, and the links between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, quote, urlencode

from flask import Request, request

from pretixapi.http.errors import InvalidPage
from pretixapi.http.links import site_url
from pretixapi.http.listing import Selection

PAGE_SIZE = 50
# Beyond this many digits a page number is past every end, and past what engines can count.
LONGEST_NUMBER = 15
LATIN = "latin-1"


@dataclass(frozen=True)
class Page:
    """A part of a list."""

    count: int
    next: str | None
    previous: str | None
    rows: Sequence[Any]


class PageNumbers:
    """Walk by `page`, from 1 on, and `page_size`."""

    def paginate(self, selection: Selection) -> Page:
        """Return the page that the request asks for; refuse one past the end with 404."""
        arguments = _arguments(request)
        size = _page_size(arguments.get("page_size"))
        ordering = selection.listing.order(arguments.get("ordering", ""))
        number = _page_number(arguments.get("page"), selection, size)
        rows = selection.rows(ordering, size, (number - 1) * size)
        if not rows:
            if number > 1:
                raise InvalidPage
            return Page(0, None, None, rows)
        count = rows[0][-1]
        return Page(
            count,
            _link(page=number + 1) if number * size < count else None,
            _link(page=number - 1 if number > 2 else None) if number > 1 else None,  # noqa: PLR2004
            selection.complete(rows),
        )


def _arguments(req: Request) -> dict[str, str]:
    if not req.query_string:
        return {}
    return {name: values[-1] for name, values in req.args.lists()}


def _whole_number(text: str | None) -> int | None:
    if text and text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER:
        return int(text)
    return None


def _page_size(text: str | None) -> int:
    return min(_whole_number(text) or PAGE_SIZE, PAGE_SIZE)


def _page_number(text: str | None, selection: Selection, size: int) -> int:
    if not text:
        return 1
    if text == "last":
        return max(-(-selection.count() // size), 1)
    number = _whole_number(text)
    if not number:
        raise InvalidPage
    return number


def _link(**changes: int | None) -> str:
    """Return this request's URL with some parameters changed or, if None, left out."""
    # As Latin-1, so that bytes that are no UTF-8 come out as they went in.
    sent = parse_qs(request.query_string.decode(LATIN), keep_blank_values=True, encoding=LATIN)
    arguments = {**sent, **{name: [value] for name, value in changes.items()}}
    kept = sorted((name, values) for name, values in arguments.items() if values != [None])
    query = urlencode(kept, doseq=True, encoding=LATIN)
    return f"{site_url()}{quote(request.path)}" + (f"?{query}" if query else "")
