"""The flags of the older vocabulary, in answers and in bodies."""

import pytest

from pretixapi.auth.permissions import LEGACY_FLAGS, Permission
from tests.teams.bodies import EVENT_FLAGS, NEW, ORGANIZER_FLAGS, URL, shown, together

BOTH = together("You cannot set deprecated and current permission attributes at the same time.")
SETTINGS = [
    "event.settings.general:write",
    "event.settings.payment:write",
    "event.settings.tax:write",
    "event.settings.invoicing:write",
    "event.subevents:write",
]


@pytest.fixture
def team(client):
    """A maker of teams by the API."""

    def make_one(**values):
        response = client.post(URL, {**NEW, **values})
        assert response.status_code == 201
        return response.json

    return make_one


@pytest.fixture
def change(client):
    def change_one(team, **values):
        response = client.patch(f"{URL}{team['id']}/", values)
        return response.status_code, response.json

    return change_one


@pytest.mark.parametrize(
    ("permissions", "flags"),
    [
        (["event.settings.general:write"], ["can_change_event_settings"]),
        (SETTINGS[1:], []),
        (["event.items:write"], ["can_change_items"]),
        (["event.orders:read"], ["can_view_orders"]),
        (["event.orders:write"], ["can_change_orders"]),
        (["event:cancel"], []),
        (["event.orders:checkin"], ["can_checkin_orders"]),
        (["event.vouchers:read"], ["can_view_vouchers"]),
        (["event.vouchers:write"], ["can_change_vouchers"]),
        (["organizer.events:create"], ["can_create_events"]),
        (["organizer.settings.general:write"], ["can_change_organizer_settings"]),
        (["organizer.devices:read", "organizer.devices:write"], []),
        (["organizer.teams:write"], ["can_change_teams"]),
        (["organizer.giftcards:read"], []),
        (["organizer.giftcards:read", "organizer.giftcards:write"], ["can_manage_gift_cards"]),
        (["organizer.customers:write"], []),
        (["organizer.customers:read", "organizer.customers:write"], ["can_manage_customers"]),
        (
            ["organizer.reusablemedia:read", "organizer.reusablemedia:write"],
            ["can_manage_reusable_media"],
        ),
    ],
)
def test_flag_shows_what_decides_it(team, permissions, flags):
    level = "event" if permissions[0].startswith("event") else "organizer"
    limit = {f"limit_{level}_permissions": permissions}
    made = team(**limit)
    assert made == shown(made["id"], *flags, **limit)


@pytest.mark.parametrize("flag", LEGACY_FLAGS)
def test_flag_grants_what_it_stands_for(team, flag):
    made = team(**{flag: True})
    level = "event" if flag in EVENT_FLAGS else "organizer"
    limit = [each.value for each in Permission if each in LEGACY_FLAGS[flag]]
    assert made == shown(made["id"], flag, **{f"limit_{level}_permissions": limit})


def test_flags_that_are_false_grant_nothing(team):
    made = team(**dict.fromkeys(LEGACY_FLAGS, False))
    assert made == shown(made["id"])


@pytest.mark.parametrize(
    ("level", "flags"), [("event", EVENT_FLAGS), ("organizer", ORGANIZER_FLAGS)]
)
def test_every_flag_of_a_level_is_all_of_it(team, change, level, flags):
    expected = shown(0, *flags, **{f"all_{level}_permissions": True})
    assert team(**dict.fromkeys(flags, True)) | {"id": 0} == expected
    *most, last = flags
    made = team(**dict.fromkeys(most, True))
    assert not made[f"all_{level}_permissions"]
    status, changed = change(made, **{last: True})
    assert (status, changed | {"id": 0}) == (200, expected)


def test_change_adds_what_a_flag_stands_for(team, change):
    made = team()
    expected = shown(made["id"], "can_change_event_settings", limit_event_permissions=SETTINGS)
    assert change(made, can_change_event_settings=True) == (200, expected)


def test_change_of_one_flag_keeps_the_others_of_its_level(team, change):
    made = team(can_view_orders=True, can_create_events=True)
    changed = shown(
        made["id"],
        *("can_view_orders", "can_change_items", "can_create_events"),
        limit_event_permissions=["event.items:write", "event.orders:read"],
        limit_organizer_permissions=["organizer.events:create"],
    )
    assert change(made, can_change_items=True) == (200, changed)
    status, changed = change(made, can_view_orders=False)
    assert (status, changed["limit_event_permissions"]) == (200, ["event.items:write"])
    assert changed["limit_organizer_permissions"] == ["organizer.events:create"]


def test_change_of_one_flag_sets_its_level_by_the_flags_that_show(team, change):
    made = team(
        limit_event_permissions=["event.orders:write", "event.settings.tax:write"],
        limit_organizer_permissions=["organizer.giftcards:read"],
    )
    changed = shown(
        made["id"],
        *("can_change_orders", "can_change_items"),
        limit_event_permissions=["event.items:write", "event.orders:write", "event:cancel"],
        limit_organizer_permissions=["organizer.giftcards:read"],
    )
    assert change(made, can_change_items=True) == (200, changed)


def test_flag_taken_from_all_leaves_the_others(team, change):
    made = team(all_event_permissions=True)
    status, changed = change(made, can_change_event_settings=False)
    rest = [each.value for each in Permission if each.is_for_events and each.value not in SETTINGS]
    assert (status, changed) == (
        200,
        shown(made["id"], *EVENT_FLAGS[1:], limit_event_permissions=rest),
    )


def test_last_flag_taken_leaves_nothing(team, change):
    made = team(can_change_items=True)
    assert change(made, can_change_items=False) == (200, shown(made["id"]))


@pytest.mark.parametrize(
    "current",
    [
        {"all_event_permissions": True},
        {"all_event_permissions": False},
        {"limit_event_permissions": []},
        {"all_organizer_permissions": False},
        {"limit_organizer_permissions": []},
    ],
)
def test_both_vocabularies_at_once_are_refused(client, team, change, current):
    body = {"can_create_events": True, **current}
    response = client.post(URL, {**NEW, **body})
    assert (response.status_code, response.json) == (400, BOTH)
    assert change(team(), **body) == (400, BOTH)


def test_fields_that_are_about_no_permission_go_with_flags(team, change, event):
    made = team()
    body = {"name": "Till", "require_2fa": True, "limit_events": ["sampleconf"]}
    status, changed = change(made, can_checkin_orders=True, **body)
    limit = ["event.orders:checkin"]
    expected = shown(made["id"], "can_checkin_orders", **body, limit_event_permissions=limit)
    assert (status, changed) == (200, expected)
