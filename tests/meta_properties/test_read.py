import pytest

from tests.client import ApiClient
from tests.meta_properties.bodies import FORBIDDEN, NONE_SUCH, shown
from tests.query_count import counted_queries

CHOICES = [{"key": "A", "label": {"en": "Aa", "de": "Ah"}}, {"key": "B"}]


@pytest.fixture
def stored(make, organizer):
    return make.meta_property(organizer, "Format")


def test_list(client, make, organizer, stored):
    other = make.meta_property(
        organizer, "Abc", default="A", choices=CHOICES, required=True, public_label={"en": "Label"}
    )
    make.meta_property(make.organizer("other"), "Foreign")
    response = client.get("event_meta_properties/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    assert response.json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [
            shown(stored.id),
            shown(
                other.id,
                name="Abc",
                default="A",
                required=True,
                public_label={"en": "Label"},
                choices=CHOICES,
            ),
        ],
    }


def test_list_backwards(client, make, organizer, stored):
    make.meta_property(organizer, "Kind")
    results = client.get("event_meta_properties/?ordering=-id").json["results"]
    assert [each["name"] for each in results] == ["Kind", "Format"]


def test_show(client, stored):
    response = client.get(f"event_meta_properties/{stored.id}/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    assert response.json == shown(stored.id)
    assert list(response.json) == list(shown(stored.id))


def test_reading_asks_for_no_permission(app, make, organizer, stored):
    client = ApiClient(app, make.token(make.team(organizer, "organizer.teams:write", events=[])))
    assert client.get("event_meta_properties/").json["count"] == 1
    assert client.get(f"event_meta_properties/{stored.id}/").json == shown(stored.id)


def test_reading_without_token(anonymous, stored):
    assert anonymous.get("event_meta_properties/").status_code == 401
    assert anonymous.get(f"event_meta_properties/{stored.id}/").status_code == 401


def test_reading_from_another_organizer(client, make):
    foreign = make.meta_property(make.organizer("other"), "Foreign")
    response = client.get(f"event_meta_properties/{foreign.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)
    for url in ("event_meta_properties/", f"event_meta_properties/{foreign.id}/"):
        response = client.get(f"/api/v1/organizers/other/{url}")
        assert (response.status_code, response.json) == (403, FORBIDDEN)


@pytest.mark.parametrize("rows", [1, 50])
def test_list_costs_one_query_beyond_the_token(client, make, organizer, rows):
    for number in range(rows):
        make.meta_property(organizer, f"Property {number}")
    with counted_queries() as queries:
        response = client.get("event_meta_properties/")
    assert len(response.json["results"]) == rows
    assert len(queries) == 2
