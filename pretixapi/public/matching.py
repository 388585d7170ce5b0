"""Which of the offered languages suits a visitor best."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from babel import Locale
from babel.core import UnknownLocaleError
from flask import request

# Browsers send a few; nobody else needs more.
MOST_LANGUAGES = 20


def accepted_language(offered: Sequence[str]) -> str:
    """Return the offered language that the browser likes best; the first one if it likes none."""
    for tag, quality in islice(request.accept_languages, MOST_LANGUAGES):
        found = _nearest(tag, tuple(offered)) if quality > 0 else None
        if found is not None:
            return found
    return offered[0]


@lru_cache(maxsize=256)
def _nearest(tag: str, offered: tuple[str, ...]) -> str | None:
    """Return the offered language nearest to the one that a browser means by `tag`."""
    for name in _names(tag):
        if name in offered:
            return name
    base = tag.lower().partition("-")[0]
    return next((code for code in offered if code.partition("-")[0] == base), None)


def _names(tag: str) -> Iterator[str]:
    """Yield the names of a language from the narrowest to the widest one."""
    for name in (tag.lower(), _in_full(tag)):
        parts = name.split("-")
        yield from ("-".join(parts[:length]) for length in range(len(parts), 0, -1))


def _in_full(tag: str) -> str:
    """Return a tag with the script that is usual in its region, such as zh-hant-tw for zh-TW."""
    try:
        return str(Locale.parse(tag, sep="-")).replace("_", "-").lower()
    except (UnknownLocaleError, ValueError):
        return ""
