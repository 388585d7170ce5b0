"""Creating, changing and revoking devices."""

import secrets
import string
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.security_profiles import is_wider
from pretixapi.devices import queries
from pretixapi.devices.showing import rights_of
from pretixapi.log.entries import record
from pretixapi.models import Device, db, device_events
from pretixapi.objects.changes import Kind
from pretixapi.objects.relations import event_links
from pretixapi.organizers.queries import lock_organizer
from pretixapi.teams.escalation import NOTHING, refuse_beyond

DEVICE = Kind(
    Device,
    queries.DEVICE,
    "pretix.device",
    parts={"limit_events": event_links(device_events)},
    added="created",
    called="name",
)
SERIAL = string.ascii_uppercase + string.digits
TOKEN = string.ascii_lowercase + string.digits
LENGTH = 16


def hold_numbers(_values: Mapping[str, Any]) -> None:
    """Let nobody else create devices of the organizer: they are numbered one after the other.

    This comes before the events of the device are locked, as it does wherever both are.
    """
    lock_organizer()


def create_device(values: Mapping[str, Any]) -> Row:
    """Create a device that reaches no event that the caller does not; its number is the next."""
    refuse_beyond(rights_of(values.get("all_events", False), values["limit_events"]), NOTHING)
    return DEVICE.create(
        values,
        organizer_id=g.organizer_id,
        device_id=queries.last_number() + 1,
        unique_serial=_random(SERIAL),
        initialization_token=_random(TOKEN),
        created=datetime.now(UTC),
    )


def change_device(stored: Device, values: Mapping[str, Any]) -> Row:
    """Give a device these values, and nothing to do beyond what the caller may."""
    before = queries.DEVICE.shown(stored.device_id)._asdict()
    after = {**before, **values}
    kept = rights_of(before["all_events"], before["limit_events"])
    if is_wider(after["security_profile"], before["security_profile"]):
        kept = NOTHING
    refuse_beyond(rights_of(after["all_events"], after["limit_events"]), kept)
    return DEVICE.change(stored, values)


def revoke_device(device: Device) -> None:
    """Let a device do nothing any more, for good; once more changes nothing."""
    if device.revoked:
        return
    device.revoked = True
    db.session.flush()
    changes = {"revoked": [False, True]}
    record("pretix.device.revoked", device, organizer_id=device.organizer_id, changes=changes)


def _random(alphabet: str) -> str:
    return "".join(secrets.choice(alphabet) for _ in range(LENGTH))
