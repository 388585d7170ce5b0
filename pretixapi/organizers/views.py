"""Organizers."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, lists, returns
from pretixapi.organizers import changes, queries, rules
from pretixapi.organizers.schemas import OrganizerSchema

organizers = Blueprint("organizers", __name__)

schema = OrganizerSchema()


@organizers.get("/")
@requires(Reach.CREDENTIAL)
@lists(schema, queries.ORGANIZERS)
def list_organizers() -> Selection:
    """List the organizers that the token belongs to."""
    return queries.visible_organizers()


@organizers.get("/<organizer>/")
@requires(Reach.ORGANIZER)
@returns(schema)
def show_organizer() -> Row:
    """Show an organizer."""
    return queries.organizer_row()


@organizers.patch("/<organizer>/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@accepts(OrganizerSchema(partial=True), rules.check_plugins)
@returns(schema)
def change_organizer(values: dict[str, Any]) -> Row:
    """Change the plugins of an organizer."""
    changes.change_organizer(queries.lock_organizer(), values)
    return queries.organizer_row()


@organizers.put("/<organizer>/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@accepts(schema, rules.check_plugins)
@returns(schema)
def replace_organizer(values: dict[str, Any]) -> Row:
    """Change the plugins of an organizer; nothing is required."""
    changes.change_organizer(queries.lock_organizer(), values)
    return queries.organizer_row()
