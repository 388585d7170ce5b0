import pytest

from tests.client import ApiClient
from tests.teams.bodies import NEW, REQUIRED, URL, shown, together

NULL = "This field may not be null."


def test_create_with_defaults(client):
    response = client.post(URL, {**NEW, "id": 1000})
    made = shown(response.json["id"])
    assert (response.status_code, response.json, list(response.json)) == (201, made, list(made))
    assert made["id"] != 1000
    assert client.get(f"{URL}{made['id']}/").json == made


def test_create_with_everything(client, event, make, organizer):
    make.event(organizer, "second")
    body = {
        "name": "Box office",
        "require_2fa": True,
        "limit_events": ["second", "sampleconf", "second"],
        "limit_event_permissions": ["event.orders:checkin", "event.orders:read"],
        "limit_organizer_permissions": ["organizer.giftcards:read"],
    }
    response = client.post(URL, body)
    made = shown(
        response.json["id"],
        *("can_view_orders", "can_checkin_orders"),
        **{**body, "limit_events": ["sampleconf", "second"]},
    )
    assert (response.status_code, response.json) == (201, made)


def test_create_for_all(client):
    body = {"all_events": True, "all_event_permissions": True, "all_organizer_permissions": True}
    response = client.post(URL, {**NEW, **body})
    assert response.status_code == 201
    assert set(list(response.json.values())[9:]) == {True}


def test_two_teams_may_have_one_name(client):
    assert [client.post(URL, NEW).status_code for _ in range(2)] == [201, 201]


FAULTS = [
    ({"name": None}, {"name": [NULL]}),
    ({"name": ""}, {"name": ["This field may not be blank."]}),
    ({"name": "x" * 191}, {"name": ["Ensure this field has no more than 190 characters."]}),
    ({"require_2fa": "x"}, {"require_2fa": ["Must be a valid boolean."]}),
    ({"all_events": None}, {"all_events": [NULL]}),
    ({"can_change_items": None}, {"can_change_items": [NULL]}),
    ({"limit_events": None}, {"limit_events": [NULL]}),
    (
        {"limit_events": "sampleconf"},
        {"limit_events": ['Expected a list of items but got type "str".']},
    ),
    ({"limit_events": ["nope"]}, {"limit_events": ["Object with slug=nope does not exist."]}),
    ({"limit_events": ["foreign"]}, {"limit_events": ["Object with slug=foreign does not exist."]}),
    ({"limit_events": [5]}, {"limit_events": ["Object with slug=5 does not exist."]}),
    ({"limit_events": ["a\0b"]}, {"limit_events": ["Null characters are not allowed."]}),
    (
        {"limit_event_permissions": ["foo"]},
        {"limit_event_permissions": ['"foo" is not a valid choice.']},
    ),
    (
        {"limit_event_permissions": ["organizer.events:create"]},
        {"limit_event_permissions": ['"organizer.events:create" is not a valid choice.']},
    ),
    (
        {"limit_organizer_permissions": ["event.items:write"]},
        {"limit_organizer_permissions": ['"event.items:write" is not a valid choice.']},
    ),
    (
        {"limit_organizer_permissions": "organizer.events:create"},
        {"limit_organizer_permissions": ['Expected a list of items but got type "str".']},
    ),
    (
        {"all_events": True, "limit_events": ["sampleconf"]},
        together("Do not set both limit_events and all_events."),
    ),
    (
        {"all_event_permissions": True, "limit_event_permissions": ["event.items:write"]},
        together("Do not set both limit_event_permissions and all_event_permissions."),
    ),
    (
        {
            "all_organizer_permissions": True,
            "limit_organizer_permissions": ["organizer.events:create"],
        },
        together("Do not set both limit_organizer_permissions and all_organizer_permissions."),
    ),
]


@pytest.mark.parametrize(("body", "faults"), FAULTS)
@pytest.mark.usefixtures("event")
def test_fault_is_told_and_nothing_changed(client, make, crew, body, faults):
    make.event(make.organizer("other"), "foreign")
    before = client.get(URL).json
    for response in (
        client.post(URL, {**NEW, **body}),
        client.patch(f"{URL}{crew.id}/", body),
        client.put(f"{URL}{crew.id}/", {**NEW, **body}),
    ):
        assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json == before


def test_all_faults_of_fields_are_told_together(client):
    body = {"limit_events": ["nope"], "limit_event_permissions": ["foo"]}
    assert client.post(URL, body).json == {
        "name": [REQUIRED],
        "limit_events": ["Object with slug=nope does not exist."],
        "limit_event_permissions": ['"foo" is not a valid choice.'],
    }


def test_what_is_required(client, crew):
    faults = {"name": [REQUIRED], "limit_events": [REQUIRED]}
    for response in (client.post(URL, {}), client.put(f"{URL}{crew.id}/", {})):
        assert (response.status_code, response.json) == (400, faults)


def test_change_keeps_what_it_does_not_name(client, event):
    body = {**NEW, "limit_events": ["sampleconf"], "limit_event_permissions": ["event:cancel"]}
    made = client.post(URL, body).json
    response = client.patch(f"{URL}{made['id']}/", {"require_2fa": True})
    assert (response.status_code, response.json) == (200, {**made, "require_2fa": True})


def test_replacing_keeps_optional_fields(client, event):
    body = {**NEW, "limit_events": ["sampleconf"], "limit_event_permissions": ["event:cancel"]}
    made = client.post(URL, body).json
    response = client.put(f"{URL}{made['id']}/", {"name": "Other", "limit_events": []})
    assert response.json == {**made, "name": "Other", "limit_events": []}


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"all_events": True}, "events"),
        ({"all_event_permissions": True}, "event_permissions"),
    ],
)
def test_change_to_all_is_judged_with_what_stays(client, event, change, name):
    body = {**NEW, "limit_events": ["sampleconf"], "limit_event_permissions": ["event:cancel"]}
    made = client.post(URL, body).json
    url = f"{URL}{made['id']}/"
    response = client.patch(url, change)
    fault = together(f"Do not set both limit_{name} and all_{name}.")
    assert (response.status_code, response.json) == (400, fault)
    assert client.patch(url, {**change, f"limit_{name}": []}).status_code == 200


def test_change_takes_effect_at_once(client, app, make, crew, event):
    caller = ApiClient(app, make.token(crew))
    url = "events/sampleconf/"
    assert caller.get(url).status_code == 403
    body = {"limit_events": ["sampleconf"], "can_change_event_settings": True}
    assert client.patch(f"{URL}{crew.id}/", body).status_code == 200
    assert caller.get(url).status_code == 200
    assert client.patch(f"{URL}{crew.id}/", {"limit_events": []}).status_code == 200
    assert caller.get(url).status_code == 403


def test_delete(client, app, make, crew, event):
    caller = ApiClient(app, make.token(crew))
    make.user("alice@example.org", crew)
    make.invite(crew)
    response = client.delete(f"{URL}{crew.id}/")
    assert (response.status_code, response.data) == (204, b"")
    assert client.get(f"{URL}{crew.id}/").status_code == 404
    response = caller.get("/api/v1/organizers/")
    assert (response.status_code, response.json) == (401, {"detail": "Invalid token."})


def test_last_team_that_changes_teams_can_be_deleted(client):
    (team,) = client.get(URL).json["results"]
    assert client.delete(f"{URL}{team['id']}/").status_code == 204
    assert client.get(URL).status_code == 401
