import pytest

from tests.quotas.bodies import NONE_SUCH, URL, shown


def test_list(client, make, organizer, event):
    ticket, shirt = make.item(event), make.item(event)
    variation = make.variation(shirt)
    first = make.quota(event, shirt, variation, ticket, size=10)
    second = make.quota(event, name="Others")
    make.quota(make.event(organizer, "other"), name="Foreign")
    response = client.get(URL)
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    assert "Last-Modified" not in response.headers
    assert response.json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [
            shown(first.id, size=10, items=[ticket.id, shirt.id], variations=[variation.id]),
            shown(second.id, name="Others"),
        ],
    }


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["b", "a", "c", "d"]),
        ("?ordering=-id", ["d", "c", "a", "b"]),
        ("?ordering=size", ["d", "b", "c", "a"]),
        ("?ordering=-size", ["a", "b", "c", "d"]),
        ("?ordering=name", ["b", "a", "c", "d"]),
    ],
)
def test_list_ordered(client, make, event, query, names):
    for name, size in (("b", 10), ("a", None), ("c", 10), ("d", 9)):
        make.quota(event, name=name, size=size)
    results = client.get(f"{URL}{query}").json["results"]
    assert [each["name"] for each in results] == names


def test_show(client, make, event):
    made = make.quota(event, size=3)
    response = client.get(f"{URL}{made.id}/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    expected = shown(made.id, size=3)
    assert (response.json, list(response.json)) == (expected, list(expected))


@pytest.mark.parametrize("method", ["get", "patch", "put", "delete"])
def test_quota_of_another_event_is_not_found(client, make, organizer, event, method):
    foreign = make.quota(make.event(organizer, "other"))
    response = getattr(client, method)(f"{URL}{foreign.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_what_is_no_number_is_not_found(client, event):
    response = client.get(f"{URL}abc/")
    assert (response.status_code, response.json) == (404, {"detail": "Not found."})
