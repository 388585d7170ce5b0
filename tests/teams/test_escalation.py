"""Nobody gives a team more than they hold themselves."""

from io import BytesIO

import pytest
from sqlalchemy import select, update

from pretixapi.models import Event, TeamToken, db
from tests.client import ApiClient
from tests.teams.bodies import ESCALATION, NEW, URL

TEAMS = "organizer.teams:write"
ITEMS = "event.items:write"
CANCEL = "event:cancel"
CREATE = "organizer.events:create"


@pytest.fixture
def second(make, organizer):
    return make.event(organizer, "second")


def stored_events():
    return db.session.scalars(select(Event)).all()


def for_events(*slugs, granted=(ITEMS,)):
    return {"limit_events": list(slugs), "limit_event_permissions": list(granted)}


def for_all(granted=(ITEMS,)):
    return {"all_events": True, "limit_event_permissions": list(granted)}


def granting(*permissions):
    return {"limit_organizer_permissions": list(permissions)}


# What the caller's team holds, for which events, and what such a caller may create or not.
HELD_FOR_ALL = ([ITEMS, CREATE], None)
HELD_FOR_ONE = ([ITEMS, CREATE], ["sampleconf"])
NEW_TEAMS = [
    (HELD_FOR_ALL, {}, True),
    (HELD_FOR_ALL, {"require_2fa": True}, True),
    (HELD_FOR_ALL, for_all(), True),
    (HELD_FOR_ALL, for_events("sampleconf", "second"), True),
    (HELD_FOR_ALL, granting(CREATE, TEAMS), True),
    (HELD_FOR_ALL, {"can_create_events": True, "can_change_items": True}, True),
    (HELD_FOR_ALL, {"all_events": True, "can_change_items": True}, True),
    (HELD_FOR_ALL, for_all([ITEMS, CANCEL]), False),
    (HELD_FOR_ALL, for_events("sampleconf", granted=[CANCEL]), False),
    (HELD_FOR_ALL, {"all_events": True, "all_event_permissions": True}, False),
    (HELD_FOR_ALL, {"all_organizer_permissions": True}, False),
    (HELD_FOR_ALL, granting("organizer.devices:read"), False),
    (HELD_FOR_ALL, {"can_change_organizer_settings": True}, False),
    (HELD_FOR_ALL, {"all_events": True, "can_change_orders": True}, False),
    (HELD_FOR_ONE, for_events("sampleconf"), True),
    (HELD_FOR_ONE, for_events("second"), False),
    (HELD_FOR_ONE, for_events("sampleconf", "second"), False),
    (HELD_FOR_ONE, for_all(), False),
    # Permissions for no event give nothing, but events without a permission may be looked at.
    (HELD_FOR_ONE, for_events(granted=[ITEMS, CANCEL]), True),
    (HELD_FOR_ONE, for_events("sampleconf", granted=[]), True),
    (HELD_FOR_ONE, for_events("sampleconf", "second", granted=[]), False),
    (HELD_FOR_ONE, for_all([]), False),
    (([], []), for_all([]), False),
    # Each single event there is, yet not those to come.
    (([ITEMS], ["sampleconf", "second"]), for_events("sampleconf", "second"), True),
    (([ITEMS], ["sampleconf", "second"]), for_all(), False),
    (([], None), for_all(), False),
    (([], None), granting(TEAMS), True),
]


@pytest.mark.parametrize(("held", "body", "allowed"), NEW_TEAMS)
@pytest.mark.usefixtures("event", "second")
def test_new_team_may_do_no_more_than_the_caller(caller, client, held, body, allowed):
    permissions, slugs = held
    events = None if slugs is None else [each for each in stored_events() if each.slug in slugs]
    before = client.get(URL).json["count"]
    response = caller(*permissions, events=events).post(URL, {**NEW, **body})
    if allowed:
        assert response.status_code == 201
    else:
        assert (response.status_code, response.json) == (403, ESCALATION)
        # The team of the caller itself is there, too.
        assert client.get(URL).json["count"] == before + 1


# What is stored, what it is to become, and whether who holds ITEMS for sampleconf may do that.
CHANGES = [
    (for_all([ITEMS, CANCEL]), {"name": "Other", "require_2fa": True}, True),
    (for_all([ITEMS, CANCEL]), {"limit_event_permissions": [CANCEL]}, True),
    (for_all([CANCEL]), {"all_events": False, "limit_events": ["second"]}, True),
    (for_all([CANCEL]), for_all([CANCEL, ITEMS]), False),
    (for_all([CANCEL]), {"limit_event_permissions": []}, True),
    (
        {"all_events": True, "all_event_permissions": True},
        {"all_event_permissions": False, "limit_event_permissions": [CANCEL]},
        True,
    ),
    ({"all_organizer_permissions": True}, {"can_manage_customers": False}, True),
    (granting(CREATE), granting(), True),
    (granting(CREATE), granting(CREATE, TEAMS), True),
    (granting(), granting(CREATE), False),
    (granting(CREATE), {"all_organizer_permissions": True, **granting()}, False),
    (for_events("second"), {"limit_events": ["second", "sampleconf"]}, True),
    (for_events("sampleconf"), {"limit_events": ["second", "sampleconf"]}, False),
    (for_events("sampleconf"), {"limit_events": ["second"]}, False),
    (for_events("second", granted=[CANCEL]), {"limit_events": ["sampleconf"]}, False),
    (for_events("second", granted=[CANCEL]), for_events("second", granted=[CANCEL, ITEMS]), False),
    (
        for_events("second", granted=[CANCEL]),
        for_events("sampleconf", granted=[ITEMS]),
        True,
    ),
    (
        for_events("second", granted=[CANCEL]),
        {"all_events": True, "limit_events": []},
        False,
    ),
    (for_events("second"), {"can_change_orders": True, "limit_events": []}, True),
]


