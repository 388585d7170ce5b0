"""The meta properties of the items of an event."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, returns, returns_nothing
from pretixapi.item_meta_properties import changes, queries, rules
from pretixapi.item_meta_properties.schemas import ItemMetaPropertySchema
from pretixapi.models import ItemMetaProperty

item_meta_properties = Blueprint("item_meta_properties", __name__)

schema = ItemMetaPropertySchema()


@item_meta_properties.get("/")
@requires(Reach.EVENT)
@lists(schema, queries.PROPERTIES)
def list_item_meta_properties() -> Selection:
    """List the meta properties of an event's items."""
    return queries.PROPERTIES.selection()


@item_meta_properties.post("/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@accepts(schema, rules.refuse_taken_name)
@returns(schema, 201)
def create_item_meta_property(values: dict[str, Any]) -> Row:
    """Create an item meta property."""
    return changes.PROPERTY.create(values, event_id=g.event.id)


@item_meta_properties.get("/<item_property_id>/")
@requires(Reach.EVENT)
@finds(queries.PROPERTY.row)
@returns(schema)
def show_item_meta_property(found: Row) -> Row:
    """Show an item meta property."""
    return found


@item_meta_properties.patch("/<item_property_id>/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@finds(queries.lock_property)
@accepts(ItemMetaPropertySchema(partial=True), rules.refuse_taken_name)
@returns(schema)
def change_item_meta_property(found: ItemMetaProperty, values: dict[str, Any]) -> Row:
    """Change the given fields of an item meta property."""
    return changes.PROPERTY.change(found, values)


@item_meta_properties.put("/<item_property_id>/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@finds(queries.lock_property)
@accepts(schema, rules.refuse_taken_name)
@returns(schema)
def replace_item_meta_property(found: ItemMetaProperty, values: dict[str, Any]) -> Row:
    """Change an item meta property by its required fields; optional ones left out stay."""
    return changes.PROPERTY.change(found, values)


@item_meta_properties.delete("/<item_property_id>/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@finds(queries.lock_property)
@returns_nothing
def delete_item_meta_property(found: ItemMetaProperty) -> None:
    """Delete an item meta property, and with it the values that items have for it."""
    changes.PROPERTY.delete(found)
