import pytest

from tests.client import ApiClient

FORBIDDEN = {"detail": "You do not have permission to perform this action."}
ORGANIZER_LOG, EVENT_LOG = "log/", "events/sampleconf/log/"
OF_ORGANIZER, OF_EVENT = "organizer.settings.general:write", "event.settings.general:write"


@pytest.mark.parametrize(
    ("permissions", "allowed"),
    [
        ([OF_ORGANIZER], [ORGANIZER_LOG]),
        ([OF_EVENT], [EVENT_LOG]),
        ([OF_ORGANIZER, OF_EVENT], [ORGANIZER_LOG, EVENT_LOG]),
        (["organizer.teams:write", "event.items:write"], []),
    ],
)
def test_each_log_takes_its_own_permission(app, make, organizer, permissions, allowed):
    make.event(organizer)
    client = ApiClient(app, make.token(make.team(organizer, *permissions)))
    for url in (ORGANIZER_LOG, EVENT_LOG):
        response = client.get(url)
        assert response.status_code == (200 if url in allowed else 403)
        assert url in allowed or response.json == FORBIDDEN


def test_the_log_of_the_organizer_shows_events_out_of_reach(app, make, organizer, event, entry):
    entry(event)
    team = make.team(organizer, OF_ORGANIZER, OF_EVENT, events=[])
    client = ApiClient(app, make.token(team))
    assert [each["event"] for each in client.get(ORGANIZER_LOG).json["results"]] == ["sampleconf"]
    response = client.get(EVENT_LOG)
    assert (response.status_code, response.json) == (403, FORBIDDEN)


@pytest.mark.parametrize("url", [ORGANIZER_LOG, EVENT_LOG])
def test_the_logs_ask_for_a_token(anonymous, event, url):
    assert anonymous.get(url).status_code == 401


@pytest.mark.parametrize("url", ["other/log/", "unknown/log/", "bigevents/events/unknown/log/"])
def test_unknown_and_foreign_logs_are_forbidden(client, make, url):
    make.organizer("other")
    response = client.get(f"/api/v1/organizers/{url}")
    assert (response.status_code, response.json) == (403, FORBIDDEN)
