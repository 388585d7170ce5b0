import pytest

from tests.client import ApiClient
from tests.query_count import counted_queries
from tests.sales_channels.bodies import FORBIDDEN, NONE_SUCH, WEB, shown


def test_list_of_a_new_organizer(client):
    response = client.get("saleschannels/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    assert response.json == {"count": 1, "next": None, "previous": None, "results": [WEB]}
    assert list(response.json["results"][0]) == ["identifier", "type", "label", "position"]


@pytest.mark.parametrize(
    ("ordering", "identifiers"),
    [
        ("", ["api.first", "web", "api.b", "api.a", "api.last"]),
        ("identifier", ["api.first", "web", "api.b", "api.a", "api.last"]),
        ("-position", ["api.last", "web", "api.b", "api.a", "api.first"]),
    ],
)
def test_list_is_ordered_by_position_then_id(client, make, organizer, ordering, identifiers):
    make.sales_channel(organizer, "api.last", position=3)
    make.sales_channel(organizer, "api.b")
    make.sales_channel(organizer, "api.a")
    make.sales_channel(organizer, "api.first", position=-1)
    make.sales_channel(make.organizer("other"), "api.foreign")
    results = client.get(f"saleschannels/?ordering={ordering}").json["results"]
    assert [each["identifier"] for each in results] == identifiers


def test_show(client):
    response = client.get("saleschannels/web/")
    assert (response.status_code, response.json) == (200, WEB)
    assert response.headers["Allow"] == "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["GET", "PATCH", "PUT", "DELETE"])
@pytest.mark.parametrize("identifier", ["nope", "WEB", "api.foreign", "we%00b", "1", "web%20"])
def test_unknown_channels(client, make, method, identifier):
    make.sales_channel(make.organizer("other"), "api.foreign")
    response = client.open(method, f"saleschannels/{identifier}/", {"label": 5})
    assert (response.status_code, response.json) == (404, NONE_SUCH)


@pytest.mark.parametrize(
    ("method", "url"),
    [
        *((method, "saleschannels/") for method in ("GET", "POST")),
        *((method, "saleschannels/web/") for method in ("GET", "PATCH", "PUT", "DELETE")),
        *((method, "saleschannels/nope/") for method in ("GET", "PATCH", "PUT", "DELETE")),
    ],
)
def test_everything_takes_the_permission(app, make, organizer, method, url):
    client = ApiClient(app, make.token(make.team(organizer, "event.settings.general:write")))
    response = client.open(method, url, {})
    assert (response.status_code, response.json) == (403, FORBIDDEN)
    assert ApiClient(app).open(method, url, {}).status_code == 401


def test_the_permission_is_enough(app, make, organizer):
    team = make.team(organizer, "organizer.settings.general:write", events=[])
    client = ApiClient(app, make.token(team))
    assert client.get("saleschannels/").json["results"] == [WEB]
    body = {"identifier": "api.app", "label": "api.app"}
    assert client.post("saleschannels/", body).json == shown()


@pytest.mark.parametrize("rows", [1, 50])
def test_list_costs_one_query_beyond_the_token(client, make, organizer, rows):
    for number in range(rows - 1):
        make.sales_channel(organizer, f"api.{number}")
    with counted_queries() as queries:
        response = client.get("saleschannels/")
    assert len(response.json["results"]) == rows
    assert len(queries) == 2
