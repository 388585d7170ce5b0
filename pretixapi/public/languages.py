"""The language of a page: which one a visitor gets, and which of many texts is in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.core import UnknownLocaleError
from flask import request

from pretixapi.public.matching import accepted_language
from pretixapi.public.wording import translated
from pretixapi.settings.effective import Settings
from pretixapi.world import LANGUAGES

INFORMAL = "-informal"
# By what people are called in them.
INFORMAL_NAMES = {"de-informal": "Deutsch (du)", "nl-informal": "Nederlands (je)"}


@dataclass(frozen=True)
class Language:
    """A language in which dates, numbers and texts are written; texts may be missing in it."""

    code: str
    default: str
    locale: Locale

    @property
    def tag(self) -> str:
        """Return how browsers call the language."""
        return str(self.locale).replace("_", "-")

    @property
    def direction(self) -> str:
        """Return where lines end: "ltr" or "rtl"."""
        return self.locale.text_direction

    def pick(self, texts: Mapping[str, str] | None) -> str:
        """Return that of the texts, given by language, which suits best; an empty one of none."""
        written = {_code(code): text for code, text in (texts or {}).items() if text.strip()}
        for code in (self.code, _base(self.code), self.default, _base(self.default)):
            if code in written:
                return written[code]
        return next(iter(written.values()), "")

    def word(self, text: str) -> str:
        """Return one of our own English texts in this language, as far as it is translated."""
        return translated(text, _base(self.code))


@dataclass(frozen=True)
class Choice:
    """One of the languages to choose from, by the name that it has for itself."""

    code: str
    tag: str
    name: str


def choose_language(settings: Settings) -> Language:
    """Return the language that the request asks for, as far as it is offered."""
    offered = offered_languages(settings)
    code = asked_language(settings) or accepted_language(offered)
    return Language(code, offered[0], locale_of(code, settings["region"]))


def asked_language(settings: Settings) -> str | None:
    """Return the language that the URL itself asks for, if it is offered."""
    asked = request.args.get("lang")
    return asked if asked in offered_languages(settings) else None


def offered_languages(settings: Settings) -> Sequence[str]:
    """Return the languages that visitors can choose from, the usual one first."""
    usual, offered = settings["locale"], settings["locales"]
    return sorted(offered, key=lambda code: code != usual) or [usual]


def choices(settings: Settings) -> Sequence[Choice]:
    """Return the languages that visitors can choose from, in the order of the whole list."""
    offered = offered_languages(settings)
    return [_choice(code) for code in LANGUAGES if code in offered]


@cache
def locale_of(code: str, region: str | None = None) -> Locale:
    """Return what the world knows of a language, as it is written in a region if that is known."""
    language = code.removesuffix(INFORMAL)
    try:
        return Locale.parse(f"{language}-{region}" if region else language, sep="-")
    except (UnknownLocaleError, ValueError):
        # No such pair, or the language has a region of its own.
        return Locale.parse(language, sep="-")


@cache
def _choice(code: str) -> Choice:
    locale = locale_of(code)
    name = INFORMAL_NAMES.get(code) or locale.get_display_name(locale)
    return Choice(code, str(locale).replace("_", "-"), name[:1].upper() + name[1:])


def _code(code: str) -> str:
    """Return the usual spelling of a language: there are aliases in capitals."""
    return code.lower().replace("_", "-")


def _base(code: str) -> str:
    return code.partition("-")[0]
