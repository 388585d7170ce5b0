"""What devices change of themselves."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.grants import Access, Actor
from pretixapi.auth.tokens import device_token, digest
from pretixapi.devices.changes import revoke_device
from pretixapi.devices.itself import queries
from pretixapi.http.errors import Invalid
from pretixapi.log.entries import differences, record
from pretixapi.models import Device, db

UNKNOWN = "Unknown initialization token."
USED = "This initialization token has already been used."
REVOKED = "This initialization token has been revoked."
KEY_IS_SET = "The public key of a device cannot be changed."


def initialize(values: Mapping[str, Any]) -> Row:
    """Let a device call from now on, by what was to initialize it; that is used up."""
    found = _unused(values["token"])
    device = found.Device
    g.access = Access(Actor("device", device.id, device.name), ())
    device.initialized = datetime.now(UTC)
    _renew_token(device)
    said = {name: value for name, value in values.items() if name != "token"}
    _log("initialized", device, _say(device, said))
    return found


def update(found: Row, values: Mapping[str, Any]) -> Row:
    """Note what a device says of itself by now."""
    key = values.get("rsa_pubkey")
    if key is not None and found.Device.rsa_pubkey not in (None, key):
        raise Invalid({"rsa_pubkey": [KEY_IS_SET]})
    changes = _say(found.Device, values)
    if changes:
        _log("updated", found.Device, changes)
    return found


def roll(found: Row) -> Row:
    """Give a device another token; the one before opens nothing any more."""
    _renew_token(found.Device)
    _log("keyroll", found.Device, {})
    return found


def revoke(found: Row) -> Row:
    """Let a device do nothing any more."""
    revoke_device(found.Device)
    return found


def _unused(token: str) -> Row:
    found = queries.lock_new_device(token)
    fault = UNKNOWN
    if found is not None and found.Device.initialized is not None:
        fault = USED
    elif found is not None:
        fault = REVOKED if found.Device.revoked else None
    if fault is not None:
        raise Invalid({"token": [fault]})
    return found


def _renew_token(device: Device) -> None:
    device.token_generation += 1
    device.token_digest = digest(device_token(device.id, device.token_generation))
    db.session.flush()


def _say(device: Device, values: Mapping[str, Any]) -> dict[str, list]:
    """Note what a device says of itself, and return what is new of it."""
    # A key that is known is not forgotten.
    said = {name: value for name, value in values.items() if (name, value) != ("rsa_pubkey", None)}
    before = {name: getattr(device, name) for name in said}
    for name, value in said.items():
        setattr(device, name, value)
    db.session.flush()
    return differences(before, said)


def _log(what: str, device: Device, changes: Mapping[str, list]) -> None:
    organizer_id = device.organizer_id
    record(f"pretix.device.{what}", device, organizer_id=organizer_id, changes=changes)
