"""Parts that an item is created with."""

import pytest

from pretixapi.models import db
from tests.query_count import counted_queries

ITEMS = "events/sampleconf/items/"


def new(name, parts):
    return {"name": "Ticket", "default_price": "23.00", name: parts}


def test_fifty_parts_take_as_many_statements_as_one(client, kind):
    def statements(parts):
        db.session.rollback()
        with counted_queries() as counted:
            assert client.post(ITEMS, new(kind.name, parts)).status_code == 201
        return len(counted)

    one = statements([kind.body()])
    assert statements([kind.body() for _ in range(50)]) == one


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        (5, 'Expected a list of items but got type "int".'),
        (None, "This field may not be null."),
    ],
)
def test_what_is_no_list_is_refused(client, kind, parts, fault):
    response = client.post(ITEMS, new(kind.name, parts))
    assert (response.status_code, response.json) == (400, {kind.name: [fault]})


def test_what_is_no_object_is_refused(client, kind):
    response = client.post(ITEMS, new(kind.name, [kind.body(), "x", None]))
    text = {"non_field_errors": ["Invalid data. Expected a dictionary, but got str."]}
    null = ["This field may not be null."]
    assert (response.status_code, response.json) == (400, {kind.name: [{}, text, null]})
