"""The languages that users can choose from, and texts in the one they chose."""

from collections.abc import Mapping
from functools import cache

from flask import g
from wtforms import SelectChoice

from pretixapi.pages.languages import INFORMAL, Language, locale_of
from pretixapi.world import LANGUAGES

# The console itself speaks one language, whatever the names in it do.
ENGLISH = locale_of("en", "GB")


def _name(code: str) -> str:
    name = locale_of(code).english_name
    return f"{name}, informal" if code.endswith(INFORMAL) else name


@cache
def language_choices() -> list[SelectChoice]:
    """Return the languages by their names, which are many: they are read when first asked for."""
    choices = (SelectChoice(code, _name(code)) for code in LANGUAGES)
    return sorted(choices, key=lambda each: each.label)


def pick(texts: Mapping[str, str]) -> str:
    """Return that of the texts, given by language, which suits the user best."""
    code = g.access.user.locale
    return Language(code, "en", locale_of(code)).pick(texts)
