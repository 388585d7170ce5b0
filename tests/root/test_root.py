from importlib.metadata import PackageNotFoundError, version

import pytest

from pretixapi.root.versions import own_version
from tests.client import ApiClient

MISSING = {"detail": "Authentication credentials were not provided."}


@pytest.fixture
def powerless(app, make, organizer):
    """A client that may do next to nothing."""
    return ApiClient(app, make.token(make.team(organizer, "organizer.teams:write", events=[])))


def test_the_root_of_all_versions_leads_to_the_one_there_is(anonymous):
    response = anonymous.get("/api/")
    assert (response.status_code, response.data) == (302, b"")
    assert response.headers["Location"] == "/api/v1/"
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_root(powerless):
    response = powerless.get("/api/v1/")
    assert response.status_code == 200
    assert response.json == {"organizers": "http://localhost/api/v1/organizers/"}
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_root_names_the_public_address(make_app, make, organizer):
    client = ApiClient(make_app(SITE_URL="https://tickets.example.org"))
    client.headers = {"Authorization": f"Token {make.token(make.team(organizer))}"}
    assert client.get("/api/v1/").json == {
        "organizers": "https://tickets.example.org/api/v1/organizers/"
    }


def test_version(powerless):
    response = powerless.get("/api/v1/version")
    assert response.status_code == 200
    assert response.json == {
        "pretix": "2026.8.0",
        "pretix_numeric": 20260080005000,
        "pretixapi": own_version(),
    }


def test_own_version_is_that_of_the_package():
    try:
        installed = version("pretixapi")
    except PackageNotFoundError:
        installed = "unknown"
    assert own_version() == installed


@pytest.mark.parametrize("url", ["/api/v1/", "/api/v1/version"])
def test_both_ask_for_a_token(anonymous, url):
    response = anonymous.get(url)
    assert (response.status_code, response.json) == (401, MISSING)


@pytest.mark.parametrize(("url", "location"), [("/api", "/api/"), ("/api/v1", "/api/v1/")])
def test_a_missing_slash_is_added(anonymous, url, location):
    response = anonymous.get(url)
    assert (response.status_code, response.headers["Location"]) == (301, location)


@pytest.mark.parametrize("url", ["/api/v1/version/", "/api/v2/", "/api/v1/nothing/"])
def test_other_urls_lead_nowhere(anonymous, client, url):
    for each in (anonymous, client):
        response = each.get(url)
        assert (response.status_code, response.json) == (404, {"detail": "Not found."})
