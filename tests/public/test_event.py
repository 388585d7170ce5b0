from datetime import UTC, datetime

import pytest

from tests.public.elements import tree


def details(response):
    """Return what the page tells of an event, by its names."""
    page = tree(response)
    return {
        each.one("dt").text: each.one("dd").text
        for part in page.all("dl", id="details")
        for each in part.all("div")
    }


def test_page_tells_when_and_where(visit, show):
    show(
        "Talk",
        *(2099, 1, 3, 18),
        date_to=datetime(2099, 1, 3, 21, tzinfo=UTC),
        date_admission=datetime(2099, 1, 3, 17, 30, tzinfo=UTC),
        presale_start=datetime(2098, 7, 1, 10, tzinfo=UTC),
        presale_end=datetime(2099, 1, 2, 23, 30, tzinfo=UTC),
        timezone="Europe/Berlin",
        location={"en": "Town Hall\nBerlin"},
        geo_lat=52.5,
        geo_lon=-13.25,
        settings={"frontpage_text": {"en": "Come\nand see."}},
    )
    page = visit("talk/")
    assert details(page) == {
        "Date": "Sat, Jan 3, 2099, 7:00 PM \u2013 10:00 PM Central European Standard Time",
        "Location": "Town Hall Berlin Map",
        "Admission": "Sat, Jan 3, 2099, 6:30 PM",
        "Presale starts": "Tue, Jul 1, 2098, 12:00 PM",
        "Presale ends": "Sat, Jan 3, 2099, 12:30 AM",
    }
    html = tree(page)
    assert html.one("h1").text == html.one("title").text == "Talk"
    assert "Come\nand see." in page.text
    links = [each.attributes["href"] for each in html.one("dl").all("a")]
    assert links == ["https://www.openstreetmap.org/?mlat=52.5&mlon=-13.25"]


def test_page_speaks_the_visitors_language(visit, show):
    show(
        "Talk",
        *(2099, 1, 3, 18),
        date_admission=datetime(2099, 1, 3, 17, tzinfo=UTC),
        timezone="Europe/Berlin",
        settings={"locales": ["en", "de"]},
    )
    assert details(visit("talk/?lang=de")) == {
        "Datum": "Sa., 3. Jan. 2099, 19:00 Mitteleurop\u00e4ische Normalzeit",
        "Einlass": "Sa., 3. Jan. 2099, 18:00",
    }


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"show_dates_on_frontpage": False}, {}),
        ({"show_date_to": False}, {"Date": "Sat, Jan 3, 2099, 6:00 PM"}),
        ({"show_times": False}, {"Date": "Sat, Jan 3 \u2013 Sun, Jan 4, 2099"}),
    ],
)
def test_settings_say_what_is_told_of_the_date(visit, show, settings, expected):
    end = datetime(2099, 1, 4, 21, tzinfo=UTC)
    show("Talk", 2099, 1, 3, 18, date_to=end, settings=settings)
    zone = " Coordinated Universal Time" if "show_date_to" in settings else ""
    assert details(visit("talk/")) == {name: text + zone for name, text in expected.items()}


def test_start_of_presale_need_not_be_told(visit, show):
    start = datetime(2098, 1, 1, tzinfo=UTC)
    hidden = {"presale_start_show_date": False}
    show("Talk", 2099, 1, 3, 18, presale_start=start, settings=hidden)
    assert "Presale starts" not in details(visit("talk/"))


@pytest.mark.parametrize(
    ("moment", "end", "is_over"),
    [
        ((2017, 1, 1), None, True),
        ((2099, 1, 1), None, False),
        ((2099, 1, 1), datetime(2017, 1, 1, tzinfo=UTC), True),
        ((2017, 1, 1), datetime(2099, 1, 1, tzinfo=UTC), False),
    ],
)
def test_page_tells_that_presale_is_over(visit, show, moment, end, is_over):
    show("Talk", *moment, presale_end=end)
    notes = [each.text for each in tree(visit("talk/")).all("p", id="over")]
    assert notes == (["Presale is over."] if is_over else [])


def test_organizer_has_words_of_its_own_for_the_end_of_presale(visit, show):
    show("Talk", 2017, 1, 1, settings={"presale_has_ended_text": {"en": "Come next year!"}})
    assert tree(visit("talk/")).one("p", id="over").text == "Come next year!"


def test_page_leads_back_if_it_is_to(visit, show, settle):
    show("Talk", 2099, 1, 1)
    assert list(tree(visit("talk/")).all("a", id="back")) == []
    settle(organizer_link_back=True)
    link = tree(visit("talk/")).one("a", id="back")
    assert link.attributes["href"] == "/bigevents/"


def test_event_without_a_name_goes_by_its_slug(visit, show):
    show("Talk", 2099, 1, 1, name={"en": ""})
    assert tree(visit("talk/")).one("h1").text == "talk"
    assert tree(visit()).one("li", "entry").one("h3").text == "talk"


def test_pages_may_ask_search_engines_to_pass_by(visit, show):
    show("Quiet", 2099, 1, 1, settings={"meta_noindex": True})
    assert tree(visit("quiet/")).one("meta", name="robots").attributes["content"] == "noindex"
    assert list(tree(visit()).all("meta", name="robots")) == []


def test_header_image_stands_for_the_name(visit, show, settle):
    name, other = "a" * 30 + ".png", "b" * 30 + ".jpg"
    settle(organizer_logo_image=name)
    image = tree(visit()).one("h1").one("img")
    assert image.attributes == {"src": f"/media/{name}", "alt": "Big Events LLC"}
    show("Talk", 2099, 1, 1)
    assert list(tree(visit("talk/")).all("img")) == []
    settle(organizer_logo_image_inherit=True)
    assert tree(visit("talk/")).one("img").attributes["src"] == f"/media/{name}"
    show("Own", 2099, 1, 1, settings={"logo_image": other, "logo_show_title": False})
    page = tree(visit("own/"))
    assert page.one("img").attributes == {"src": f"/media/{other}", "alt": "Own"}
    assert (page.one("h1").classes, page.one("h1").text) == (["unseen"], "Own")


def test_public_url_of_the_api_leads_here(client, anonymous, show):
    show("Talk", 2099, 1, 1)
    for url in ("/api/v1/organizers/bigevents/", "events/talk/"):
        path = client.get(url).json["public_url"].removeprefix("http://localhost")
        assert anonymous.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/bigevents", "/bigevents/talk"])
def test_reader_without_slash_is_sent_on(anonymous, show, path):
    show("Talk", 2099, 1, 1)
    response = anonymous.get(f"{path}?lang=de")
    assert (response.status_code, response.headers["Location"]) == (301, f"{path}/?lang=de")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("url", ["/", "/bigevents/", "/bigevents/talk/", "/nosuch/"])
def test_pages_can_only_be_read(anonymous, organizer, method, url):
    response = anonymous.open(method, url)
    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")
    assert response.content_type == "text/html; charset=utf-8"


def test_start_page_leads_to_people_and_programs_but_names_no_organizer(anonymous, organizer):
    page = anonymous.get("/")
    links = [each.attributes["href"] for each in tree(page).all("a")]
    assert (page.status_code, links) == (200, ["/control/", "/api/v1/docs"])
    assert "bigevents" not in page.text
