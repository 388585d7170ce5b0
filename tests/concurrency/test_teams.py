"""Teams, changed by many clients at the same time."""

from functools import partial

import pytest

from tests.client import ORGANIZER
from tests.concurrency.callers import at_once, create

TEAMS = f"{ORGANIZER}teams/"
NEW = {"name": "Crew", "limit_events": []}
CLIENTS = 6
INVITED = ["This user already has been invited for this team."]
MEMBER = ["This user already has permissions for this team."]


@pytest.mark.parametrize(
    ("email", "part", "fault"),
    [("bob@example.org", "invites", INVITED), ("alice@example.org", "members", MEMBER)],
)
def test_somebody_invited_many_times_at_once_is_in_once(callers, make, email, part, fault):
    make.user("alice@example.org")
    clients = callers(CLIENTS)
    url = f"{TEAMS}{create(clients[0], TEAMS, NEW)}/"
    send = {"method": "POST", "url": f"{url}invites/", "json": {"email": email}}
    answers = at_once(partial(caller.send, **send) for caller in clients)
    assert sorted(answer.status for answer in answers) == [201] + [400] * (CLIENTS - 1)
    refused = [answer.json for answer in answers if answer.status == 400]
    assert refused == [fault] * (CLIENTS - 1)
    listed = clients[0].send("GET", f"{url}{part}/").json["results"]
    assert [each["email"] for each in listed] == [email]


def test_team_deleted_while_others_use_it_is_not_found(callers):
    first, *others = callers(CLIENTS)
    url = f"{TEAMS}{create(first, TEAMS, NEW)}/"

    def use(client, caller):
        """Add what there is room for, until the team has gone."""
        for number in range(5):
            answer = caller.send("POST", f"{url}tokens/", json={"name": "Till"})
            assert answer.status in {201, 404}
            email = f"{client}-{number}@example.org"
            answer = caller.send("POST", f"{url}invites/", json={"email": email})
            assert answer.status in {201, 404}
            answer = caller.send("PATCH", url, json={"require_2fa": True})
            assert answer.status in {200, 404}

    deletion = partial(first.send, "DELETE", url)
    answers = at_once([deletion, *(partial(use, *each) for each in enumerate(others))])
    assert answers[0].status == 204
    assert first.send("GET", url).status == 404
