import pytest

from tests.events.bodies import listed
from tests.query_count import counted_queries

NONE_SUCH = {"detail": "No SalesChannel matches the given query."}


def sample(**values):
    return listed(
        name={"en": "Sample Conference"},
        slug="sampleconf",
        date_from="2017-12-27T10:00:00Z",
        plugins=[],
        **values,
    )


def test_each_entry_tells_the_availability(client, event):
    response = client.get("events/?with_availability_for=web")
    entry = sample(best_availability_state=None)
    assert response.status_code == 200
    assert response.json == {"count": 1, "next": None, "previous": None, "results": [entry]}
    keys = list(response.json["results"][0])
    assert keys[-4:] == [
        "limit_sales_channels",
        "best_availability_state",
        "public_url",
        "sales_channels",
    ]


@pytest.mark.parametrize("query", ["", "?with_availability_for="])
def test_no_entry_tells_the_availability_unasked(client, event, query):
    assert client.get(f"events/{query}").json["results"] == [sample()]


@pytest.mark.parametrize("identifier", ["nope", "WEB", "api.foreign"])
def test_an_unknown_channel(client, make, event, identifier):
    make.sales_channel(make.organizer("other"), "api.foreign")
    response = client.get(f"events/?with_availability_for={identifier}")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_the_channel_filters_nothing(client, make, organizer):
    make.sales_channel(organizer, "api.app")
    make.event(organizer, all_sales_channels=False)
    response = client.get("events/?with_availability_for=api.app&live=false&page_size=1")
    assert response.json["count"] == 1
    assert client.get("events/?with_availability_for=api.app&live=true").json["count"] == 0


@pytest.mark.parametrize("rows", [1, 50])
def test_the_list_costs_two_queries_beyond_the_token(client, make, organizer, rows):
    for number in range(rows):
        make.event(organizer, f"event{number}")
    with counted_queries() as queries:
        response = client.get("events/?with_availability_for=web")
    assert len(response.json["results"]) == rows
    assert len(queries) == 3
