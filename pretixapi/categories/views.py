"""The categories that the items of an event stand in."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.categories import changes, queries, rules
from pretixapi.categories.schemas import CategoryFilters, CategorySchema
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, dated, finds, lists, returns, returns_nothing
from pretixapi.log.queries import last_change
from pretixapi.models import ItemCategory

categories = Blueprint("categories", __name__)

schema = CategorySchema()
FOR_ALL_FIELDS = (rules.check_products, rules.check_use)


@categories.get("/")
@requires(Reach.EVENT)
@dated(last_change(ItemCategory))
@lists(schema, queries.CATEGORIES, CategoryFilters())
def list_categories(filters: dict[str, Any]) -> Selection:
    """List the categories of an event's items."""
    return queries.CATEGORIES.selection(filters)


@categories.post("/")
@requires(Permission.EVENT_ITEMS_WRITE)
@accepts(schema, rules.check_relations, whole=FOR_ALL_FIELDS)
@returns(schema, 201)
def create_category(values: dict[str, Any]) -> Row:
    """Create a category."""
    return changes.CATEGORY.create(values, event_id=g.event.id)


@categories.get("/<category_id>/")
@requires(Reach.EVENT)
@finds(queries.CATEGORY.row)
@returns(schema)
def show_category(found: Row) -> Row:
    """Show a category."""
    return found


@categories.patch("/<category_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.CATEGORY.lock)
@accepts(CategorySchema(partial=True), rules.check_relations, whole=FOR_ALL_FIELDS)
@returns(schema)
def change_category(found: ItemCategory, values: dict[str, Any]) -> Row:
    """Change the given fields of a category."""
    return changes.CATEGORY.change(found, values)


@categories.put("/<category_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.CATEGORY.lock)
@accepts(schema, rules.check_relations, whole=FOR_ALL_FIELDS)
@returns(schema)
def replace_category(found: ItemCategory, values: dict[str, Any]) -> Row:
    """Change a category by its required fields; optional ones that are left out stay."""
    return changes.CATEGORY.change(found, values)


@categories.delete("/<category_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.CATEGORY.lock)
@returns_nothing
def delete_category(found: ItemCategory) -> None:
    """Delete a category; its items stay without one, add-ons out of it go."""
    changes.CATEGORY.delete(found)
