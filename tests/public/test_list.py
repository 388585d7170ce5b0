import pytest

from tests.public.elements import names, tree


def titles(response):
    return tree(response).one("h2", id="agenda-title").text


def test_list_shows_what_is_not_over_by_date(visit, show):
    show("Third", 2099, 3, 1)
    show("First", 2099, 1, 1)
    show("Over", 2017, 1, 1)
    show("Going", 2017, 1, 1, date_to=show("Second", 2099, 2, 1).date_from)
    page = visit()
    assert (page.status_code, titles(page)) == (200, "Upcoming events")
    assert names(page) == ["Going", "First", "Second", "Third"]


def test_past_events_are_one_link_away_and_backwards(visit, show):
    show("Older", 2016, 1, 1)
    show("Old", 2017, 1, 1)
    show("New", 2099, 1, 1)
    (link,) = tree(visit()).one("nav", id="pages").all("a")
    assert (link.text, link.attributes["href"]) == ("Past events", "/bigevents/?when=past")
    page = visit("?when=past")
    assert (titles(page), names(page)) == ("Past events", ["Old", "Older"])
    (link,) = tree(page).one("nav", id="pages").all("a")
    assert (link.text, link.attributes["href"]) == ("Upcoming events", "/bigevents/")


def test_series_is_shown_by_its_dates(visit, show, show_date):
    series = show("Concerts", 2099, 1, 1, has_subevents=True)
    show("Talk", 2099, 1, 3)
    show_date(series, "Second night", 2099, 1, 4)
    night = show_date(series, "First night", 2099, 1, 2, location={"en": "Garden\nBerlin"})
    page = visit()
    assert names(page) == ["First night", "Talk", "Second night"]
    entry = next(tree(page).all("li", "entry"))
    assert entry.text == "Fri, Jan 2, 2099, 12:00 AM First night Concerts Garden, Berlin"
    assert entry.one("time").attributes == {"datetime": "2099-01-02T00:00:00+00:00"}
    url = f"/bigevents/concerts/?date=2099-01-02#date-{night.id}"
    assert entry.one("a").attributes["href"] == url


def test_event_leads_to_its_page(visit, show):
    show("Talk", 2099, 1, 3)
    link = tree(visit()).one("li", "entry").one("a")
    assert link.attributes["href"] == "/bigevents/talk/"


@pytest.mark.parametrize("query", ["", "?when=past", "?style=week", "?style=calendar"])
def test_empty_program_says_so(visit, organizer, query):
    assert tree(visit(query)).one("p", id="empty").text == "There are no events to show here."


def test_long_list_comes_in_pages_of_fifty(visit, show):
    for number in range(101):
        show(f"E{number:03}", 2099, 1, 1)
    assert [len(names(visit(f"?page={number}"))) for number in (1, 2, 3)] == [50, 50, 1]
    assert names(visit("?page=3")) == ["E100"]
    links = {each.text: each.attributes["href"] for each in tree(visit("?page=2")).all("a")}
    assert (links["Previous"], links["Next"]) == ("/bigevents/", "/bigevents/?page=3")
    assert "Next" not in {each.text for each in tree(visit("?page=3")).all("a")}


def test_page_beyond_the_end_is_not_found(visit, show):
    show("Talk", 2099, 1, 3)
    for number in ("2", "1000", "1001", "0", "0000002", "9" * 30, "9" * 5000):
        expected = 200 if number == "0" else 404
        assert visit(f"?page={number}").status_code == expected


def test_day_is_listed_as_the_clocks_of_the_place_show_it(visit, show):
    zone = {"timezone": "Pacific/Auckland"}
    show("Berlin", 2017, 12, 27, 22, timezone="Europe/Berlin")
    show("Berlin-late", 2017, 12, 27, 23, timezone="Europe/Berlin")
    show("Auckland-early", 2017, 12, 26, 11, **zone)
    show("Auckland-before", 2017, 12, 26, 10, 59, **zone)
    show("Auckland-after", 2017, 12, 27, 11, **zone)
    page = visit("?date=2017-12-27")
    assert (titles(page), names(page)) == (
        "Wednesday, December 27, 2017",
        ["Auckland-early", "Berlin"],
    )


def test_what_ends_at_midnight_is_not_listed_on_the_next_day(visit, show):
    end = show("Next", 2017, 12, 28).date_from
    show("Ball", 2017, 12, 27, 20, date_to=end)
    assert names(visit("?date=2017-12-27")) == ["Ball"]
    assert names(visit("?date=2017-12-28")) == ["Next"]


def test_settings_say_what_is_told_of_times(visit, show):
    end = show("Other", 2099, 1, 3, 12).date_from
    values = {"date_to": end}
    show("Full", 2099, 1, 2, 10, **values)
    show("Days", 2099, 1, 2, 10, 1, settings={"show_times": False}, **values)
    show("Start", 2099, 1, 2, 10, 2, settings={"show_date_to": False}, **values)
    show("Day", 2099, 1, 2, 10, 3, settings={"show_times": False, "show_date_to": False}, **values)
    times = [each.one("time").text for each in tree(visit()).all("li", "entry")]
    assert times[:4] == [
        "Fri, Jan 2, 2099, 10:00 AM \u2013 Sat, Jan 3, 2099, 12:00 PM",
        "Fri, Jan 2 \u2013 Sat, Jan 3, 2099",
        "Fri, Jan 2, 2099, 10:02 AM",
        "Fri, Jan 2, 2099",
    ]
