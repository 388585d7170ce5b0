"""Requests that come while somebody else is about to change what they are about."""

import pytest
from sqlalchemy import delete

from pretixapi.models import Event, Team, db
from tests.locks import send_during
from tests.teams.bodies import NEW, NONE_SUCH, URL


@pytest.fixture(autouse=True)
def locks_are_on_rows(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


def refusal(response):
    return response.status_code, response.json


@pytest.mark.parametrize(
    ("method", "below", "body"),
    [
        ("PATCH", "", {"name": "Other"}),
        ("DELETE", "", {}),
        ("POST", "tokens/", {"name": "Till"}),
        ("POST", "invites/", {"email": "bob@example.org"}),
        ("DELETE", "tokens/1/", {}),
        ("DELETE", "members/1/", {}),
        ("DELETE", "invites/1/", {}),
    ],
)
def test_team_that_somebody_else_is_about_to_delete(client, crew, method, below, body):
    url, deletion = f"{URL}{crew.id}/{below}", delete(Team).where(Team.id == crew.id)
    db.session.rollback()
    response = send_during(deletion, lambda: client.open(method, url, body))
    assert refusal(response) == (404, NONE_SUCH)


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_event_that_somebody_else_is_about_to_delete(client, crew, event, method):
    url = URL if method == "POST" else f"{URL}{crew.id}/"
    body = {**NEW, "limit_events": ["sampleconf"]}
    db.session.rollback()
    response = send_during(delete(Event), lambda: client.open(method, url, body))
    fault = {"limit_events": ["Object with slug=sampleconf does not exist."]}
    assert refusal(response) == (400, fault)
