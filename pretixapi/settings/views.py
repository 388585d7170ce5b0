"""The settings of organizers and of events."""

from typing import Any

from flask import g

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.marks import accepts, may_return, returns, takes
from pretixapi.http.schema import Schema
from pretixapi.settings import changes, effective, queries
from pretixapi.settings.effective import Settings
from pretixapi.settings.explanations import EVENT_TEXTS, ORGANIZER_TEXTS, explained
from pretixapi.settings.rules import check_permissions
from pretixapi.settings.schemas import (
    DeviceSettings,
    EventSettings,
    ExplainedDeviceSettings,
    ExplainedEventSettings,
    ExplainedOrganizerSettings,
    Explanation,
    OrganizerSettings,
)
from pretixapi.uploads.changes import use_uploads

organizer_settings = Blueprint("organizer_settings", __name__)
event_settings = Blueprint("event_settings", __name__)

explained_organizer, explained_event = ExplainedOrganizerSettings(), ExplainedEventSettings()
for_devices, explained_for_devices = DeviceSettings(), ExplainedDeviceSettings()


@organizer_settings.get("/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE, Reach.DEVICE)
@takes(Explanation())
@returns(OrganizerSettings())
@may_return(explained_organizer)
def show_organizer_settings(parameters: dict[str, Any]) -> Settings | tuple[Settings, Schema]:
    """Show the settings of an organizer, each with what it is for if `explain` is given."""
    settings = effective.organizer_settings(queries.organizer_document(g.organizer_id))
    if parameters.get("explain"):
        return explained(settings, ORGANIZER_TEXTS), explained_organizer
    return settings


@organizer_settings.patch("/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@accepts(OrganizerSettings(partial=True), use_uploads)
@returns(OrganizerSettings())
def change_organizer_settings(values: dict[str, Any]) -> Settings:
    """Change settings of an organizer; null lets the default apply again."""
    return changes.change_organizer_settings(values)


@event_settings.get("/")
@requires(Reach.EVENT)
@takes(Explanation())
@returns(EventSettings())
@may_return(explained_event, for_devices, explained_for_devices)
def show_event_settings(parameters: dict[str, Any]) -> Settings | tuple[Settings, Schema]:
    """Show the settings of an event, each with what it is for if `explain` is given.

    Devices are shown only those that they need.
    """
    settings = effective.event_settings(*queries.event_documents(g.event.id))
    is_device = g.access.device is not None
    if parameters.get("explain"):
        schema = explained_for_devices if is_device else explained_event
        return explained(settings, EVENT_TEXTS), schema
    return (settings, for_devices) if is_device else settings


@event_settings.patch("/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@accepts(EventSettings(partial=True), use_uploads, check_permissions)
@returns(EventSettings())
def change_event_settings(values: dict[str, Any]) -> Settings:
    """Change settings of an event; null lets the organizer's value apply again."""
    return changes.change_event_settings(values)
