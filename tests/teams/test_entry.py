"""Whom people may let act for a team: nobody who could do more than themselves."""

import pytest

from tests.teams.bodies import ESCALATION

CREATE = "organizer.events:create"


@pytest.mark.parametrize(
    "posted",
    [
        ("tokens", {"name": "Till"}),
        ("invites", {"email": "bob@example.org"}),
        ("invites", {"email": "alice@example.org"}),
    ],
)
def test_nobody_is_let_into_a_team_beyond_the_caller(caller, client, make, store, posted):
    part, body = posted
    make.user("alice@example.org")
    url = store(limit_organizer_permissions=[CREATE])
    response = caller().post(f"{url}{part}/", body)
    assert (response.status_code, response.json) == (403, ESCALATION)
    for each in ("tokens", "invites", "members"):
        assert client.get(f"{url}{each}/").json["count"] == 0
    assert caller(CREATE).post(f"{url}{part}/", body).status_code == 201


def test_anybody_who_changes_teams_may_take_away(caller, client, make, store):
    url = store(all_events=True, all_event_permissions=True, all_organizer_permissions=True)
    token = client.post(f"{url}tokens/", {"name": "Till"}).json
    invite = client.post(f"{url}invites/", {"email": "bob@example.org"}).json
    member = make.user("alice@example.org")
    client.post(f"{url}invites/", {"email": member.email})
    restricted = caller()
    assert restricted.delete(f"{url}tokens/{token['id']}/").status_code == 200
    assert restricted.delete(f"{url}invites/{invite['id']}/").status_code == 204
    assert restricted.delete(f"{url}members/{member.id}/").status_code == 204
    assert restricted.delete(url).status_code == 204
