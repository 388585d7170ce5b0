import pytest

from tests.teams.bodies import EVENT_FLAGS, NONE_SUCH, ORGANIZER_FLAGS, URL, shown


def test_list(client, make, organizer, event):
    second = make.event(organizer, "a-second")
    make.team(make.organizer("other"))
    make.team(organizer, "event.items:write", "organizer.events:create", events=[event, second])
    response = client.get(URL)
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    first, crew = (each["id"] for each in response.json["results"])
    everything = (
        "all_events",
        "all_event_permissions",
        "all_organizer_permissions",
        *EVENT_FLAGS,
        *ORGANIZER_FLAGS,
    )
    assert response.json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [
            shown(first, name="Team 0", **dict.fromkeys(everything, True)),
            shown(
                crew,
                *("can_change_items", "can_create_events"),
                name="Team 2",
                limit_events=["a-second", "sampleconf"],
                limit_event_permissions=["event.items:write"],
                limit_organizer_permissions=["organizer.events:create"],
            ),
        ],
    }


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["b", "a", "c"]),
        ("?ordering=name", ["a", "b", "c"]),
        ("?ordering=-name", ["c", "b", "a"]),
        ("?ordering=-id", ["c", "a", "b"]),
        ("?ordering=what", ["b", "a", "c"]),
    ],
)
def test_list_ordered(client, query, names):
    for name in ("b", "a", "c"):
        client.post(URL, {"name": name, "limit_events": []})
    listed = [each["name"] for each in client.get(f"{URL}{query}").json["results"]]
    assert [name for name in listed if name != "Team 0"] == names


def test_show(client, crew):
    response = client.get(f"{URL}{crew.id}/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    expected = shown(crew.id, name=crew.name)
    assert (response.json, list(response.json)) == (expected, list(expected))


@pytest.mark.parametrize("method", ["get", "patch", "put", "delete"])
def test_team_of_another_organizer_is_not_found(client, make, method):
    foreign = make.team(make.organizer("other"))
    for team_id in (foreign.id, 999999):
        response = getattr(client, method)(f"{URL}{team_id}/")
        assert (response.status_code, response.json) == (404, NONE_SUCH)


@pytest.mark.parametrize("part", ["tokens", "members", "invites"])
@pytest.mark.parametrize(("method", "below"), [("get", ""), ("get", "1/"), ("delete", "1/")])
def test_parts_of_a_team_of_another_organizer_are_not_found(client, make, part, method, below):
    foreign = make.team(make.organizer("other"))
    response = getattr(client, method)(f"{URL}{foreign.id}/{part}/{below}")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


@pytest.mark.parametrize("part", ["tokens", "invites"])
def test_nothing_is_added_to_a_team_of_another_organizer(client, make, part):
    foreign = make.team(make.organizer("other"))
    body = {"name": "Till", "email": "bob@example.org"}
    response = client.post(f"{URL}{foreign.id}/{part}/", body)
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_what_is_no_number_is_not_found(client):
    response = client.get(f"{URL}abc/")
    assert (response.status_code, response.json) == (404, {"detail": "Not found."})
