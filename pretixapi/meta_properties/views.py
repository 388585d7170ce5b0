"""The meta properties of an organizer's events."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, returns, returns_nothing
from pretixapi.meta_properties import changes, queries, rules
from pretixapi.meta_properties.schemas import MetaPropertySchema
from pretixapi.models import EventMetaProperty

meta_properties = Blueprint("meta_properties", __name__)

schema = MetaPropertySchema()
FOR_ALL_FIELDS = (rules.check_default,)


@meta_properties.get("/")
@requires(Reach.ORGANIZER)
@lists(schema, queries.META_PROPERTIES)
def list_meta_properties() -> Selection:
    """List the meta properties of an organizer's events."""
    return queries.META_PROPERTIES.selection()


@meta_properties.post("/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@accepts(schema, rules.refuse_taken_name, whole=FOR_ALL_FIELDS)
@returns(schema, 201)
def create_meta_property(values: dict[str, Any]) -> Row:
    """Create a meta property."""
    return changes.META_PROPERTY.create(values, organizer_id=g.organizer_id)


@meta_properties.get("/<property_id>/")
@requires(Reach.ORGANIZER)
@finds(queries.META_PROPERTY.row)
@returns(schema)
def show_meta_property(found: Row) -> Row:
    """Show a meta property."""
    return found


@meta_properties.patch("/<property_id>/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@finds(queries.META_PROPERTY.lock)
@accepts(MetaPropertySchema(partial=True), rules.refuse_taken_name, whole=FOR_ALL_FIELDS)
@returns(schema)
def change_meta_property(found: EventMetaProperty, values: dict[str, Any]) -> Row:
    """Change the given fields of a meta property."""
    return changes.META_PROPERTY.change(found, values)


@meta_properties.put("/<property_id>/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@finds(queries.META_PROPERTY.lock)
@accepts(schema, rules.refuse_taken_name, whole=FOR_ALL_FIELDS)
@returns(schema)
def replace_meta_property(found: EventMetaProperty, values: dict[str, Any]) -> Row:
    """Change a meta property by its required fields; optional ones that are left out stay."""
    return changes.META_PROPERTY.change(found, values)


@meta_properties.delete("/<property_id>/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@finds(queries.META_PROPERTY.lock)
@returns_nothing
def delete_meta_property(found: EventMetaProperty) -> None:
    """Delete a meta property, and with it the values that events have for it."""
    changes.META_PROPERTY.delete(found)
