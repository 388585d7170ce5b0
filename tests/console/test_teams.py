"""Creating, changing and deleting teams in the console."""

import re

import pytest
from sqlalchemy import select

from pretixapi.auth.permissions import Permission
from pretixapi.models import LogEntry, db
from tests.browser_client import Browser

TEAMS = "/control/organizer/bigevents/teams"
NEW = "/control/organizer/bigevents/team/add"
ESCALATION = "You cannot grant a permission that you do not have."
BOX_OFFICE = {
    "name": " Box office ",
    "limit_events": ["sampleconf"],
    "limit_event_permissions": ["event.orders:checkin", "event.orders:read"],
}
STORED = {
    "name": "Box office",
    "require_2fa": False,
    "all_events": False,
    "limit_events": ["sampleconf"],
    "all_event_permissions": False,
    "limit_event_permissions": ["event.orders:read", "event.orders:checkin"],
    "all_organizer_permissions": False,
    "limit_organizer_permissions": [],
}

pytestmark = pytest.mark.usefixtures("event")


def url(team, page=""):
    return f"/control/organizer/bigevents/team/{team.id}/{page}"


@pytest.fixture
def stored(client):
    """A reader of what the API says of a team."""

    def read(team_id):
        body = client.get(f"teams/{team_id}/").json
        return {name: value for name, value in body.items() if name in STORED}

    return read


@pytest.fixture
def logged(app):
    """A reader of what was done, and by whom."""

    def read():
        db.session.rollback()
        columns = (LogEntry.action, LogEntry.actor_type, LogEntry.actor_name)
        return [tuple(row) for row in db.session.execute(select(*columns).order_by(LogEntry.id))]

    return read


@pytest.fixture
def limited(app, make, organizer, event):
    """The browser of somebody who may change teams, and see orders of the sample conference."""
    held = ("organizer.teams:write", "event.orders:read")
    team = make.team(organizer, *held, events=[event])
    return Browser(app, make.user("bob@example.org", team))


@pytest.fixture
def make_team(make, organizer, event):
    """A maker of teams for the sample conference."""
    return lambda *permissions: make.team(organizer, *permissions, events=[event])


def created_id(response):
    assert response.status_code == 302
    return int(response.location.rstrip("/").rpartition("/")[2])


def test_list_tells_what_teams_may_do(browser, make, organizer, event):
    make.team(organizer, "event.orders:read", "organizer.devices:read", events=[event])
    make.team(organizer, "none", events=[])
    text = browser.get(TEAMS).text
    rows = [" ".join(re.sub("<[^>]+>", " ", row).split()) for row in text.split("<tr>")[2:]]
    assert rows[0].startswith("Team 0 All events Everything")
    assert rows[1].startswith("Team 1 sampleconf View orders, View devices")
    assert rows[2].startswith("Team 2 No events Nothing")


def test_team_created(browser, stored, logged):
    team_id = created_id(browser.post(NEW, BOX_OFFICE))
    assert stored(team_id) == STORED
    assert logged() == [("pretix.team.created", "user", "Alice")]
    text = browser.get(f"/control/organizer/bigevents/team/{team_id}/").text
    assert "The team Box office is created." in text
    assert "<li>Check in tickets</li>" in text
    assert "<li>Change orders</li>" not in text


def test_where_a_team_has_all_nothing_else_is_stored(browser, stored):
    everything = {"all_events": "y", "all_event_permissions": "y", "all_organizer_permissions": "y"}
    chosen = {"limit_organizer_permissions": ["organizer.events:create"]}
    team_id = created_id(browser.post(NEW, {**BOX_OFFICE, **everything, **chosen}))
    assert stored(team_id) == {
        **STORED,
        **dict.fromkeys(everything, True),
        "limit_events": [],
        "limit_event_permissions": [],
    }


@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        (["event.vouchers:write"], ["event.vouchers:read", "event.vouchers:write"]),
        (["event.orders:write"], ["event.orders:read", "event.orders:write"]),
        (
            ["event.orders:checkin", "event.orders:write"],
            ["event.orders:read", "event.orders:write"],
        ),
        (["event.items:write", "event:cancel"], ["event.items:write", "event:cancel"]),
        ([each.value for each in Permission if each.is_for_events], None),
    ],
)
def test_permissions_are_completed_so_that_the_api_takes_them(
    browser, client, stored, chosen, kept
):
    form = {**BOX_OFFICE, "limit_event_permissions": chosen}
    team_id = created_id(browser.post(NEW, form))
    held = stored(team_id)["limit_event_permissions"]
    assert held == (kept or [each for each in chosen if each != "event.orders:checkin"])
    assert client.patch(f"teams/{team_id}/", {"limit_event_permissions": held}).status_code == 200


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("name", " ", "This field may not be blank."),
        ("name", "x" * 191, "Ensure this field has no more than 190 characters."),
        ("name", "a\0", "Null characters are not allowed."),
        ("limit_events", ["nosuch"], "&#39;nosuch&#39; is not a valid choice for this field."),
        ("limit_event_permissions", ["fly"], "&#39;fly&#39; is not a valid choice for this field."),
        (
            "limit_organizer_permissions",
            ["event.items:write"],
            "&#39;event.items:write&#39; is not a valid choice for this field.",
        ),
    ],
)
def test_bad_field_is_told_beside_it(browser, logged, field, value, fault):
    response = browser.post(NEW, {**BOX_OFFICE, field: value})
    assert response.status_code == 400
    assert response.text.count(fault) == 1
    assert logged() == []