@pytest.mark.parametrize("case", CHANGES)
@pytest.mark.usefixtures("second")
def test_change_adds_no_more_than_the_caller_holds(caller, client, event, store, case):
    stored, body, allowed = case
    url = store(**stored)
    before = client.get(url).json
    response = caller(ITEMS, events=[event]).patch(url, body)
    if allowed:
        assert (response.status_code, client.get(url).json) == (200, response.json)
    else:
        assert (response.status_code, response.json) == (403, ESCALATION)
        assert client.get(url).json == before


def test_replacing_is_judged_as_a_change(caller, event, store):
    url = store(**granting(CREATE))
    body = {"name": "Other", "limit_events": []}
    assert caller().put(url, body).status_code == 200
    response = caller().put(url, {**body, "all_organizer_permissions": True, **granting()})
    assert (response.status_code, response.json) == (403, ESCALATION)


def test_caller_cannot_give_more_to_the_own_team(caller, client, make, event):
    restricted = caller(events=[event])
    own = client.get(f"{URL}?ordering=-id").json["results"][0]
    response = restricted.patch(f"{URL}{own['id']}/", {"can_create_events": True})
    assert (response.status_code, response.json) == (403, ESCALATION)


def test_one_team_must_grant_both_the_permission_and_the_event(
    make, organizer, user, event, second
):
    teams = [
        make.team(organizer, TEAMS, events=[]),
        make.team(organizer, ITEMS, events=[event]),
        make.team(organizer, CANCEL, events=[second]),
    ]
    boss = user(*teams)
    for body in (
        for_events("sampleconf", granted=[CANCEL]),
        for_events("second", granted=[ITEMS]),
        for_events("sampleconf", "second", granted=[ITEMS]),
        for_all(),
    ):
        response = boss.post(URL, {**NEW, **body})
        assert (response.status_code, response.json) == (403, ESCALATION)
    assert boss.post(URL, {**NEW, **for_events("sampleconf")}).status_code == 201


@pytest.fixture
def two_teams(make, organizer, user, event, second):
    """A user of two teams, one for each event; the first may change teams, the second create."""
    return user(
        make.team(organizer, TEAMS, ITEMS, events=[event]),
        make.team(organizer, ITEMS, CREATE, events=[second]),
    )


@pytest.mark.parametrize(
    ("body", "allowed"),
    [
        (for_events("sampleconf", "second"), True),
        (granting(TEAMS), True),
        (granting(CREATE), True),
        (granting(CREATE, TEAMS), False),
        ({**for_events("second"), **granting(CREATE)}, True),
        ({**for_events("sampleconf"), **granting(CREATE)}, False),
        ({**for_events("sampleconf", "second"), **granting(CREATE)}, False),
    ],
)
def test_rights_of_several_teams_hold_each_in_its_place_alone(two_teams, body, allowed):
    response = two_teams.post(URL, {**NEW, **body})
    assert response.status_code == (201 if allowed else 403)


def test_token_revoked_while_a_body_is_on_its_way_gives_nothing(app, make, organizer, client):
    """The token is good when it is looked at first, and not when the body is there."""
    token = make.token(make.team(organizer, TEAMS), "Late")

    class Body(BytesIO):
        def readinto(self, buffer):
            db.session.execute(update(TeamToken).values(active=False).filter_by(name="Late"))
            db.session.commit()
            return super().readinto(buffer)

    body = b'{"name": "Crew", "limit_events": []}'
    response = ApiClient(app, token).post(
        URL,
        input_stream=Body(body),
        content_length=len(body),
        content_type="application/json",
    )
    assert response.status_code == 401
    assert [each["name"] for each in client.get(URL).json["results"]].count("Crew") == 0


def test_rights_with_another_organizer_do_not_count(make, organizer, user, event):
    teams = [make.team(organizer, TEAMS), make.team(make.organizer("other"))]
    response = user(*teams).post(URL, {**NEW, **for_all()})
    assert (response.status_code, response.json) == (403, ESCALATION)


def test_faults_of_fields_come_first(caller):
    body = {"limit_events": ["nope"], "all_organizer_permissions": True}
    assert caller().post(URL, body).status_code == 400
    both = {**NEW, "all_organizer_permissions": True, **granting(CREATE)}
    assert caller().post(URL, both).status_code == 400
