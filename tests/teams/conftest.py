"""Callers who may not do everything."""

import pytest

from tests.client import ApiClient
from tests.teams.bodies import NEW, URL


@pytest.fixture
def caller(app, make, organizer):
    """A maker of clients with a team that may change teams, and has these permissions besides."""

    def make_one(*permissions, events=None):
        team = make.team(organizer, "organizer.teams:write", *permissions, events=events)
        return ApiClient(app, make.token(team))

    return make_one


@pytest.fixture
def user(app, make):
    """A maker of clients that speak for a user who is a member of these teams."""

    def make_one(*teams):
        return ApiClient(app, make.user_token(make.user("boss@example.org", *teams)))

    return make_one


@pytest.fixture
def crew(make, organizer):
    """A team that may do nothing."""
    return make.team(organizer, "none", events=[])


@pytest.fixture
def organizer_log(client):
    """A reader of the organizer's log: action, kind and id of the object, changes each."""

    def read():
        results = client.get("log/?ordering=id").json["results"]
        return [(each["action"], each["object"], each["changes"]) for each in results]

    return read


@pytest.fixture
def store(client):
    """A maker of teams by somebody who may do everything; it returns the URL."""

    def store_one(**values):
        response = client.post(URL, {**NEW, **values})
        assert response.status_code == 201
        return f"{URL}{response.json['id']}/"

    return store_one
