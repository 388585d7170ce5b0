"""The other items that are sold as parts of an item."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, returns, returns_nothing
from pretixapi.items.bundles import changes, queries, rules
from pretixapi.items.bundles.schemas import BundleSchema
from pretixapi.items.parts.queries import find_item
from pretixapi.models import ItemBundle

bundles = Blueprint("bundles", __name__)

schema = BundleSchema()


@bundles.get("/")
@requires(Reach.EVENT)
@finds(find_item)
@lists(schema, queries.BUNDLES)
def list_bundles(item_id: int) -> Selection:
    """List the bundles of an item."""
    return queries.BUNDLES.selection(item_id=item_id)


@bundles.post("/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.BUNDLE.new_of)
@accepts(schema, rules.check_relations, whole=[rules.check_bundle])
@returns(schema, 201)
def create_bundle(new: ItemBundle, values: dict[str, Any]) -> Row:
    """Create a bundle of an item."""
    return changes.BUNDLE.create(values, item_id=new.item_id)


@bundles.get("/<bundle_id>/")
@requires(Reach.EVENT)
@finds(queries.BUNDLE.row_of)
@returns(schema)
def show_bundle(found: Row) -> Row:
    """Show a bundle of an item."""
    return found


@bundles.patch("/<bundle_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.BUNDLE.lock_of)
@accepts(BundleSchema(partial=True), rules.check_relations, whole=[rules.check_bundle])
@returns(schema)
def change_bundle(found: ItemBundle, values: dict[str, Any]) -> Row:
    """Change the given fields of a bundle."""
    return changes.BUNDLE.change(found, values, item_id=found.item_id)


@bundles.put("/<bundle_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.BUNDLE.lock_of)
@accepts(schema, rules.check_relations, whole=[rules.check_bundle])
@returns(schema)
def replace_bundle(found: ItemBundle, values: dict[str, Any]) -> Row:
    """Change a bundle by its required fields; optional ones that are left out stay."""
    return changes.BUNDLE.change(found, values, item_id=found.item_id)


@bundles.delete("/<bundle_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.BUNDLE.lock_of)
@returns_nothing
def delete_bundle(found: ItemBundle) -> None:
    """Delete a bundle of an item."""
    changes.BUNDLE.delete(found)
