"""Pages take as many statements for much as for little."""

import pytest

from pretixapi.models import db
from tests.query_count import counted_queries

ORGANIZER = "/control/organizer/bigevents/"
PAGES = [
    *("", "teams", "team/add", "team/{id}/", "team/{id}/edit"),
    *("devices", "device/add", "device/1/"),
]


@pytest.fixture
def count(browser):
    """Return how many statements a page takes."""

    def count_one(url):
        db.session.rollback()
        with counted_queries() as statements:
            assert browser.get(url).status_code == 200
        return len(statements)

    return count_one


def fill(make, organizer, team, number):
    event = make.event(organizer, f"e{number}")
    make.team(organizer, "event.items:write", events=[event])
    make.token(team, f"Till {number}")
    make.user(f"user{number}@example.org", team)
    make.invite(team, f"invited{number}@example.org")
    make.user(f"other{number}@example.org")
    make.new_device(organizer, events=[event])


@pytest.mark.parametrize("page", PAGES)
def test_page_of_much_takes_as_many_statements_as_one_of_little(make, organizer, team, count, page):
    url = ORGANIZER + page.format(id=team.id)
    fill(make, organizer, team, 0)
    few = count(url)
    for number in range(1, 20):
        fill(make, organizer, team, number)
    assert count(url) == few <= 7
