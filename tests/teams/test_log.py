from tests.teams.bodies import NEW, URL


def test_creation_change_and_deletion_are_logged(client, event, organizer_log):
    made = client.post(URL, {**NEW, "can_change_items": True}).json
    team = {"type": "team", "id": made["id"]}
    url = f"{URL}{made['id']}/"
    client.patch(url, {"limit_events": ["sampleconf"], "name": "Crew", "can_change_items": False})
    client.delete(url)
    assert organizer_log() == [
        (
            "pretix.team.created",
            team,
            {
                "name": [None, "Crew"],
                "limit_events": [None, []],
                "all_event_permissions": [None, False],
                "limit_event_permissions": [None, ["event.items:write"]],
            },
        ),
        (
            "pretix.team.changed",
            team,
            {
                "limit_events": [[], ["sampleconf"]],
                "limit_event_permissions": [["event.items:write"], []],
            },
        ),
        ("pretix.team.deleted", team, {"name": ["Crew", None]}),
    ]


def test_change_to_what_is_there_is_not_logged(client, crew, organizer_log):
    client.patch(f"{URL}{crew.id}/", {"limit_events": [], "can_view_orders": False})
    assert organizer_log() == []


def test_tokens_are_logged_without_what_they_are(client, crew, organizer_log):
    url = f"{URL}{crew.id}/tokens/"
    made = client.post(url, {"name": "Till"}).json
    for _ in range(2):
        client.delete(f"{url}{made['id']}/")
    token = {"type": "teamtoken", "id": made["id"]}
    created = {"team": [None, crew.name], "name": [None, "Till"]}
    assert organizer_log() == [
        ("pretix.team.token.created", token, created),
        ("pretix.team.token.deleted", token, {"active": [True, False]}),
    ]


def test_members_and_invites_are_logged_with_the_team(client, make, crew, organizer_log):
    alice = make.user("alice@example.org")
    url = f"{URL}{crew.id}/"
    made = client.post(f"{url}invites/", {"email": "bob@example.org"}).json
    client.delete(f"{url}invites/{made['id']}/")
    client.post(f"{url}invites/", {"email": alice.email})
    client.delete(f"{url}members/{alice.id}/")
    team = {"type": "team", "id": crew.id}
    assert organizer_log() == [
        ("pretix.team.invite.created", team, {"email": [None, "bob@example.org"]}),
        ("pretix.team.invite.deleted", team, {"email": ["bob@example.org", None]}),
        ("pretix.team.member.added", team, {"email": [None, "alice@example.org"]}),
        ("pretix.team.member.removed", team, {"email": ["alice@example.org", None]}),
    ]
