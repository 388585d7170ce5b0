"""The forms in which an item is sold."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, refuses, returns, returns_nothing
from pretixapi.items.meta_data import check_meta_data
from pretixapi.items.parts.queries import find_item
from pretixapi.items.variations import changes, queries, rules
from pretixapi.items.variations.schemas import VariationFilters, VariationSchema
from pretixapi.models import ItemVariation
from pretixapi.sales_channels.limits import settle_channels

variations = Blueprint("variations", __name__)

schema = VariationSchema()
FOR_FIELDS = (settle_channels, check_meta_data)


@variations.get("/")
@requires(Reach.EVENT)
@finds(find_item)
@lists(schema, queries.VARIATIONS, VariationFilters())
def list_variations(item_id: int, filters: dict[str, Any]) -> Selection:
    """List the variations of an item."""
    return queries.VARIATIONS.selection(filters, item_id=item_id)


@variations.post("/")
@requires(Permission.EVENT_ITEMS_WRITE)
@refuses(403, rules.NO_FIRST)
@finds(queries.VARIATION.new_of)
@accepts(schema, *FOR_FIELDS)
@returns(schema, 201)
def create_variation(new: ItemVariation, values: dict[str, Any]) -> Row:
    """Create a variation of an item that has some."""
    return changes.create_variation(new, values)


@variations.get("/<variation_id>/")
@requires(Reach.EVENT)
@finds(queries.VARIATION.row_of)
@returns(schema)
def show_variation(found: Row) -> Row:
    """Show a variation of an item."""
    return found


@variations.patch("/<variation_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.VARIATION.lock_of)
@accepts(VariationSchema(partial=True), *FOR_FIELDS)
@returns(schema)
def change_variation(found: ItemVariation, values: dict[str, Any]) -> Row:
    """Change the given fields of a variation."""
    return changes.VARIATION.change(found, values, item_id=found.item_id)


@variations.put("/<variation_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.VARIATION.lock_of)
@accepts(schema, *FOR_FIELDS)
@returns(schema)
def replace_variation(found: ItemVariation, values: dict[str, Any]) -> Row:
    """Change a variation by its required fields; optional ones that are left out stay."""
    return changes.VARIATION.change(found, values, item_id=found.item_id)


@variations.delete("/<variation_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@refuses(403, f"{rules.ORDERED} {rules.NOT_THE_LAST}")
@finds(changes.lock_to_delete)
@returns_nothing
def delete_variation(found: ItemVariation) -> None:
    """Delete a variation that nobody has ordered and that is not the only one of the item."""
    changes.delete_variation(found)
