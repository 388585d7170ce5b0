"""Whatever people write, and visitors ask for, pages stay what they are."""

import pytest

from tests.public.elements import tree

SCRIPT = """<script>alert(1)</script>"'><img src=x onerror=alert(1)>&{{ 7*7 }}"""
TEXT = {"en": SCRIPT}
PAGES = (
    "",
    "?style=list",
    "?style=week",
    "?style=calendar",
    "evil/",
    "series/",
    "series/?style=list",
)
TEXTS = (
    *("organizer_homepage_text", "frontpage_text", "banner_text", "banner_text_bottom"),
    *("accessibility_title", "presale_has_ended_text"),
)
URLS = ("imprint_url", "privacy_url", "accessibility_url", "contact_url")
# What a page may have, by its tags and its attributes.
TAGS = {
    *("html", "head", "meta", "title", "link", "style", "body", "header", "main", "footer", "nav"),
    *("section", "div", "p", "h1", "h2", "h3", "h4", "a", "ul", "ol", "li", "span", "strong"),
    *("time", "table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "br"),
}
ATTRIBUTES = {
    *("lang", "dir", "charset", "name", "content", "rel", "href", "id", "aria-label", "hreflang"),
    *("aria-current", "aria-labelledby", "aria-hidden", "datetime", "scope", "abbr"),
}


@pytest.fixture
def evil(make, organizer, show, show_date, settle):
    """An organizer, an event and a series with nothing but hostile texts."""
    settle(**dict.fromkeys(TEXTS, TEXT), **dict.fromkeys(URLS, TEXT), organizer_link_back=True)
    organizer.name = SCRIPT
    texts = {"name": TEXT, "location": TEXT}
    event = show("", 2099, 1, 1, slug="evil", **texts)
    series = show("", 2099, 1, 1, slug="series", has_subevents=True, **texts)
    show_date(series, SCRIPT, 2099, 1, 2, location=TEXT)
    category = make.category(event, SCRIPT, description=TEXT)
    item = make.item(event, SCRIPT, description=TEXT, category_id=category.id)
    variation = make.variation(item, SCRIPT, description=TEXT)
    make.quota(event, item, variation)


@pytest.mark.parametrize("url", PAGES)
def test_texts_are_but_texts(visit, evil, url):
    page = visit(url)
    assert page.status_code == 200
    elements = list(tree(page).all())
    assert {each.tag for each in elements} <= TAGS
    assert {name for each in elements for name in each.attributes} <= ATTRIBUTES
    assert SCRIPT in tree(page).text
    assert "49" not in tree(page).one("main").text


@pytest.mark.parametrize("key", URLS)
@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "ftp://example.org/",
        "//example.org/",
        " javascript:alert(1)",
        "https://",
        "http://[",
        'https://example.org/" onclick="alert(1)',
    ],
)
def test_only_web_addresses_are_linked(visit, settle, key, url):
    settle(**{key: {"en": url}})
    assert list(tree(visit()).one("footer").all("a")) == []


@pytest.mark.parametrize("mail", ["javascript:alert(1)", "a@b", "<x>@example.org", 7, ""])
def test_only_mail_addresses_are_linked(visit, settle, mail):
    settle(contact_mail=mail)
    assert list(tree(visit()).one("footer").all("a")) == []


def test_those_responsible_are_linked(visit, settle):
    settle(
        contact_mail="a?b&c%d@example.org",
        imprint_url={"en": "https://example.org/imprint?a=1&b=2"},
        accessibility_url={"en": "http://example.org/"},
        accessibility_title={"en": "Barriers"},
    )
    links = tree(visit()).one("footer").all("a")
    assert [(each.text, each.attributes["href"]) for each in links] == [
        ("Contact", "mailto:a%3Fb%26c%25d@example.org"),
        ("Imprint", "https://example.org/imprint?a=1&b=2"),
        ("Barriers", "http://example.org/"),
    ]
    settle(contact_url={"en": "https://example.org/contact"})
    link = next(tree(visit()).one("footer").all("a"))
    assert link.attributes["href"] == "https://example.org/contact"


@pytest.mark.parametrize("name", ["../secret", "x.png", '"><script>', "a" * 30 + ".svg"])
def test_only_files_of_ours_are_shown(visit, settle, name):
    settle(organizer_logo_image=name)
    assert list(tree(visit()).all("img")) == []


@pytest.mark.parametrize("page", ["", "series/"])
@pytest.mark.parametrize("style", ["", "style=list&", "style=week&", "style=calendar&", "style=x&"])
@pytest.mark.parametrize(
    "query",
    [
        *("date=99999-13", "date=2017-13", "date=2017-02-30", "date=0000-01", "date=9999-12"),
        *("date=9999-12-31", "date=0001-01-01", "date=-1-1", "date=", "date=x&date=2017-12"),
        *("date=%D9%A2%D9%A0%D9%A1%D9%A7-12", "date=2017-12%0A", "week=2021-W53", "week=2017-W00"),
        *("week=9998-W53", "week=99999-W01", "week=2017-52", "page=-1", "page=x", "page=1.5"),
        *("page=%D9%A1", "page=1e9", "when=x", "lang=%FF", "lang=xx-yy", "x=%ED%A0%80"),
    ],
)
def test_odd_parameters_are_passed_over(visit, show, page, style, query):
    show("Series", 2099, 1, 1, slug="series", has_subevents=True)
    assert visit(f"{page}?{style}{query}").status_code == 200


@pytest.mark.parametrize("query", ["date=%00", "%00=x", "page=1%00"])
def test_null_characters_are_refused(visit, organizer, query):
    page = visit(f"?{query}")
    assert (page.status_code, page.content_type) == (400, "text/html; charset=utf-8")


@pytest.mark.parametrize("url", ["%FF/", "%00/", "a%2Fb/", "x" * 3000 + "/", "%F0%9F%8E%89/"])
def test_odd_names_are_not_found(anonymous, visit, organizer, url):
    assert (anonymous.get(f"/{url}").status_code, visit(url).status_code) == (404, 404)


def test_first_and_last_moments_of_all_are_shown(visit, show):
    show("First", 1, 1, 1, timezone="Pacific/Honolulu")
    show("Last", 9999, 12, 31, 23, 59, timezone="Pacific/Kiritimati")
    for query in ("?style=list", "?when=past", "?style=week", "?style=calendar"):
        assert visit(query).status_code == 200
    assert [visit(f"{slug}/").status_code for slug in ("first", "last")] == [200, 200]
