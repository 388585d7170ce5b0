import pytest

from pretixapi.models import db
from tests.query_count import counted_queries
from tests.quotas.bodies import URL


@pytest.fixture
def sold(make, event):
    """The ids of twenty items with a variation each."""
    items = [make.item(event) for _ in range(20)]
    return [(item.id, make.variation(item).id) for item in items]


def body(sold):
    return {
        "name": f"{len(sold)} items",
        "items": [item_id for item_id, _ in sold],
        "variations": [variation_id for _, variation_id in sold],
    }


def count(client, method, url, values):
    db.session.rollback()
    with counted_queries() as statements:
        assert client.open(method, url, values).status_code < 300
    return len(statements)


def test_statements_of_a_creation_do_not_grow_with_what_it_names(client, sold):
    few = count(client, "POST", URL, body(sold[:1]))
    assert count(client, "POST", URL, body(sold)) == few


def test_statements_of_a_change_do_not_grow_with_what_it_names(client, make, event, sold):
    url = f"{URL}{make.quota(event).id}/"
    few = count(client, "PATCH", url, body(sold[:1]))
    assert count(client, "PATCH", url, body(sold)) == few


@pytest.mark.parametrize(
    ("query", "expected"), [("", 2), ("?with_availability=true", 3), ("?items__in=1,2,3", 2)]
)
def test_list_takes_as_many_statements_for_many(client, make, event, query, expected):
    for _ in range(3):
        make.quota(event)
    assert count(client, "GET", f"{URL}{query}", None) == expected
