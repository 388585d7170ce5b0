"""Orders of all events that the caller may read."""

import pytest

from tests.client import ApiClient
from tests.orders.bodies import ALL, codes

READ = "event.orders:read"


@pytest.fixture
def events(make, organizer, event):
    """Two events with an order each, and one of another organizer."""
    second = make.event(organizer, "second")
    make.order(event, "FIRST")
    make.order(second, "OTHER")
    other = make.organizer("other")
    make.order(make.event(other), "HIDDEN"[:5])
    return event, second


@pytest.fixture
def ask(app, make):
    """A function that asks with the token of a user who is in teams."""

    def get(*teams):
        token = make.user_token(make.user("alice@example.org", *teams))
        return ApiClient(app, token).get(ALL)

    return get


@pytest.mark.usefixtures("events")
def test_orders_of_all_events_are_listed(client):
    assert codes(client.get(ALL)) == ["FIRST", "OTHER"]


def test_orders_of_events_of_a_team_are_listed(ask, make, organizer, events):
    assert codes(ask(make.team(organizer, READ, events=[events[1]]))) == ["OTHER"]


@pytest.mark.usefixtures("events")
def test_orders_are_not_listed_without_the_permission(ask, make, organizer):
    assert codes(ask(make.team(organizer, "event.items:write"))) == []


def test_teams_do_not_add_up(ask, make, organizer, events):
    everywhere = make.team(organizer, "event.items:write")
    reading = make.team(organizer, READ, events=[events[0]])
    assert codes(ask(everywhere, reading)) == ["FIRST"]


def test_orders_of_several_teams_are_listed(ask, make, organizer, events):
    teams = [make.team(organizer, READ, events=[event]) for event in events]
    assert codes(ask(*teams)) == ["FIRST", "OTHER"]
