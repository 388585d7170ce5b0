"""Languages, and which of many texts is in one."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.core import UnknownLocaleError

INFORMAL = "-informal"


@dataclass(frozen=True)
class Language:
    """A language in which dates, numbers and texts are written; texts may be missing in it."""

    code: str
    default: str
    locale: Locale

    @property
    def tag(self) -> str:
        """Return how browsers call the language."""
        return tag_of(self.locale)

    @property
    def direction(self) -> str:
        """Return where lines end: "ltr" or "rtl"."""
        return self.locale.text_direction

    def pick(self, texts: Mapping[str, str] | None) -> str:
        """Return that of the texts, given by language, which suits best; an empty one of none."""
        written = {_code(code): text for code, text in (texts or {}).items() if text.strip()}
        for code in (self.code, base_of(self.code), self.default, base_of(self.default)):
            if code in written:
                return written[code]
        return next(iter(written.values()), "")


@cache
def locale_of(code: str, region: str | None = None) -> Locale:
    """Return what the world knows of a language, as it is written in a region if that is known."""
    language = code.removesuffix(INFORMAL)
    try:
        return Locale.parse(f"{language}-{region}" if region else language, sep="-")
    except (UnknownLocaleError, ValueError):
        # No such pair, or the language has a region of its own.
        return Locale.parse(language, sep="-")


def tag_of(locale: Locale) -> str:
    """Return how browsers call the language of a locale."""
    return str(locale).replace("_", "-")


def base_of(code: str) -> str:
    """Return the language that another one is a kind of."""
    return code.partition("-")[0]


def _code(code: str) -> str:
    """Return the usual spelling of a language: there are aliases in capitals."""
    return code.lower().replace("_", "-")
