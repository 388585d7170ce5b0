"""Devices as the caller may see them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from pretixapi.auth.devices import DEVICE_PERMISSIONS_AT_EVENTS
from pretixapi.teams.escalation import Rights, could_give


def rights_of(all_events: bool, limit_events: Sequence[str]) -> Rights:
    """Return what a device for these events may do."""
    return Rights(DEVICE_PERMISSIONS_AT_EVENTS, all_events, limit_events)


def shown_to_caller(devices: Sequence[Row]) -> list[dict[str, Any]]:
    """Return devices without the tokens of those that reach more than the caller may give.

    Whoever has the token of a new device may be the device.
    """
    rows = [each._asdict() for each in devices]
    could = could_give([rights_of(each["all_events"], each["limit_events"]) for each in rows])
    return [
        row if is_given else {**row, "initialization_token": None}
        for row, is_given in zip(rows, could, strict=True)
    ]
