"""What an event sells."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, dated, finds, lists, refuses, returns, returns_nothing
from pretixapi.items import changes, listing, rules
from pretixapi.items.filters import ItemFilters
from pretixapi.items.meta_data import check_meta_data
from pretixapi.items.schemas import ItemSchema
from pretixapi.log.queries import last_change
from pretixapi.models import Item
from pretixapi.sales_channels.limits import settle_channels
from pretixapi.uploads.changes import use_uploads

items = Blueprint("items", __name__)

schema = ItemSchema()
FOR_FIELDS = (
    rules.check_relations,
    rules.check_event,
    rules.check_hiding,
    settle_channels,
    check_meta_data,
    use_uploads,
)
FOR_ALL_FIELDS = (
    rules.check_numbers,
    rules.check_availability,
    rules.settle_personalization,
    rules.check_gift_card,
)


@items.get("/")
@requires(Reach.EVENT)
@dated(last_change(Item))
@lists(schema, listing.ITEMS, ItemFilters())
def list_items(filters: dict[str, Any]) -> Selection:
    """List the items of an event."""
    rules.check_filters(filters)
    return listing.ITEMS.selection(filters)


@items.post("/")
@requires(Permission.EVENT_ITEMS_WRITE)
@accepts(schema, *FOR_FIELDS, rules.check_lists, whole=FOR_ALL_FIELDS)
@returns(schema, 201)
def create_item(values: dict[str, Any]) -> Row:
    """Create an item, with its variations, add-ons, bundles and program times."""
    return changes.ITEM.create(values, event_id=g.event.id)


@items.get("/<item_id>/")
@requires(Reach.EVENT)
@finds(listing.ITEM.row)
@returns(schema)
def show_item(found: Row) -> Row:
    """Show an item."""
    return found


@items.patch("/<item_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(listing.ITEM.lock)
@accepts(ItemSchema(partial=True), *FOR_FIELDS, whole=(rules.refuse_lists, *FOR_ALL_FIELDS))
@returns(schema)
def change_item(found: Item, values: dict[str, Any]) -> Row:
    """Change the given fields of an item, but for its lists, which have views of their own."""
    return changes.ITEM.change(found, values)


@items.put("/<item_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(listing.ITEM.lock)
@accepts(schema, *FOR_FIELDS, whole=(rules.refuse_lists, *FOR_ALL_FIELDS))
@returns(schema)
def replace_item(found: Item, values: dict[str, Any]) -> Row:
    """Change an item by its required fields; optional ones that are left out stay."""
    return changes.ITEM.change(found, values)


@items.delete("/<item_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@refuses(403, rules.ORDERED)
@finds(changes.lock_to_delete)
@returns_nothing
def delete_item(found: Item) -> None:
    """Delete an item that nobody has ordered, and the imported secrets that are for it alone."""
    changes.delete_item(found)
