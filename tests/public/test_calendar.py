from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from pretixapi.models import SubEvent, db
from tests.public.elements import days, tree


def title(response):
    return tree(response).one("h2", id="agenda-title").text


def ways(response):
    """Return the addresses of the periods before and after."""
    links = tree(response).one("nav", id="pages").all("a")
    return [link.attributes["href"].removeprefix("/bigevents/") for link in links]


def test_organizer_chooses_the_style_and_visitors_another(visit, show, settle):
    show("Talk", 2099, 1, 3)
    for style in ("week", "calendar", "list"):
        settle(event_list_type=style)
        assert "agenda" in {each.attributes.get("id") for each in tree(visit()).all(class_=style)}
        for other in ("list", "week", "calendar"):
            page = tree(visit(f"?style={other}"))
            assert page.one("section", id="agenda").classes == [other]
            (current,) = page.one("nav", id="styles").all("a", **{"aria-current": "true"})
            assert current.attributes["href"] == f"/bigevents/?style={other}"


def test_month_is_a_table_of_its_days(visit, show):
    show("Talk", 2017, 12, 27, 10, timezone="Europe/Berlin")
    page = visit("?date=2017-12")
    assert (title(page), days(page)) == ("December 2017", {"2017-12-27": ["11:00 AM Talk"]})
    assert ways(page) == ["?date=2017-11", "?date=2018-01"]
    table = tree(page).one("table", id="calendar")
    assert table.one("caption").text == "December 2017"
    columns = [(each.text, each.attributes["abbr"]) for each in table.all("th", scope="col")]
    assert columns[0] == ("Mon", "Monday")
    rows = [[cell.classes[0] for cell in row.all("td")] for row in table.one("tbody").all("tr")]
    assert rows == [["outside"] * 4 + ["day"] * 3, *[["day"] * 7] * 4]


def test_region_says_where_weeks_begin(visit, show, settle):
    settle(region="US")
    page = tree(visit("?date=2017-12"))
    assert next(page.all("th")).text == "Sun"


@pytest.mark.parametrize(
    ("week", "ends", "around"),
    [
        ("2017-W52", ("2017-12-25", "2017-12-31"), ["?week=2017-W51", "?week=2018-W01"]),
        ("2020-W53", ("2020-12-28", "2021-01-03"), ["?week=2020-W52", "?week=2021-W01"]),
        ("2021-W01", ("2021-01-04", "2021-01-10"), ["?week=2020-W53", "?week=2021-W02"]),
        ("1000-W01", ("0999-12-30", "1000-01-05"), ["?week=1000-W02"]),
        ("9998-W52", ("9998-12-21", "9998-12-27"), ["?week=9998-W51", "?week=9998-W53"]),
    ],
)
def test_week_is_a_list_of_its_days(visit, organizer, week, ends, around):
    page = visit(f"?week={week}")
    shown = [next(each.all("time")).attributes["datetime"] for each in tree(page).all("li", "day")]
    assert ((shown[0], shown[-1]), len(shown)) == (ends, 7)
    assert ways(page) == around


def test_last_months_lead_nowhere(visit, organizer):
    assert ways(visit("?date=1000-01")) == ["?date=1000-02"]
    assert ways(visit("?date=9998-12")) == ["?date=9998-11"]


def test_day_is_that_of_the_place(visit, show):
    show("Auckland", 2017, 12, 31, 11, timezone="Pacific/Auckland")
    show("Honolulu", 2018, 1, 1, 9, 59, timezone="Pacific/Honolulu")
    show("London", 2017, 12, 31, 23, 59, timezone="Europe/London")
    old, new = "?date=2017-12", "?date=2018-01"
    assert days(visit(old)) == {"2017-12-31": ["11:59 PM London", "11:59 PM Honolulu"]}
    assert days(visit(new)) == {"2018-01-01": ["12:00 AM Auckland"]}
    assert days(visit("?week=2017-W52")) == days(visit(old))
    assert days(visit("?week=2018-W01")) == days(visit(new))


def test_day_of_a_place_follows_its_summer_time(visit, show):
    show("Before", 2017, 10, 28, 22, 30, timezone="Europe/Berlin")
    show("After", 2017, 10, 29, 22, 30, timezone="Europe/Berlin")
    assert days(visit("?date=2017-10")) == {
        "2017-10-29": ["12:30 AM Before", "11:30 PM After"],
    }


def test_what_takes_days_is_shown_on_each(visit, show):
    end = show("New-year", 2018, 1, 2, 12).date_from
    show("Congress", 2017, 12, 30, 10, date_to=end)
    assert days(visit("?date=2017-12")) == {
        "2017-12-30": ["10:00 AM Congress"],
        "2017-12-31": ["Congress"],
    }
    assert days(visit("?date=2018-01")) == {
        "2018-01-01": ["Congress"],
        "2018-01-02": ["Congress", "12:00 PM New-year"],
    }


