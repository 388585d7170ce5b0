import pytest

from tests.client import ApiClient
from tests.organizers.bodies import FORBIDDEN, shown

URL = "/api/v1/organizers/{}/"


def test_show(client):
    response = client.get(URL.format("bigevents"))
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, PUT, PATCH, HEAD, OPTIONS"
    assert response.json == shown()
    assert list(response.json) == ["name", "slug", "public_url", "plugins"]


def test_show_asks_for_no_permission(app, make, organizer):
    client = ApiClient(app, make.token(make.team(organizer, "organizer.teams:write", events=[])))
    assert client.get(URL.format("bigevents")).json == shown()


@pytest.mark.parametrize("slug", ["other", "unknown", "BIGEVENTS", "big%00events"])
@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "POST", "DELETE"])
def test_foreign_and_unknown_organizers_are_forbidden(client, make, slug, method):
    make.organizer("other")
    response = client.open(method, URL.format(slug))
    assert response.status_code == 403
    assert response.json == FORBIDDEN


def test_show_without_token(anonymous, organizer):
    assert anonymous.get(URL.format("bigevents")).status_code == 401


@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_organizers_are_neither_created_nor_deleted(client, method):
    response = client.open(method, URL.format("bigevents"), {})
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, PUT, PATCH, HEAD, OPTIONS"
    assert response.json == {"detail": f"Method '{method}' not allowed."}
