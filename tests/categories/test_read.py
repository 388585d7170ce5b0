import pytest

from tests.categories.bodies import NONE_SUCH, URL, shown


def test_list(client, make, organizer, event):
    addons = make.category(event, "Add-ons", is_addon=True, position=1)
    tickets = make.category(event)
    make.category(make.event(organizer, "other"), "Foreign")
    response = client.get(URL)
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    assert response.json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [
            shown(tickets.id),
            shown(addons.id, name={"en": "Add-ons"}, is_addon=True, position=1),
        ],
    }


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?is_addon=true", ["c"]),
        ("?is_addon=0", ["b", "a"]),
        ("?is_addon=what", ["b", "a", "c"]),
        ("?ordering=id", ["a", "b", "c"]),
        ("?ordering=-id", ["c", "b", "a"]),
        ("?ordering=-position", ["a", "c", "b"]),
        ("?ordering=name", ["b", "a", "c"]),
    ],
)
def test_list_narrowed_and_ordered(client, make, event, query, names):
    make.category(event, "a", position=2)
    make.category(event, "b", position=1)
    make.category(event, "c", position=2, is_addon=True)
    results = client.get(f"{URL}{query}").json["results"]
    assert [each["name"]["en"] for each in results] == names


def test_show(client, make, event):
    made = make.category(event)
    response = client.get(f"{URL}{made.id}/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    assert (response.json, list(response.json)) == (shown(made.id), list(shown(made.id)))


@pytest.mark.parametrize("method", ["get", "patch", "put", "delete"])
def test_category_of_another_event_is_not_found(client, make, organizer, event, method):
    foreign = make.category(make.event(organizer, "other"))
    response = getattr(client, method)(f"{URL}{foreign.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_what_is_no_number_is_not_found(client, event):
    response = client.get(f"{URL}abc/")
    assert (response.status_code, response.json) == (404, {"detail": "Not found."})
