import pytest
from sqlalchemy import select, text

from pretixapi.auth.permissions import LEGACY_FLAGS, Permission
from pretixapi.models import Team, db, team_events
from tests.locks import send_during

NEW = {
    "name": "Crew",
    "all_events": False,
    "all_event_permissions": False,
    "limit_event_permissions": [],
    "all_organizer_permissions": False,
    "limit_organizer_permissions": [],
}

# What another command does that is not done yet.
OTHER_COMMAND = text(
    """
    WITH locked AS (SELECT id FROM organizers FOR NO KEY UPDATE)
    INSERT INTO teams (
        organizer_id, name, require_2fa, all_events, all_event_permissions,
        limit_event_permissions, all_organizer_permissions, limit_organizer_permissions
    )
    SELECT id, 'Crew', false, false, false, '[]', false, '[]' FROM locked
    """
)


@pytest.fixture
def foreign_event(make):
    return make.event(make.organizer("other"), "foreign")


def stored():
    columns = [getattr(Team, name) for name in NEW]
    rows = db.session.execute(select(*columns).order_by(Team.id)).mappings()
    return [dict(row) for row in rows]


def stored_events():
    return [event_id for _, event_id in db.session.execute(select(team_events))]


def create(run, *options, name="Crew"):
    return run("teams", "create", "bigevents", name, *options)


def test_team_created_without_rights(run, organizer, logged):
    assert create(run) == (0, "Created the team Crew of bigevents.\n", "")
    assert (stored(), stored_events()) == ([NEW], [])
    changes = {name: [None, value] for name, value in NEW.items()} | {"limit_events": [None, []]}
    assert logged() == [("pretix.team.created", "command", "Command line", "team", changes)]


def test_team_created_with_everything(run, organizer, event):
    assert create(run, "--all-events", "--all-permissions")[0] == 0
    names = ("all_events", "all_event_permissions", "all_organizer_permissions")
    assert (stored(), stored_events()) == ([NEW | dict.fromkeys(names, True)], [])


def test_team_created_for_some_events(run, make, organizer, event, logged):
    make.event(organizer, "second")
    third = make.event(organizer, "third")
    assert create(run, "--event", "third", "--event", "sampleconf", "--event", "third")[0] == 0
    assert sorted(stored_events()) == [event.id, third.id]
    assert sorted(logged()[0][-1]["limit_events"][1]) == ["sampleconf", "third"]


@pytest.mark.parametrize("name", [*LEGACY_FLAGS, *Permission])
def test_permission_granted_by_either_name(run, organizer, name):
    assert create(run, "--permission", str(name))[0] == 0
    granted = LEGACY_FLAGS.get(name, {name})
    (team,) = stored()
    limits = team["limit_event_permissions"] + team["limit_organizer_permissions"]
    assert limits == [permission for permission in Permission if permission in granted]
    assert all(each.startswith("event") for each in team["limit_event_permissions"])
    assert all(each.startswith("organizer") for each in team["limit_organizer_permissions"])


def test_token_of_team_reaches_what_it_grants(run, app, organizer, event):
    create(run, "--event", "sampleconf", "--permission", "can_change_event_settings")
    token = run("tokens", "create", "bigevents", "Crew")[1].strip()
    headers = {"Authorization": f"Token {token}"}
    events = "/api/v1/organizers/bigevents/events/"
    client = app.test_client()
    assert [each["slug"] for each in client.get(events, headers=headers).json["results"]] == [
        "sampleconf"
    ]
    assert client.post(events, headers=headers, json={}).status_code == 403


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (("--event", "nope"), "bigevents has no event 'nope'."),
        (("--event", "sampleconf", "--event", "nope"), "bigevents has no event 'nope'."),
        (("--event", "foreign"), "bigevents has no event 'foreign'."),
        (("--event", "SampleConf"), "bigevents has no event 'SampleConf'."),
        (
            ("--event", "\udcff"),
            "Invalid value for '--event': Not a valid string.",
        ),
        (
            ("--permission", "can_fly"),
            "Invalid value for '--permission': There is no permission 'can_fly'.",
        ),
        (
            ("--all-events", "--event", "sampleconf"),
            "--all-events and --event contradict each other.",
        ),
        (
            ("--all-permissions", "--permission", "can_change_items"),
            "--all-permissions and --permission contradict each other.",
        ),
    ],
)
@pytest.mark.usefixtures("event", "foreign_event")
def test_wrong_options_refused(run, logged, options, fault):
    assert create(run, *options) == (1, "", f"Error: {fault}\n")
    assert (stored(), logged()) == ([], [])


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("", "This field may not be blank."),
        ("x" * 191, "Ensure this field has no more than 190 characters."),
    ],
)
def test_name_refused(run, organizer, name, fault):
    result = create(run, name=name)
    assert result == (1, "", f"Error: Invalid value for 'NAME': {fault}\n")
    assert stored() == []


def test_name_in_use_refused(run, organizer):
    create(run)
    fault = "name: This name has already been used for a different team."
    assert create(run, "--all-events", name=" Crew ") == (1, "", f"Error: {fault}\n")
    assert stored() == [NEW]


def test_name_that_another_command_is_about_to_use_refused(app, engine_name, organizer):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one command write at a time.")
    command = ("teams", "create", "bigevents", "Crew")
    runner = app.test_cli_runner()
    result = send_during(OTHER_COMMAND, lambda: runner.invoke(args=command))
    fault = "name: This name has already been used for a different team."
    assert (result.exit_code, result.stderr) == (1, f"Error: {fault}\n")
    assert stored() == [NEW]


def test_name_in_use_elsewhere_accepted(run, make, organizer):
    make.organizer("other")
    create(run)
    assert run("teams", "create", "other", "Crew")[0] == 0


@pytest.mark.parametrize("command", [("create", "nope", "Crew"), ("list", "nope")])
def test_unknown_organizer_refused(run, organizer, command):
    assert run("teams", *command) == (1, "", "Error: There is no organizer 'nope'.\n")


def test_teams_listed_with_their_rights(run, make, organizer, event):
    make.event(organizer, "second")
    make.organizer("other")
    create(run, "--all-events", "--all-permissions", name="Administrators")
    create(run, name="Guests")
    create(
        run,
        *("--event", "second", "--event", "sampleconf"),
        *("--permission", "organizer.devices:read", "--permission", "can_checkin_orders"),
        *("--permission", "event.orders:write", "--permission", "can_view_orders"),
    )
    run("teams", "create", "other", "Staff", "--permission", "can_manage_gift_cards")
    heading = "ORGANIZER  NAME            EVENTS              PERMISSIONS\n"
    bigevents = (
        "bigevents  Administrators  all                 all\n"
        "bigevents  Crew            sampleconf, second  can_view_orders, can_checkin_orders,"
        " event.orders:write, organizer.devices:read\n"
        "bigevents  Guests          none                none\n"
    )
    other = "other      Staff           none                can_manage_gift_cards\n"
    assert run("teams", "list") == (0, heading + bigevents + other, "")
    assert run("teams", "list", "bigevents") == (0, heading + bigevents, "")
