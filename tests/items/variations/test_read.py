from decimal import Decimal

import pytest

from tests.items.variations.bodies import NONE_SUCH, shown, url

NO_ITEM = {"detail": "No Item matches the given query."}


@pytest.fixture
def item(make, event):
    return make.item(event)


def test_list(client, make, event, item):
    second, first = make.variation(item, "B"), make.variation(item, default_price=Decimal(5))
    make.variation(make.item(event))
    response = client.get(url(item.id))
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    assert response.json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [
            shown(second.id, value={"en": "B"}),
            shown(first.id, default_price="5.00", price="5.00"),
        ],
    }


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("", ["a", "b", "c"]),
        ("?active=true", ["a", "c"]),
        ("?active=false", ["b"]),
        ("?active=what", ["a", "b", "c"]),
        ("?search=B", ["b"]),
        ("?search=x", []),
        ("?ordering=position", ["b", "a", "c"]),
        ("?ordering=-position", ["a", "c", "b"]),
        ("?ordering=-id", ["c", "b", "a"]),
        ("?ordering=value", ["a", "b", "c"]),
    ],
)
def test_list_narrowed_and_ordered(client, make, item, query, values):
    make.variation(item, "a", position=2)
    make.variation(item, "b", position=1, active=False)
    make.variation(item, "c", position=2)
    results = client.get(url(item.id) + query).json["results"]
    assert [each["value"]["en"] for each in results] == values


def test_show(client, make, item):
    made = make.variation(item)
    response = client.get(url(item.id, made.id))
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    assert (response.json, list(response.json)) == (shown(made.id), list(shown(made.id)))


@pytest.mark.parametrize("method", ["get", "patch", "put", "delete"])
def test_variation_of_another_item_is_not_found(client, make, event, item, method):
    foreign = make.variation(make.item(event))
    response = getattr(client, method)(url(item.id, foreign.id))
    assert (response.status_code, response.json) == (404, NONE_SUCH)


@pytest.mark.parametrize("method", ["get", "patch", "put", "delete"])
def test_variation_of_an_item_that_is_not_there_is_not_found(client, make, organizer, item, method):
    foreign = make.item(make.event(organizer, "other"))
    for item_id in (foreign.id, 999999):
        response = getattr(client, method)(url(item_id, make.variation(foreign).id))
        assert (response.status_code, response.json) == (404, NO_ITEM)


@pytest.mark.parametrize("method", ["get", "post"])
def test_variations_of_an_item_that_is_not_there_are_not_found(
    client, make, organizer, item, method
):
    foreign = make.item(make.event(organizer, "other"))
    for item_id in (foreign.id, 999999):
        response = getattr(client, method)(url(item_id))
        assert (response.status_code, response.json) == (404, NO_ITEM)


def test_what_is_no_number_is_not_found(client, item):
    for place in (url("abc"), url("abc", 1), url(item.id, "abc")):
        response = client.get(place)
        assert (response.status_code, response.json) == (404, {"detail": "Not found."})
