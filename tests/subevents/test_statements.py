import pytest

from pretixapi.models import db
from tests.query_count import counted_queries
from tests.subevents.bodies import REQUIRED, URL


@pytest.fixture
def count(client):
    """A counter of the statements that a request takes."""

    def count_one(method, url, body):
        # What the test itself has loaded is not to be loaded again while the request is counted.
        db.session.rollback()
        with counted_queries() as statements:
            assert client.open(method, url, body).status_code < 300
        return len(statements)

    return count_one


@pytest.fixture
def body(make, organizer, event):
    """A maker of bodies that name so many items, variations and meta properties."""
    item = make.item(event)
    parts = [
        (make.item(event).id, make.variation(item).id, make.meta_property(organizer, f"p{n}").name)
        for n in range(20)
    ]

    def make_one(number):
        named = parts[:number]
        return {
            **REQUIRED,
            "item_price_overrides": [{"item": item} for item, _, _ in named],
            "variation_price_overrides": [{"variation": each} for _, each, _ in named],
            "meta_data": {name: "x" for _, _, name in named},
        }

    return make_one


def test_statements_do_not_grow_with_what_a_body_names(count, body, make, event):
    url = f"{URL}{make.subevent(event).id}/"
    for method, place in (("POST", URL), ("PATCH", url), ("PUT", url)):
        assert count(method, place, body(1)) == count(method, place, body(20))


def test_list_with_all_parts_takes_one_statement_after_the_hook(client, count, body):
    for _ in range(3):
        client.post(URL, body(5))
    assert count("GET", URL, ...) == 2
    assert count("GET", "subevents/", ...) == 2
