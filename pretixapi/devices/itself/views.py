"""What a device calls about itself: it is initialized, looks after its token, and asks for work."""

from typing import Any

from flask import Response
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.auth.tokens import device_token
from pretixapi.devices.itself import changes, queries
from pretixapi.devices.itself.schemas import (
    CurrentSelection,
    InfoSchema,
    InitializationSchema,
    OwnDeviceSchema,
    SoftwareSchema,
    SuggestionSchema,
)
from pretixapi.devices.itself.suggestions import suggest
from pretixapi.http.conditions import empty
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.marks import accepts, answers_empty, finds, returns, shown_once, takes

device = Blueprint("device", __name__)

schema = OwnDeviceSchema()


@device.post("/initialize")
@requires(Reach.PUBLIC)
@shown_once
@accepts(InitializationSchema())
@returns(schema)
def initialize_device(values: dict[str, Any]) -> dict[str, Any]:
    """Initialize a device, and tell it the token to call by."""
    return _shown(changes.initialize(values))


@device.post("/update")
@requires(Reach.DEVICE)
@shown_once
@finds(queries.lock_own_device)
@accepts(SoftwareSchema())
@returns(schema)
def update_device(found: Row, values: dict[str, Any]) -> dict[str, Any]:
    """Note what the device says of itself."""
    return _shown(changes.update(found, values))


@device.post("/roll")
@requires(Reach.DEVICE)
@shown_once
@finds(queries.lock_own_device)
@returns(schema)
def roll_token(found: Row) -> dict[str, Any]:
    """Give the device another token; the one before opens nothing any more."""
    return _shown(changes.roll(found))


@device.post("/revoke")
@requires(Reach.DEVICE)
@shown_once
@finds(queries.lock_own_device)
@returns(schema)
def revoke_device(found: Row) -> dict[str, Any]:
    """Let the device do nothing any more, for good."""
    return _shown(changes.revoke(found))


@device.get("/info")
@requires(Reach.DEVICE)
@finds(queries.own_device)
@returns(InfoSchema())
def show_info(found: Row) -> dict[str, Any]:
    """Show the device itself, and what the server is."""
    return {"device": _shown(found)}


@device.get("/eventselection")
@requires(Reach.DEVICE)
@takes(CurrentSelection())
@returns(SuggestionSchema())
@answers_empty(304, "The device works for what it should.")
@answers_empty(404, "There is nothing to work for.")
def suggest_event(current: dict[str, Any]) -> dict[str, Any] | Response:
    """Show which event, date and check-in list the device is to work for."""
    suggestion, is_current = suggest(current)
    if suggestion is None:
        return empty(404)
    return empty(304) if is_current else suggestion


def _shown(found: Row) -> dict[str, Any]:
    itself = found.Device
    return {
        "organizer": found.organizer,
        "device_id": itself.device_id,
        "unique_serial": itself.unique_serial,
        "api_token": device_token(itself.id, itself.token_generation),
        "name": itself.name,
        "security_profile": itself.security_profile,
    }
