"""Which language a visitor gets."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from flask import request

from pretixapi.pages.languages import Language, base_of, locale_of, tag_of
from pretixapi.public.matching import accepted_language
from pretixapi.public.wording import translated
from pretixapi.settings.effective import Settings
from pretixapi.world import LANGUAGES

# By what people are called in them.
INFORMAL_NAMES = {"de-informal": "Deutsch (du)", "nl-informal": "Nederlands (je)"}


class PageLanguage(Language):
    """A language that our own words may be written in as well."""

    def word(self, text: str) -> str:
        """Return one of our own English texts in this language, or marked as English."""
        return translated(text, base_of(self.code))


@dataclass(frozen=True)
class Choice:
    """One of the languages to choose from, by the name that it has for itself."""

    code: str
    tag: str
    name: str


def choose_language(settings: Settings) -> PageLanguage:
    """Return the language that the request asks for, as far as it is offered."""
    offered = offered_languages(settings)
    code = asked_language(settings) or accepted_language(offered)
    return PageLanguage(code, offered[0], locale_of(code, settings["region"]))


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
def _choice(code: str) -> Choice:
    locale = locale_of(code)
    name = INFORMAL_NAMES.get(code) or locale.get_display_name(locale)
    return Choice(code, tag_of(locale), name[:1].upper() + name[1:])
