"""The older vocabulary of permissions: a flag for each of what teams could be allowed by then."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Row

from pretixapi.auth.grants import permissions_of
from pretixapi.auth.permissions import EVENT_PERMISSIONS, LEGACY_FLAGS, Permission

EVENT_FLAGS = [flag for flag, granted in LEGACY_FLAGS.items() if granted <= EVENT_PERMISSIONS]
LEVELS = {
    "event": EVENT_FLAGS,
    "organizer": [flag for flag in LEGACY_FLAGS if flag not in EVENT_FLAGS],
}
# A flag shows by what was all that it allowed, even if setting it grants more by now.
SHOWN_BY = {
    **LEGACY_FLAGS,
    "can_change_event_settings": {Permission.EVENT_SETTINGS_GENERAL_WRITE},
    "can_change_orders": {Permission.EVENT_ORDERS_WRITE},
    "can_change_organizer_settings": {Permission.ORGANIZER_SETTINGS_GENERAL_WRITE},
}


def flags_of(team: Any) -> dict[str, bool]:
    """Return the flags that a team, or a row with the columns of one, shows."""
    held = permissions_of(team)
    return {flag: held.issuperset(permissions) for flag, permissions in SHOWN_BY.items()}


def with_flags(team: Row) -> dict[str, Any]:
    """Return a team as answers show it."""
    return {**team._asdict(), **flags_of(team)}


def all_with_flags(teams: Sequence[Row]) -> list[dict[str, Any]]:
    """Return some teams as answers show them."""
    return list(map(with_flags, teams))


def translated(given: Mapping[str, bool], team: Any = None) -> dict[str, Any]:
    """Return what a team, or a new one, is to have in the current fields for these flags.

    A level that a flag is about is set as a whole, as all its flags are going to be.
    """
    flags = {**(flags_of(team) if team is not None else {}), **given}
    values = {}
    for level, of_level in LEVELS.items():
        if not given.keys().isdisjoint(of_level):
            values |= _fields(level, [flag for flag in of_level if flags.get(flag)])
    return values


def _fields(level: str, flags: Collection[str]) -> dict[str, Any]:
    """Return the fields of a level in which these flags and no others are set."""
    has_all = len(flags) == len(LEVELS[level])
    granted = frozenset().union(*(LEGACY_FLAGS[flag] for flag in flags))
    limit = [] if has_all else [each.value for each in Permission if each in granted]
    return {f"all_{level}_permissions": has_all, f"limit_{level}_permissions": limit}
