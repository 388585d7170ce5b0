"""The categories out of which something may or must be bought with an item."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, returns, returns_nothing
from pretixapi.items.addons import changes, queries, rules
from pretixapi.items.addons.schemas import AddOnSchema
from pretixapi.items.parts.queries import find_item
from pretixapi.models import ItemAddOn

addons = Blueprint("addons", __name__)

schema = AddOnSchema()


@addons.get("/")
@requires(Reach.EVENT)
@finds(find_item)
@lists(schema, queries.ADDONS)
def list_addons(item_id: int) -> Selection:
    """List the add-ons of an item."""
    return queries.ADDONS.selection(item_id=item_id)


@addons.post("/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.ADDON.new_of)
@accepts(schema, rules.check_category, whole=[rules.check_counts])
@returns(schema, 201)
def create_addon(new: ItemAddOn, values: dict[str, Any]) -> Row:
    """Create an add-on of an item."""
    return changes.ADDON.create(values, item_id=new.item_id)


@addons.get("/<addon_id>/")
@requires(Reach.EVENT)
@finds(queries.ADDON.row_of)
@returns(schema)
def show_addon(found: Row) -> Row:
    """Show an add-on of an item."""
    return found


@addons.patch("/<addon_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.ADDON.lock_of)
@accepts(AddOnSchema(partial=True), rules.check_category, whole=[rules.check_counts])
@returns(schema)
def change_addon(found: ItemAddOn, values: dict[str, Any]) -> Row:
    """Change the given fields of an add-on."""
    return changes.ADDON.change(found, values, item_id=found.item_id)


@addons.put("/<addon_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.ADDON.lock_of)
@accepts(schema, rules.check_category, whole=[rules.check_counts])
@returns(schema)
def replace_addon(found: ItemAddOn, values: dict[str, Any]) -> Row:
    """Change an add-on by its required fields; optional ones that are left out stay."""
    return changes.ADDON.change(found, values, item_id=found.item_id)


@addons.delete("/<addon_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.ADDON.lock_of)
@returns_nothing
def delete_addon(found: ItemAddOn) -> None:
    """Delete an add-on of an item."""
    changes.ADDON.delete(found)
