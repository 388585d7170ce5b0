import pytest

from pretixapi.auth.grants import Access, Actor, Grant, holding
from pretixapi.auth.permissions import (
    EVENT_PERMISSIONS,
    LEGACY_FLAGS,
    ORGANIZER_PERMISSIONS,
    Permission,
    granted_by,
    legacy_flags,
)

GRANTED = {
    "can_create_events": {"organizer.events:create"},
    "can_change_event_settings": {
        "event.settings.general:write",
        "event.settings.payment:write",
        "event.settings.tax:write",
        "event.settings.invoicing:write",
        "event.subevents:write",
    },
    "can_change_organizer_settings": {
        "organizer.settings.general:write",
        "organizer.devices:read",
        "organizer.devices:write",
        "organizer.seatingplans:write",
        "organizer.outgoingmails:read",
    },
    "can_change_items": {"event.items:write"},
    "can_view_orders": {"event.orders:read"},
    "can_change_orders": {"event.orders:write", "event:cancel"},
    "can_checkin_orders": {"event.orders:checkin"},
    "can_view_vouchers": {"event.vouchers:read"},
    "can_change_vouchers": {"event.vouchers:write"},
    "can_change_teams": {"organizer.teams:write"},
    "can_manage_gift_cards": {"organizer.giftcards:read", "organizer.giftcards:write"},
    "can_manage_customers": {"organizer.customers:read", "organizer.customers:write"},
    "can_manage_reusable_media": {
        "organizer.reusablemedia:read",
        "organizer.reusablemedia:write",
    },
}


@pytest.mark.parametrize(("flag", "permissions"), GRANTED.items())
def test_flag_of_the_older_vocabulary_grants_permissions(flag, permissions):
    assert granted_by(flag) == permissions


def test_flags_are_complete():
    assert LEGACY_FLAGS.keys() == GRANTED.keys()
    assert set().union(*GRANTED.values()) == set(Permission)


@pytest.mark.parametrize("permission", list(Permission))
def test_permission_grants_itself(permission):
    assert granted_by(permission.value) == {permission}


@pytest.mark.parametrize("name", ["", "can_fly", "event.settings", "CAN_CREATE_EVENTS"])
def test_unknown_permission_refused(name):
    with pytest.raises(ValueError, match="is not a valid Permission"):
        granted_by(name)


def test_flag_is_set_once_all_it_stands_for_is_held():
    held = granted_by("can_change_event_settings") | granted_by("event.orders:write")
    assert {flag for flag, is_set in legacy_flags(held).items() if is_set} == {
        "can_change_event_settings"
    }
    assert not any(legacy_flags([]).values())
    assert all(legacy_flags(Permission).values())


def test_permissions_are_for_events_or_for_organizers():
    assert frozenset(Permission) == EVENT_PERMISSIONS | ORGANIZER_PERMISSIONS
    assert {each for each in Permission if each.startswith("event")} == EVENT_PERMISSIONS


@pytest.mark.parametrize("permission", list(Permission))
def test_permission_says_what_it_allows(permission):
    assert permission.description[0].isupper()
    assert not permission.description.endswith(".")


def test_one_single_team_must_grant_the_permission():
    def grant(slug, *permissions):
        return Grant(1, 1, slug, True, frozenset(permissions))

    grants = (grant("a", "event.orders:read"), grant("b", "event.items:write"), grant("b"))
    access = Access(Actor("token", 1, "x"), grants)
    assert access.within("b") == grants[1:]
    assert access.within("c") == ()
    assert holding(access.within("b"), Permission.EVENT_ITEMS_WRITE) == (grants[1],)
    assert holding(access.within("b"), Permission.EVENT_ORDERS_READ) == ()
