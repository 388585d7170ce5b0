import re

import pytest
from sqlalchemy import select

from pretixapi.auth.tokens import digest
from pretixapi.models import TeamToken, db
from tests.client import ApiClient
from tests.teams.bodies import REQUIRED

TOKEN = re.compile(r"[a-z0-9]{64}")
NONE_SUCH = {"detail": "No TeamAPIToken matches the given query."}


@pytest.fixture
def url(crew):
    return f"teams/{crew.id}/tokens/"


def stored():
    columns = (TeamToken.id, TeamToken.name, TeamToken.digest, TeamToken.active)
    rows = db.session.execute(select(*columns).where(TeamToken.name != "Test"))
    return [tuple(row) for row in rows]


def test_token_is_told_once(client, url):
    response = client.post(url, {"name": "Till", "active": False, "token": "x"})
    assert response.status_code == 201
    assert list(response.json) == ["id", "name", "active", "token"]
    made = dict(response.json)
    token = made.pop("token")
    assert TOKEN.fullmatch(token)
    assert made == {"id": made["id"], "name": "Till", "active": True}
    assert stored() == [(made["id"], "Till", digest(token), True)]
    assert client.get(f"{url}{made['id']}/").json == made
    assert client.get(url).json["results"] == [made]
    assert token not in client.get("log/").text


def test_token_speaks_for_the_team_until_it_is_revoked(client, app, url):
    made = client.post(url, {"name": "Till"}).json
    caller = ApiClient(app, made.pop("token"))
    listed = caller.get("/api/v1/organizers/")
    assert [each["slug"] for each in listed.json["results"]] == ["bigevents"]
    revoked = {**made, "active": False}
    for _ in range(2):
        response = client.delete(f"{url}{made['id']}/")
        assert (response.status_code, response.json) == (200, revoked)
    response = caller.get("/api/v1/organizers/")
    assert (response.status_code, response.json) == (401, {"detail": "Token inactive or deleted."})
    assert client.get(url).json["results"] == [revoked]


def test_tokens_are_listed_by_name(client, make, organizer, url):
    make.token(make.team(organizer), "Foreign")
    for name in ("b", "c", "a"):
        client.post(url, {"name": name})
    page = client.get(url).json
    assert (page["count"], [each["name"] for each in page["results"]]) == (3, ["a", "b", "c"])


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ({}, REQUIRED),
        ({"name": None}, "This field may not be null."),
        ({"name": " "}, "This field may not be blank."),
        ({"name": "x" * 191}, "Ensure this field has no more than 190 characters."),
    ],
)
def test_fault_in_the_name(client, url, body, fault):
    response = client.post(url, body)
    assert (response.status_code, response.json, stored()) == (400, {"name": [fault]}, [])


@pytest.mark.parametrize("method", ["patch", "put"])
def test_token_cannot_be_changed(client, url, method):
    made = client.post(url, {"name": "Till"}).json
    response = getattr(client, method)(f"{url}{made['id']}/", {"name": "Other"})
    assert response.status_code == 405
    assert response.json == {"detail": f"Method '{method.upper()}' not allowed."}
    assert response.headers["Allow"] == "GET, DELETE, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["get", "delete"])
def test_token_of_another_team_is_not_found(client, make, organizer, url, method):
    other = client.get("teams/").json["results"][0]["id"]
    foreign = client.post(f"teams/{other}/tokens/", {"name": "Foreign"}).json["id"]
    for token_id in (foreign, 999999):
        response = getattr(client, method)(f"{url}{token_id}/")
        assert (response.status_code, response.json) == (404, NONE_SUCH)
    assert [active for *_, active in stored()] == [True]


def test_caller_may_revoke_the_own_token(client):
    (team,) = client.get("teams/").json["results"]
    url = f"teams/{team['id']}/tokens/"
    (token,) = client.get(url).json["results"]
    assert client.delete(f"{url}{token['id']}/").status_code == 200
    assert client.get(url).status_code == 401
