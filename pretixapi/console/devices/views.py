"""Devices: those there are, new ones, how one is set up, and an end to one that got lost."""

import json

from flask import flash, g, redirect, render_template, request, url_for
from markupsafe import Markup
from sqlalchemy import Row
from werkzeug.wrappers import Response

from pretixapi.auth.grants import holding
from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.console.devices.forms import PROFILES_IN_WORDS, DeviceForm
from pretixapi.console.pages import console
from pretixapi.devices import changes, queries
from pretixapi.devices.showing import shown_to_caller
from pretixapi.http.errors import Forbidden
from pretixapi.http.links import site_url
from pretixapi.http.marks import finds, refuses
from pretixapi.http.paging import paginate
from pretixapi.models import Device
from pretixapi.organizers.queries import organizer_row
from pretixapi.public.orders.codes import code_of
from pretixapi.teams.escalation import ESCALATION

DEVICES = "/control/organizer/<organizer>/devices"
NEW_DEVICE = "/control/organizer/<organizer>/device/add"
DEVICE = "/control/organizer/<organizer>/device/<device_id>"


@console.get(DEVICES)
@requires(Permission.ORGANIZER_DEVICES_READ)
def list_devices() -> str:
    """List the devices of an organizer."""
    may_change = holding(g.access.within(g.organizer_slug), Permission.ORGANIZER_DEVICES_WRITE)
    return render_template(
        "console/devices.html",
        organizer=organizer_row(),
        page=paginate(queries.DEVICES.selection()),
        profiles=PROFILES_IN_WORDS,
        may_change=bool(may_change),
    )


@console.get(NEW_DEVICE)
@requires(Permission.ORGANIZER_DEVICES_WRITE)
def show_new_device() -> str:
    """Show the form for a new device."""
    return _show_form(DeviceForm().choose_among_events())


@console.post(NEW_DEVICE)
@requires(Permission.ORGANIZER_DEVICES_WRITE)
@refuses(400, "A field is not good.")
@refuses(403, ESCALATION)
def create_device() -> Response | tuple:
    """Create a device, and show how it is set up."""
    form = DeviceForm(request.form).choose_among_events()
    if not form.validate():
        return _show_form(form), 400
    values = form.values()
    changes.hold_numbers(values)
    try:
        device = changes.create_device(values)
    except Forbidden as refusal:
        form.note(refusal.body)
        return _show_form(form), refusal.status
    flash(f"The device {device.name} is created.")
    return _go_to("show_device", device_id=device.device_id)


@console.get(f"{DEVICE}/")
@requires(Permission.ORGANIZER_DEVICES_WRITE)
@finds(queries.DEVICE.row)
def show_device(device: Row) -> str:
    """Show a device, and how it is set up as long as it is not."""
    token = shown_to_caller([device])[0]["initialization_token"]
    is_to_be_set_up = token and device.initialized is None and not device.revoked
    return render_template(
        "console/device.html",
        organizer=organizer_row(),
        device=device,
        profiles=PROFILES_IN_WORDS,
        site=site_url(),
        code=_code_for(token) if is_to_be_set_up else None,
    )


@console.post(f"{DEVICE}/revoke")
@requires(Permission.ORGANIZER_DEVICES_WRITE)
@finds(queries.DEVICE.lock)
def revoke_device(device: Device) -> Response:
    """Let a device do nothing any more, for good."""
    changes.revoke_device(device)
    flash(f"The device {device.name} may do nothing any more.")
    return _go_to("list_devices")


def _code_for(token: str) -> Markup:
    """Return what an app scans to know this server, and itself to the server."""
    told = {"handshake_version": 1, "url": site_url(), "token": token}
    return code_of(json.dumps(told))


def _go_to(page: str, **place: int) -> Response:
    return redirect(url_for(f"console.{page}", organizer=g.organizer_slug, **place))


def _show_form(form: DeviceForm) -> str:
    return render_template("console/device_form.html", organizer=organizer_row(), form=form)