@pytest.mark.parametrize(("style", "most"), [("calendar", 5), ("week", 20)])
def test_full_day_leads_to_its_list(visit, show, show_date, style, most):
    series = show("Series", 2017, 12, 27, has_subevents=True)
    for minute in range(25):
        show_date(series, f"D{minute}", 2017, 12, 27, 10, minute)
    page = visit(f"?style={style}&date=2017-12&week=2017-W52")
    (entries,) = days(page).values()
    assert (len(entries), entries[-1]) == (most + 1, f"{25 - most} more")
    link = tree(page).one("p", "more").one("a")
    assert link.attributes["href"] == "/bigevents/?style=list&date=2017-12-27"


def test_days_beyond_what_is_read_lead_to_their_lists(visit, show):
    series = show("Series", 2017, 12, 1, has_subevents=True)
    first = datetime(2017, 12, 3, 12, tzinfo=UTC)
    moments = [first + timedelta(minutes=2 * number) for number in range(500)]
    date = {"event_id": series.id, "name": {"en": "D"}, "active": True}
    unread = first + timedelta(days=9, minutes=-1)
    rows = [{**date, "date_from": moment} for moment in (*moments, unread)]
    db.session.execute(insert(SubEvent), rows)
    db.session.commit()
    shown = days(visit("?date=2017-12"))
    assert list(shown)[:2] == ["2017-12-03", "2017-12-04"]
    assert shown["2017-12-04"][-1] == "135 more"
    # Somewhere it is still the day before what was not read.
    rest = {day: texts for day, texts in shown.items() if day > "2017-12-04"}
    assert rest == {f"2017-12-{day}": ["To the list of this day"] for day in range(11, 32)}


@pytest.mark.parametrize("query", ["", "?date=2027-03", "?style=week", "?week=2027-W09"])
def test_days_are_shown_even_if_everything_lasts_as_long_as_calendars(visit, show, settle, query):
    settle(event_list_type="calendar")
    series = show("Series", 2017, 12, 1, has_subevents=True, settings={"event_list_type": "week"})
    ends = {"date_from": datetime.min, "date_to": datetime(9998, 12, 31)}  # noqa: DTZ001, DTZ901
    ends = {name: moment.replace(tzinfo=UTC) for name, moment in ends.items()}
    date = {"event_id": series.id, "name": {"en": "D"}, "active": True, **ends}
    db.session.execute(insert(SubEvent), [date] * 501)
    db.session.commit()
    for url in (query, f"series/{query}"):
        shown = list(days(visit(url)).values())
        most = 5 if len(shown) > 7 else 20
        assert shown == [["D"] * most + ["To the list of this day"]] * len(shown)
        assert len(shown) >= 7


def test_calendar_begins_today_if_something_is_going_on(visit, show):
    show("Going", 2017, 1, 1, date_to=show("Next", 2099, 1, 1).date_from)
    for style in ("week", "calendar"):
        today = datetime.now(UTC).date().isoformat()
        assert today in days(visit(f"?style={style}"))


def test_what_ends_at_midnight_leaves_the_next_day_alone(visit, show):
    end = show("Next", 2017, 12, 28).date_from
    show("Ball", 2017, 12, 27, 20, date_to=end)
    assert days(visit("?date=2017-12")) == {
        "2017-12-27": ["8:00 PM Ball"],
        "2017-12-28": ["12:00 AM Next"],
    }


@pytest.mark.parametrize(
    ("query", "styles"),
    [
        ("", ("?style=list", "?style=week", "?style=calendar")),
        ("?date=2027-01", ("?style=list", "?style=week&week=2026-W53", "&date=2027-01")),
        ("?week=2026-W53", ("?style=list", "?style=week&week=2026-W53", "&date=2027-01")),
        ("?date=2027-01-31", ("?style=list&date=2027-01-31", "&week=2027-W04", "&date=2027-01")),
        ("?when=past&page=1", ("?style=list", "?style=week", "?style=calendar")),
    ],
)
def test_other_styles_show_the_days_asked_for(visit, organizer, query, styles):
    links = tree(visit(query)).one("nav", id="styles").all("a")
    for link, style in zip(links, styles, strict=True):
        assert link.attributes["href"].endswith(style)


def test_calendar_begins_with_what_comes_next(visit, show, settle):
    settle(event_list_type="calendar")
    show("Past", 2016, 1, 1)
    assert title(visit()) == "January 2016"
    show("Later", 2098, 6, 1)
    show("Next", 2097, 12, 31, 23, 30, timezone="Europe/Berlin")
    assert title(visit()) == "January 2098"
    assert title(visit("?style=week")) == "Dec 30, 2097 \u2013 Jan 5, 2098"


def test_series_shows_its_dates_in_its_own_style(visit, show, show_date):
    series = show("Series", 2099, 1, 1, has_subevents=True, settings={"event_list_type": "week"})
    other = show("Other", 2099, 1, 1, has_subevents=True)
    date = show_date(series, "First", 2099, 1, 2, 10)
    show_date(other, "Foreign", 2099, 1, 2, 11)
    page = visit("series/")
    assert days(page) == {"2099-01-02": ["10:00 AM First"]}
    (link,) = (each for each in tree(page).all("a") if each.text == "10:00 AM First")
    url = f"/bigevents/series/?date=2099-01-02#date-{date.id}"
    assert link.attributes["href"] == url
    listed = tree(visit("series/?date=2099-01-02")).one("li", "entry", id=f"date-{date.id}")
    assert listed.one("h3").text == "First"
