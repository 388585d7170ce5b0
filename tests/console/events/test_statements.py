"""How often pages ask the database, however much there is to show."""

import pytest

from pretixapi.models import db
from tests.console.events.pages import EVENT, SECRETS
from tests.lists import add_entry
from tests.query_count import counted_queries


def count(browser, url):
    """Return how many statements a page runs."""
    # What the test itself has loaded is not to be loaded again while the page is counted.
    db.session.rollback()
    with counted_queries() as statements:
        assert browser.get(url).status_code == 200
    return len(statements)


def fill(make, organizer, event, number):
    item = make.item(event, f"i{number}")
    variation = make.variation(item, f"v{number}")
    make.imported_secret(event, f"s{number}", item_id=item.id, variation_id=variation.id)
    add_entry(make, organizer, number)


@pytest.mark.parametrize("url", [EVENT, SECRETS, f"{SECRETS}?text=s&used=no"])
def test_number_of_statements_is_fixed(browser, make, organizer, event, url):
    fill(make, organizer, event, 0)
    few = count(browser, url)
    for number in range(1, 12):
        fill(make, organizer, event, number)
    assert count(browser, url) == few