def test_nobody_gives_a_team_more_than_they_hold(limited, logged):
    response = limited.post(NEW, BOX_OFFICE)
    assert response.status_code == 403
    assert ESCALATION in response.text
    assert 'value="Box office"' in response.text
    assert logged() == []
    held = {**BOX_OFFICE, "limit_event_permissions": ["event.orders:read"]}
    assert limited.post(NEW, held).status_code == 302
    assert limited.post(NEW, {**held, "all_events": "y"}).status_code == 403


def test_only_events_of_the_users_teams_can_be_chosen(limited, make, organizer):
    make.event(organizer, "hidden")
    assert re.findall(
        r'name="limit_events" type="checkbox" value="(\w+)"', limited.get(NEW).text
    ) == ["sampleconf"]


@pytest.fixture
def many(make, organizer, monkeypatch):
    """More events than there are boxes for."""
    monkeypatch.setattr("pretixapi.console.forms.MOST_BOXES", 2)
    return [make.event(organizer, slug).slug for slug in ("one", "two")]


@pytest.mark.parametrize(
    "text", ["one\r\nsampleconf\r\n", "one, sampleconf", "sampleconf,one,one "]
)
def test_many_events_are_chosen_by_writing_them_down(browser, stored, many, text):
    team_id = created_id(browser.post(NEW, {**BOX_OFFICE, "limit_events": text}))
    assert stored(team_id)["limit_events"] == ["one", "sampleconf"]
    form = browser.get(f"/control/organizer/bigevents/team/{team_id}/edit").text
    assert 'type="checkbox" value="one"' not in form
    assert re.search(r'name="limit_events"[^>]*>\s*one\r?\nsampleconf</textarea>', form)


def test_event_written_down_wrong_is_told_beside_the_field(browser, logged, many):
    response = browser.post(NEW, {**BOX_OFFICE, "limit_events": "one, twö\0"})
    assert response.status_code == 400
    fault = "&#39;twö\0&#39; is not a valid choice for this field."
    assert f'<p class="fault" id="limit_events-fault">{fault}</p>' in response.text
    assert logged() == []


def test_team_changed(browser, stored, logged, make_team):
    team = make_team("event.items:write")
    form = browser.get(url(team, "edit")).text
    assert f'value="{team.name}"' in form
    assert re.findall(r'checked id="[^"]+" name="[^"]+" type="checkbox" value="([^"]+)"', form) == [
        "sampleconf",
        "event.items:write",
    ]
    response = browser.post(url(team, "edit"), BOX_OFFICE)
    assert response.location == url(team)
    assert stored(team.id) == STORED
    assert logged() == [("pretix.team.changed", "user", "Alice")]


def test_team_keeps_an_event_that_its_changer_does_not_reach(
    limited, make, organizer, event, stored
):
    hidden = make.event(organizer, "hidden")
    team = make.team(organizer, "event.orders:read", events=[event, hidden])
    held = {"limit_event_permissions": ["event.orders:read"]}
    form = {"name": "Both", "limit_events": ["hidden", "sampleconf"], **held}
    assert limited.post(url(team, "edit"), form).status_code == 302
    assert stored(team.id)["limit_events"] == ["hidden", "sampleconf"]
    assert limited.post(url(team, "edit"), {**form, "limit_events": []}).status_code == 302
    assert limited.post(url(team, "edit"), form).status_code == 400


def test_change_beyond_what_its_changer_holds_is_refused(limited, make, organizer, event, stored):
    team = make.team(organizer, "event.orders:read", events=[event])
    response = limited.post(url(team, "edit"), BOX_OFFICE)
    assert response.status_code == 403
    assert ESCALATION in response.text
    assert stored(team.id)["limit_event_permissions"] == ["event.orders:read"]


def test_team_deleted(browser, make, organizer, client, logged):
    team = make.team(organizer)
    response = browser.post(url(team, "delete"))
    assert (response.status_code, response.location) == (302, TEAMS)
    assert client.get(f"teams/{team.id}/").status_code == 404
    assert logged() == [("pretix.team.deleted", "user", "Alice")]
