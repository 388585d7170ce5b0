"""What users may do who have several teams."""

import pytest

from tests.browser_client import Browser
from tests.client import ApiClient

SETTINGS, ITEMS = "event.settings.general:write", "event.items:write"
AT = "/api/v1/organizers/bigevents/events/"
FORBIDDEN = {"detail": "You do not have permission to perform this action."}


@pytest.fixture
def second(make, organizer, event):
    return make.event(organizer, "second")


@pytest.fixture(params=["token", "session"])
def caller_in(request, app, make):
    """A maker of clients for a user who is a member of teams: by token, or in a browser."""

    def make_one(*teams, **values):
        user = make.user("bob@example.org", *teams, **values)
        if request.param == "session":
            return Browser(app, user)
        return ApiClient(app, make.user_token(user))

    return make_one


def slugs(response):
    return [each["slug"] for each in response.json["results"]]


def test_event_of_one_team_and_permission_of_another_do_not_add_up(
    caller_in, make, organizer, event, second
):
    caller = caller_in(
        make.team(organizer, SETTINGS, events=[event]),
        make.team(organizer, ITEMS, events=[second]),
    )
    assert caller.get(f"{AT}sampleconf/").status_code == 200
    refused = caller.get(f"{AT}second/")
    assert (refused.status_code, refused.json) == (403, FORBIDDEN)
    assert slugs(caller.get(AT)) == ["sampleconf"]
    # Any of the teams is enough where the event alone is asked for.
    assert caller.get(f"{AT}second/items/").status_code == 200
    assert caller.get(f"{AT}sampleconf/items/").status_code == 200


def test_list_has_the_events_of_all_teams_that_allow_it(caller_in, make, organizer, event, second):
    make.event(organizer, "third")
    teams = [make.team(organizer, SETTINGS, events=[each]) for each in (event, second)]
    assert slugs(caller_in(*teams).get(AT)) == ["sampleconf", "second"]


def test_team_for_all_events_counts_for_its_own_permission_alone(
    caller_in, make, organizer, event, second
):
    caller = caller_in(make.team(organizer, ITEMS), make.team(organizer, SETTINGS, events=[second]))
    assert slugs(caller.get(AT)) == ["second"]
    assert caller.get(f"{AT}sampleconf/").status_code == 403
    assert caller.get(f"{AT}sampleconf/items/").status_code == 200


def test_permission_in_one_organizer_counts_in_no_other(caller_in, make, organizer, event):
    other = make.organizer("other")
    caller = caller_in(make.team(organizer, ITEMS), make.team(other, SETTINGS))
    assert slugs(caller.get("/api/v1/organizers/")) == ["bigevents", "other"]
    assert caller.get(AT).status_code == 403
    assert caller.get("/api/v1/organizers/other/events/").status_code == 200


def test_user_without_teams_sees_nothing(caller_in, event):
    caller = caller_in()
    assert caller.get("/api/v1/organizers/").json["count"] == 0
    for url in ("", "events/", "events/sampleconf/", "teams/"):
        refused = caller.get(f"/api/v1/organizers/bigevents/{url}")
        assert (refused.status_code, refused.json) == (403, FORBIDDEN)


def test_organizer_permission_of_a_second_team_is_found(caller_in, make, organizer):
    teams = [make.team(organizer, ITEMS), make.team(organizer, "organizer.teams:write")]
    assert caller_in(*teams).get("/api/v1/organizers/bigevents/teams/").status_code == 200


def test_deactivated_user_is_nobody(caller_in, make, organizer):
    refused = caller_in(make.team(organizer), active=False).get("/api/v1/organizers/")
    assert refused.status_code == 401


def test_user_who_leaves_a_team_is_let_in_no_more(client, caller_in, make, organizer, event):
    team = make.team(organizer)
    caller = caller_in(team)
    assert caller.get(AT).status_code == 200
    (member,) = client.get(f"teams/{team.id}/members/").json["results"]
    client.delete(f"teams/{team.id}/members/{member['id']}/")
    assert caller.get(AT).status_code == 403
