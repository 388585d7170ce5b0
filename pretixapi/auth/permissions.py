"""All that a caller can be asked to be or to hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class _Described(StrEnum):
    """An enumeration whose members say in a few words what they mean."""

    description: str

    def __new__(cls, value: str, description: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member


class Reach(_Described):
    """What is asked of a caller where no permission is."""

    PUBLIC = "public", "Nothing: no token is needed"
    CREDENTIAL = "credential", "A valid token"
    ORGANIZER = "organizer", "A token of the organizer"
    EVENT = "event", "Access to the event"
    DEVICE = "device", "A token of a device"


class Permission(_Described):
    """What a team may be allowed to do, in the vocabulary of 2026."""

    EVENT_SETTINGS_GENERAL_WRITE = "event.settings.general:write", "Change event settings"
    EVENT_SETTINGS_PAYMENT_WRITE = "event.settings.payment:write", "Change payment settings"
    EVENT_SETTINGS_TAX_WRITE = "event.settings.tax:write", "Change tax settings"
    EVENT_SETTINGS_INVOICING_WRITE = "event.settings.invoicing:write", "Change invoicing settings"
    EVENT_SUBEVENTS_WRITE = "event.subevents:write", "Change the dates of a series"
    EVENT_ITEMS_WRITE = "event.items:write", "Change products"
    EVENT_ORDERS_READ = "event.orders:read", "View orders"
    EVENT_ORDERS_WRITE = "event.orders:write", "Change orders"
    EVENT_ORDERS_CHECKIN = "event.orders:checkin", "Check in tickets"
    EVENT_VOUCHERS_READ = "event.vouchers:read", "View vouchers"
    EVENT_VOUCHERS_WRITE = "event.vouchers:write", "Change vouchers"
    EVENT_CANCEL = "event:cancel", "Cancel the event"
    ORGANIZER_EVENTS_CREATE = "organizer.events:create", "Create events"
    ORGANIZER_SETTINGS_GENERAL_WRITE = (
        "organizer.settings.general:write",
        "Change organizer settings",
    )
    ORGANIZER_TEAMS_WRITE = "organizer.teams:write", "Change teams and their tokens"
    ORGANIZER_GIFTCARDS_READ = "organizer.giftcards:read", "View gift cards"
    ORGANIZER_GIFTCARDS_WRITE = "organizer.giftcards:write", "Change gift cards"
    ORGANIZER_CUSTOMERS_READ = "organizer.customers:read", "View customers"
    ORGANIZER_CUSTOMERS_WRITE = "organizer.customers:write", "Change customers"
    ORGANIZER_REUSABLEMEDIA_READ = "organizer.reusablemedia:read", "View reusable media"
    ORGANIZER_REUSABLEMEDIA_WRITE = "organizer.reusablemedia:write", "Change reusable media"
    ORGANIZER_DEVICES_READ = "organizer.devices:read", "View devices"
    ORGANIZER_DEVICES_WRITE = "organizer.devices:write", "Change devices"
    ORGANIZER_SEATINGPLANS_WRITE = "organizer.seatingplans:write", "Change seating plans"
    ORGANIZER_OUTGOINGMAILS_READ = "organizer.outgoingmails:read", "View outgoing mail"

    @property
    def is_for_events(self) -> bool:
        """Tell whether the permission is about single events, not about the organizer."""
        return self.value.startswith("event")


def _permissions(*values: str) -> frozenset[Permission]:
    return frozenset(map(Permission, values))


@dataclass(frozen=True)
class AnyOf:
    """Several things of which it is enough to be or to hold one."""

    choices: tuple[Permission | Reach, ...]

    @property
    def description(self) -> str:
        """Say in a few words what is asked."""
        first, *others = (each.description for each in self.choices)
        return ", or ".join((first, *(f"{each[0].lower()}{each[1:]}" for each in others)))


# The permissions that the older vocabulary's flags stand for.
LEGACY_FLAGS: dict[str, frozenset[Permission]] = {
    "can_change_event_settings": _permissions(
        "event.settings.general:write",
        "event.settings.payment:write",
        "event.settings.tax:write",
        "event.settings.invoicing:write",
        "event.subevents:write",
    ),
    "can_change_items": _permissions("event.items:write"),
    "can_view_orders": _permissions("event.orders:read"),
    "can_change_orders": _permissions("event.orders:write", "event:cancel"),
    "can_checkin_orders": _permissions("event.orders:checkin"),
    "can_view_vouchers": _permissions("event.vouchers:read"),
    "can_change_vouchers": _permissions("event.vouchers:write"),
    "can_create_events": _permissions("organizer.events:create"),
    "can_change_organizer_settings": _permissions(
        "organizer.settings.general:write",
        "organizer.devices:read",
        "organizer.devices:write",
        "organizer.seatingplans:write",
        "organizer.outgoingmails:read",
    ),
    "can_change_teams": _permissions("organizer.teams:write"),
    "can_manage_gift_cards": _permissions("organizer.giftcards:read", "organizer.giftcards:write"),
    "can_manage_customers": _permissions("organizer.customers:read", "organizer.customers:write"),
    "can_manage_reusable_media": _permissions(
        "organizer.reusablemedia:read", "organizer.reusablemedia:write"
    ),
}


def granted_by(name: str) -> frozenset[Permission]:
    """Return what `name`, of either vocabulary, grants; raise ValueError if it is of none."""
    return LEGACY_FLAGS.get(name) or frozenset((Permission(name),))


def legacy_flags(held: Iterable[Permission]) -> dict[str, bool]:
    """Return for each flag of the older vocabulary whether all it stands for is in `held`."""
    held = frozenset(held)
    return {flag: granted <= held for flag, granted in LEGACY_FLAGS.items()}


EVENT_PERMISSIONS = frozenset(each for each in Permission if each.is_for_events)
ORGANIZER_PERMISSIONS = frozenset(Permission) - EVENT_PERMISSIONS
