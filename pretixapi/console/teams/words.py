"""What a team may do, in words and as permissions that make sense together."""

from collections.abc import Iterable
from typing import Any

from wtforms import SelectChoice

from pretixapi.auth.grants import permissions_of
from pretixapi.auth.permissions import EVENT_PERMISSIONS, ORGANIZER_PERMISSIONS, Permission

READ, WRITE = ":read", ":write"
KNOWN = frozenset(Permission)
EVENT_CHOICES = [
    SelectChoice(each.value, each.description) for each in Permission if each.is_for_events
]
ORGANIZER_CHOICES = [
    SelectChoice(each.value, each.description) for each in Permission if not each.is_for_events
]


def event_permissions_in_words(team: Any) -> list[str]:
    """Return what a team may do with its events."""
    return _in_words(permissions_of(team) & EVENT_PERMISSIONS)


def organizer_permissions_in_words(team: Any) -> list[str]:
    """Return what a team may do with its organizer."""
    return _in_words(permissions_of(team) & ORGANIZER_PERMISSIONS)


def completed(chosen: Iterable[str]) -> list[str]:
    """Return permissions with those that they make no sense without, in their order.

    Who changes something has to see it; who changes orders may check in anyway.
    """
    held = set(chosen)
    seen = {each.removesuffix(WRITE) + READ for each in held if each.endswith(WRITE)}
    held |= seen & KNOWN
    if Permission.EVENT_ORDERS_WRITE in held:
        held.discard(Permission.EVENT_ORDERS_CHECKIN)
    return [each.value for each in Permission if each in held]


def _in_words(held: frozenset[str]) -> list[str]:
    return [each.description for each in Permission if each in held]
