import pytest

from pretixapi.public.languages import Language, locale_of
from pretixapi.world import LANGUAGES
from tests.public.elements import tree

ALL_FOUR = ["en", "de", "de-informal", "ar"]


def shown(response):
    page = tree(response).one("html")
    return page.attributes["lang"], page.one("h2", id="agenda-title").text


@pytest.mark.parametrize(
    ("query", "accepted", "expected"),
    [
        ("", None, ("en", "Upcoming events")),
        ("", "de", ("de", "Kommende Veranstaltungen")),
        ("", "de-AT,en;q=0.8", ("de", "Kommende Veranstaltungen")),
        ("", "fr,de;q=0.5", ("de", "Kommende Veranstaltungen")),
        ("", "fr", ("en", "Upcoming events")),
        ("", "*", ("en", "Upcoming events")),
        ("", ";;q=x,\u00e4", ("en", "Upcoming events")),
        ("?lang=de", "en", ("de", "Kommende Veranstaltungen")),
        ("?lang=de-informal", "en", ("de", "Kommende Veranstaltungen")),
        ("?lang=ar", "en", ("ar", "Upcoming events")),
        ("?lang=fr", "de", ("de", "Kommende Veranstaltungen")),
        ("?lang=", "de", ("de", "Kommende Veranstaltungen")),
    ],
)
def test_visitor_gets_an_offered_language(visit, settle, query, accepted, expected):
    settle(locales=ALL_FOUR)
    headers = {} if accepted is None else {"Accept-Language": accepted.encode().decode("latin-1")}
    assert shown(visit(query, **headers)) == expected


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ("zh-TW", "zh-Hant"),
        ("zh-CN,en", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-Hant-HK", "zh-Hant"),
        ("pt-BR", "pt-PT"),
        ("nb", "nb-NO"),
        ("es-MX", "es-419"),
        ("fr;q=0,nb;q=0.1", "nb-NO"),
        ("x" * 5000, "zh-Hans"),
        (",".join(f"x{number}" for number in range(30)) + ",nb;q=0.1", "zh-Hans"),
    ],
)
def test_nearest_language_is_found(visit, settle, accepted, expected):
    settle(locales=["zh-hans", "zh-hant", "pt-pt", "nb-no", "es-419", "fr"])
    page = visit(**{"Accept-Language": accepted})
    assert tree(page).one("html").attributes["lang"] == expected


def test_usual_language_comes_first_if_it_is_offered(visit, settle):
    settle(locales=["fr", "de"])
    assert shown(visit())[0] == "fr"
    settle(locale="de")
    assert shown(visit())[0] == "de"


def test_event_has_languages_of_its_own(visit, settle, show):
    settle(locales=["en", "de"])
    show("Talk", 2099, 1, 1, settings={"locales": ["fr"], "locale": "fr"})
    page = visit("talk/", **{"Accept-Language": "de"})
    assert tree(page).one("html").attributes["lang"] == "fr"


def test_links_lead_to_the_same_page_in_each_language(visit, settle):
    settle(locales=ALL_FOUR)
    links = list(tree(visit("?lang=de")).one("nav", id="languages").all("a"))
    assert [(each.text, each.attributes["href"], each.attributes["lang"]) for each in links] == [
        ("English", "/bigevents/?lang=en", "en"),
        ("Deutsch", "/bigevents/?lang=de", "de"),
        ("Deutsch (du)", "/bigevents/?lang=de-informal", "de"),
        ("\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "/bigevents/?lang=ar", "ar"),
    ]
    assert [each.attributes.get("aria-current") for each in links] == [None, "true", None, None]


def test_asked_language_is_kept_on_the_way(visit, settle, show):
    settle(locales=["en", "de"])
    show("Talk", 2099, 1, 1)
    links = {each.attributes["href"] for each in tree(visit("?lang=de")).all("a")}
    inner = {each for each in links if each.startswith("/bigevents/")}
    assert "/bigevents/talk/?lang=de" in inner
    assert {each for each in inner if "lang=" not in each} == set()
    assert not any(
        "lang=" in each.attributes["href"] for each in tree(visit()).one("section").all("a")
    )


def test_single_language_offers_no_choice(visit, organizer):
    assert list(tree(visit()).all("nav", id="languages")) == []


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("he", "rtl"), ("en", "ltr")])
def test_lines_run_as_the_language_does(visit, settle, language, direction):
    settle(locales=[language])
    assert tree(visit()).one("html").attributes == {"lang": language, "dir": direction}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_can_be_shown(visit, settle, show, show_date, code):
    settle(locales=[code], event_list_type="calendar")
    show("Talk", 2099, 1, 1, settings={"locales": [code], "locale": code})
    for url in ("", "?style=list", "?style=week", "talk/"):
        assert visit(url).status_code == 200


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


def test_region_says_how_dates_are_written(visit, settle, show):
    show("Talk", 2099, 1, 3, 15)
    settle(region="GB")
    assert tree(visit()).one("li", "entry").one("time").text == "Sat, 3 Jan 2099, 15:00"


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
