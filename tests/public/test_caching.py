import pytest

from pretixapi.models import db
from tests.query_count import counted_queries

STYLES = ("list", "week", "calendar")
URLS = ["/", "/bigevents/talk/", *(f"/bigevents/?style={style}" for style in STYLES)]


@pytest.fixture
def talk(show):
    return show("Talk", 2099, 1, 1)


@pytest.fixture
def grow(make, show, show_date):
    """A maker of more of everything."""
    talk = show("Talk", 2099, 1, 1)
    series = show("Series", 2099, 1, 1, has_subevents=True)

    def make_more():
        for number in range(5):
            show(f"Other{number}", 2099, 1, 1, number)
            show_date(series, f"Date{number}", 2099, 1, 1, number)
            make.quota(talk, make.item(talk, f"Item {number}"), name=f"Quota {number}")

    return make_more


@pytest.mark.parametrize("url", URLS)
def test_page_is_kept_and_asked_for_each_time(anonymous, talk, url):
    page = anonymous.get(url)
    assert (page.status_code, page.headers["Cache-Control"]) == (200, "public, no-cache")
    assert page.headers["Vary"] == "Accept, Accept-Language"
    tag = page.headers["ETag"]
    again = anonymous.get(url, headers={"If-None-Match": f'"x", W/{tag}'})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
    assert anonymous.get(url, headers={"If-None-Match": '"x"'}).status_code == 200


@pytest.mark.parametrize("url", URLS)
def test_head_tells_the_same_without_the_page(anonymous, talk, url):
    page, head = anonymous.get(url), anonymous.open("HEAD", url)
    assert (head.status_code, head.data, dict(head.headers)) == (200, b"", dict(page.headers))


def test_changed_page_is_sent_again(anonymous, talk):
    tag = anonymous.get("/bigevents/talk/").headers["ETag"]
    talk.name = {"en": "Speech"}
    db.session.commit()
    page = anonymous.get("/bigevents/talk/", headers={"If-None-Match": tag})
    assert (page.status_code, "Speech" in page.text) == (200, True)


def test_event_taken_offline_vanishes_at_once(anonymous, talk):
    pages = {url: anonymous.get(url) for url in ("/bigevents/", "/bigevents/talk/")}
    talk.live = False
    db.session.commit()
    answers = [
        anonymous.get(url, headers={"If-None-Match": page.headers["ETag"]})
        for url, page in pages.items()
    ]
    assert [answer.status_code for answer in answers] == [200, 404]
    assert answers[1].headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("url", [*URLS, "/bigevents/nosuch/", "/nosuch/"])
@pytest.mark.parametrize("headers", [{}, {"Cookie": "session=x"}, {"Authorization": "Token x"}])
def test_no_page_sets_or_reads_cookies(anonymous, talk, url, headers):
    page = anonymous.get(url, headers=headers)
    assert "Set-Cookie" not in page.headers
    assert page.headers["Vary"] == "Accept, Accept-Language"
    assert page.data == anonymous.get(url).data


@pytest.mark.parametrize(
    ("url", "statements"),
    [
        ("/", 0),
        ("/bigevents/", 2),
        ("/bigevents/?when=past", 2),
        ("/bigevents/?date=2099-01-01", 3),
        ("/bigevents/?date=2099-01", 3),
        ("/bigevents/?week=2099-W01", 3),
        ("/bigevents/?style=calendar", 4),
        ("/bigevents/series/", 2),
        ("/bigevents/series/?date=2099-01-01", 2),
        ("/bigevents/series/?style=calendar", 3),
        ("/bigevents/talk/", 2),
    ],
)
def test_page_takes_as_many_statements_whatever_there_is(anonymous, grow, url, statements):
    assert count(anonymous, url) == statements
    grow()
    assert count(anonymous, url) == statements


def count(client, url):
    db.session.rollback()
    with counted_queries() as statements:
        assert client.get(url).status_code == 200
    return len(statements)
