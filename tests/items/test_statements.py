"""How many statements requests for items take, whatever these have and name."""

import pytest

from pretixapi.models import db
from tests.items.bodies import TICKET, URL
from tests.query_count import counted_queries


@pytest.fixture
def count(client):
    """A counter of the statements of a request that succeeds."""

    def send(method, url, *body):
        db.session.rollback()
        with counted_queries() as statements:
            response = client.open(method, url, *body)
        assert response.status_code < 300
        return len(statements)

    return send


def lists(make, event, number):
    """Lists of `number` entries that say what entries can say."""
    categories = [make.category(event).id for _ in range(number)]
    drink = make.item(event, "Drink").id
    channels = ({}, {"sales_channels": ["web"]}, {"sales_channels": []})
    time = {"start": "2017-12-27T10:00:00Z", "end": "2017-12-27T12:00:00Z"}
    return {
        "variations": [
            {"value": f"V{place}", "meta_data": {"day": "x"}, **channels[place % 3]}
            for place in range(number)
        ],
        "addons": [{"addon_category": each} for each in categories],
        "bundles": [{"bundled_item": drink} for _ in range(number)],
        "program_times": [time for _ in range(number)],
    }


def test_item_with_all_its_parts_takes_one_statement(client, make, event, count):
    make.item_meta_property(event, "day")
    made = client.post(URL, {**TICKET, **lists(make, event, 20)}).json
    # One is the hook's; of the list one says when it was changed last.
    assert count("GET", f"{URL}{made['id']}/") == 2
    assert count("GET", URL) == 3


def test_creation_takes_as_many_statements_for_few_as_for_many(make, event, count):
    make.item_meta_property(event, "day")
    # Three say all that entries can say.
    few, many = lists(make, event, 3), lists(make, event, 100)
    assert count("POST", URL, {**TICKET, **few}) == count("POST", URL, {**TICKET, **many})


def test_list_of_variations_takes_as_many_statements_for_fifty_as_for_one(make, event, count):
    item = make.item(event)
    make.variation(item)
    url = f"{URL}{item.id}/variations/?active=true&search=regular&ordering=-position"
    one = count("GET", url)
    for _ in range(60):
        make.variation(item)
    # One of the hook, one for the item, one for the page.
    assert count("GET", url) == one == 3
