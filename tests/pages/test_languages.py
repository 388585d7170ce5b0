"""Languages, and texts in them."""

import pytest

from pretixapi.pages.languages import Language, locale_of


@pytest.mark.parametrize(
    ("code", "region", "expected"),
    [
        ("de-informal", None, "de"),
        ("nl-informal", "BE", "nl_BE"),
        ("zh-hans", None, "zh_Hans"),
        ("zh-hant", "HK", "zh_Hant_HK"),
        ("es-419", None, "es_419"),
        ("pt-pt", "BR", "pt_PT"),
        ("nb-no", "NO", "nb_NO"),
        ("en", "DE", "en_DE"),
        ("de", "US", "de"),
        ("en", "", "en"),
    ],
)
def test_languages_are_known_to_the_world(code, region, expected):
    assert str(locale_of(code, region)) == expected


@pytest.mark.parametrize(
    ("code", "texts", "expected"),
    [
        ("de-informal", {"en": "e", "de": "d", "de-informal": "i"}, "i"),
        ("de-informal", {"en": "e", "de": "d", "de_Informal": "i"}, "i"),
        ("de-informal", {"en": "e", "de": "d"}, "d"),
        ("de", {"fr": "f", "en": "e"}, "e"),
        ("de", {"de": " ", "en": "e"}, "e"),
        ("de", {"fr": "f", "nl": "n"}, "f"),
        ("de", {"fr": "", "nl": "n"}, "n"),
        ("de", {}, ""),
        ("de", None, ""),
    ],
)
def test_text_falls_back_to_others(code, texts, expected):
    assert Language(code, "en", locale_of(code)).pick(texts) == expected
