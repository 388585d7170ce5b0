import pytest

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


@pytest.mark.parametrize(
    "place",
    ["style=list&when=past", "date=2027-01", "style=week&week=2027-W01", "page=1", "date=%22"],
)
def test_place_is_kept_in_another_language(visit, settle, place):
    settle(locales=["en", "de"])
    links = tree(visit(f"?{place}&lang=de&other=1")).one("nav", id="languages").all("a")
    for link, code in zip(links, ("en", "de"), strict=True):
        query = link.attributes["href"].removeprefix("/bigevents/?")
        assert sorted(query.split("&")) == sorted([*place.split("&"), f"lang={code}"])


@pytest.mark.parametrize(("code", "marks"), [("ar", True), ("fr", True), ("en", False)])
def test_words_without_translation_are_marked_as_english(visit, settle, code, marks):
    settle(locales=[code, "de-informal"])
    page = tree(visit(f"?lang={code}"))
    nav = page.one("nav", id="styles")
    assert nav.attributes["aria-label"] == "View"
    assert [each.text for each in nav.all("a")] == ["List", "Week", "Calendar"]
    marked = [each.text for each in nav.all("span", lang="en", dir="ltr")]
    assert marked == (["List", "Week", "Calendar"] if marks else [])
    assert not list(tree(visit("?lang=de-informal")).all("span", lang="en"))


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


def test_region_says_how_dates_are_written(visit, settle, show):
    show("Talk", 2099, 1, 3, 15)
    settle(region="GB")
    assert tree(visit()).one("li", "entry").one("time").text == "Sat, 3 Jan 2099, 15:00"
