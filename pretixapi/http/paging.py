"""Pages of lists, and the links between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, quote, urlencode

from flask import Request, request

from pretixapi.http.dialects import Dialect, current
from pretixapi.http.errors import InvalidPage
from pretixapi.http.links import site_url
from pretixapi.http.listing import Selection
from pretixapi.http.search import terms_of

# No answer may grow without bound, whatever `limit` says.
LARGEST_LIMIT = 1_000
# Beyond this many digits a number is past every end, and past what engines can count.
LONGEST_NUMBER = 15
PAST_EVERY_END = 10**LONGEST_NUMBER
LATIN = "latin-1"


@dataclass(frozen=True)
class Page:
    """A part of a list."""

    count: int
    next: str | None
    previous: str | None
    rows: Sequence[Any]


def paginate(selection: Selection) -> Page:
    """Return the page that the request asks for, in its dialect."""
    dialect = current()
    arguments = _arguments(request)
    if dialect.search in arguments:
        terms = terms_of(arguments[dialect.search], dialect.search)
        selection = selection.searched(terms)
    ordering = selection.listing.order(arguments.get(dialect.ordering, ""))
    turn = _page_by_offset if _asks_for_offset(arguments, dialect) else _page_by_number
    return turn(selection, ordering, arguments, dialect)


def _asks_for_offset(arguments: Mapping[str, str], dialect: Dialect) -> bool:
    """Tell how to walk: in the dialect's own way, unless the parameters are those of the other."""
    if "page" in arguments:
        return False
    return dialect.walks_by_offset or ("limit" in arguments and "offset" in arguments)


def _page_by_number(
    selection: Selection, ordering: tuple[str, ...], arguments: Mapping[str, str], dialect: Dialect
) -> Page:
    """Walk by `page`, from 1 on, and `page_size`; refuse a page past the end with 404."""
    size = min(_whole_number(arguments.get("page_size")) or dialect.page_size, dialect.page_size)
    number = _page_number(arguments.get("page"), selection, size)
    rows = selection.rows(ordering, size, (number - 1) * size)
    if not rows:
        if number > 1:
            raise InvalidPage
        return Page(0, None, None, rows)
    count = rows[0][-1]
    # Without any number the dialect's own way begins, and that may be the other one.
    first = 1 if dialect.walks_by_offset else None
    return Page(
        count,
        _link(page=number + 1) if number * size < count else None,
        _link(page=number - 1 if number > 2 else first) if number > 1 else None,  # noqa: PLR2004
        selection.complete(rows),
    )


def _page_by_offset(
    selection: Selection, ordering: tuple[str, ...], arguments: Mapping[str, str], dialect: Dialect
) -> Page:
    """Walk by `limit`, and by `offset`, how many entries to skip; past the end there are none."""
    limit = min(_whole_number(arguments.get("limit")) or dialect.page_size, LARGEST_LIMIT)
    offset = _whole_number(arguments.get("offset")) or 0
    rows = selection.rows(ordering, limit, offset)
    count = rows[0][-1] if rows else selection.count() if offset else 0
    following, before = offset + limit, max(offset - limit, 0)
    # As above: what leads to the first page stays where the dialect has another way.
    first = None if dialect.walks_by_offset else 0
    return Page(
        count,
        _link(limit=limit, offset=following) if following < count else None,
        _link(limit=limit, offset=before or first) if offset else None,
        selection.complete(rows) if rows else rows,
    )


def _arguments(req: Request) -> dict[str, str]:
    if not req.query_string:
        return {}
    return {name: values[-1] for name, values in req.args.lists()}


def _whole_number(text: str | None) -> int | None:
    if text and text.isascii() and text.isdigit():
        return int(text) if len(text) <= LONGEST_NUMBER else PAST_EVERY_END
    return None


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
