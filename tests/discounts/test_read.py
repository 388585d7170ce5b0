import pytest

from tests.discounts.bodies import MANY, NONE_SUCH, URL, shown


def test_list(client, make, organizer, event):
    last = make.discount(event, "Last", position=1)
    first = make.discount(event, condition_min_count=3)
    make.discount(make.event(organizer, "other"), "Foreign")
    response = client.get(URL)
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    assert response.json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [
            shown(first.id, condition_min_count=3),
            shown(last.id, internal_name="Last", position=1),
        ],
    }


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?active=true", ["b", "a"]),
        ("?active=0", ["c"]),
        ("?active=what", ["b", "a", "c"]),
        ("?ordering=id", ["a", "b", "c"]),
        ("?ordering=-id", ["c", "b", "a"]),
        ("?ordering=-position", ["a", "c", "b"]),
        ("?ordering=internal_name", ["b", "a", "c"]),
    ],
)
def test_list_narrowed_and_ordered(client, make, event, query, names):
    make.discount(event, "a", position=2)
    make.discount(event, "b", position=1)
    make.discount(event, "c", position=2, active=False)
    results = client.get(f"{URL}{query}").json["results"]
    assert [each["internal_name"] for each in results] == names


def test_list_is_dated(client, event):
    assert "Last-Modified" not in client.get(URL).headers
    client.post(URL, MANY)
    changed = client.get(URL).headers["Last-Modified"]
    response = client.get(URL, headers={"If-Modified-Since": changed})
    assert (response.status_code, response.data) == (304, b"")


def test_show(client, make, event):
    made = make.discount(event)
    response = client.get(f"{URL}{made.id}/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    assert (response.json, list(response.json)) == (shown(made.id), list(shown(made.id)))


@pytest.mark.parametrize("method", ["get", "patch", "put", "delete"])
def test_discount_of_another_event_is_not_found(client, make, organizer, event, method):
    foreign = make.discount(make.event(organizer, "other"))
    response = getattr(client, method)(f"{URL}{foreign.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)
