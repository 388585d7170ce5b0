"""The settings of organizers and of events."""

from typing import Any

from flask import g

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.contract import accepts, may_return, returns, takes
from pretixapi.http.endpoints import Blueprint
from pretixapi.settings import changes, effective, queries
from pretixapi.settings.effective import Settings
from pretixapi.settings.explanations import EVENT_TEXTS, ORGANIZER_TEXTS, explained
from pretixapi.settings.rules import check_permissions
from pretixapi.settings.schemas import (
    EventSettings,
    ExplainedEventSettings,
    ExplainedOrganizerSettings,
    Explanation,
    OrganizerSettings,
)

organizer_settings = Blueprint("organizer_settings", __name__)
event_settings = Blueprint("event_settings", __name__)


@organizer_settings.get("/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@takes(Explanation())
@returns(OrganizerSettings())
@may_return(ExplainedOrganizerSettings())
def show_organizer_settings(parameters: dict[str, Any]) -> Settings:
    """Show the settings of an organizer, each with what it is for if `explain` is given."""
    settings = effective.organizer_settings(queries.organizer_document(g.organizer_id))
    return explained(settings, ORGANIZER_TEXTS) if parameters.get("explain") else settings


@organizer_settings.patch("/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@accepts(OrganizerSettings(partial=True))
@returns(OrganizerSettings())
def change_organizer_settings(values: dict[str, Any]) -> Settings:
    """Change settings of an organizer; null lets the default apply again."""
    return changes.change_organizer_settings(values)


@event_settings.get("/")
@requires(Reach.EVENT)
@takes(Explanation())
@returns(EventSettings())
@may_return(ExplainedEventSettings())
def show_event_settings(parameters: dict[str, Any]) -> Settings:
    """Show the settings of an event, each with what it is for if `explain` is given."""
    settings = effective.event_settings(*queries.event_documents(g.event.id))
    return explained(settings, EVENT_TEXTS) if parameters.get("explain") else settings


@event_settings.patch("/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@accepts(EventSettings(partial=True), check_permissions)
@returns(EventSettings())
def change_event_settings(values: dict[str, Any]) -> Settings:
    """Change settings of an event; null lets the organizer's value apply again."""
    return changes.change_event_settings(values)
