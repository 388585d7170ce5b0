"""The devices of an organizer."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.grants import holding
from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.devices import changes, queries
from pretixapi.devices.schemas import DeviceFilters, DeviceSchema
from pretixapi.devices.showing import shown_to_caller
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, may_return, refuses, returns, shown_once
from pretixapi.models import Device
from pretixapi.objects.relations import refuse_absent_events
from pretixapi.teams.escalation import ESCALATION

devices = Blueprint("devices", __name__)

schema = DeviceSchema()
# For those who may not create devices.
without_token = DeviceSchema(exclude=("initialization_token",))


@devices.get("/")
@requires(Permission.ORGANIZER_DEVICES_READ)
@lists(schema, queries.DEVICES, DeviceFilters())
@may_return(without_token)
def list_devices(filters: dict[str, Any]) -> tuple[Selection, DeviceSchema]:
    """List the devices of an organizer, those that may do nothing any more included."""
    return queries.DEVICES.selection(filters).completed(shown_to_caller), _for_caller()


@devices.post("/")
@requires(Permission.ORGANIZER_DEVICES_WRITE)
@refuses(403, ESCALATION)
@shown_once
@accepts(schema, changes.hold_numbers, refuse_absent_events)
@returns(schema, 201)
def create_device(values: dict[str, Any]) -> Row:
    """Create a device, which may do nothing until it is initialized."""
    return changes.create_device(values)


@devices.get("/<device_id>/")
@requires(Permission.ORGANIZER_DEVICES_READ)
@finds(queries.DEVICE.row)
@returns(schema)
@may_return(without_token)
def show_device(found: Row) -> tuple[dict[str, Any], DeviceSchema]:
    """Show a device."""
    return shown_to_caller([found])[0], _for_caller()


@devices.patch("/<device_id>/")
@requires(Permission.ORGANIZER_DEVICES_WRITE)
@refuses(403, ESCALATION)
@finds(queries.DEVICE.lock)
@accepts(DeviceSchema(partial=True), refuse_absent_events)
@returns(schema)
def change_device(found: Device, values: dict[str, Any]) -> dict[str, Any]:
    """Change the given fields of a device."""
    return shown_to_caller([changes.change_device(found, values)])[0]


@devices.put("/<device_id>/")
@requires(Permission.ORGANIZER_DEVICES_WRITE)
@refuses(403, ESCALATION)
@finds(queries.DEVICE.lock)
@accepts(schema, refuse_absent_events)
@returns(schema)
def replace_device(found: Device, values: dict[str, Any]) -> dict[str, Any]:
    """Change a device by its required fields; optional ones that are left out stay."""
    return shown_to_caller([changes.change_device(found, values)])[0]


def _for_caller() -> DeviceSchema:
    """Return the schema for somebody who may look at devices; only some may initialize them."""
    grants = g.access.within(g.organizer_slug)
    return schema if holding(grants, Permission.ORGANIZER_DEVICES_WRITE) else without_token
