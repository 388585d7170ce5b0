"""The discounts of an event."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.discounts import changes, queries, rules
from pretixapi.discounts.schemas import DiscountFilters, DiscountSchema
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, dated, finds, lists, returns, returns_nothing
from pretixapi.log.queries import last_change
from pretixapi.models import Discount
from pretixapi.sales_channels.limits import settle_channels

discounts = Blueprint("discounts", __name__)

schema = DiscountSchema()
FOR_FIELDS = (settle_channels, rules.check_products)
FOR_ALL_FIELDS = (rules.check_condition, rules.check_benefit)


@discounts.get("/")
@requires(Reach.EVENT)
@dated(last_change(Discount))
@lists(schema, queries.DISCOUNTS, DiscountFilters())
def list_discounts(filters: dict[str, Any]) -> Selection:
    """List the discounts of an event."""
    return queries.DISCOUNTS.selection(filters)


@discounts.post("/")
@requires(Permission.EVENT_ITEMS_WRITE)
@accepts(schema, *FOR_FIELDS, whole=FOR_ALL_FIELDS)
@returns(schema, 201)
def create_discount(values: dict[str, Any]) -> Row:
    """Create a discount."""
    return changes.DISCOUNT.create(values, event_id=g.event.id)


@discounts.get("/<discount_id>/")
@requires(Reach.EVENT)
@finds(queries.DISCOUNT.row)
@returns(schema)
def show_discount(found: Row) -> Row:
    """Show a discount."""
    return found


@discounts.patch("/<discount_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.DISCOUNT.lock)
@accepts(DiscountSchema(partial=True), *FOR_FIELDS, whole=FOR_ALL_FIELDS)
@returns(schema)
def change_discount(found: Discount, values: dict[str, Any]) -> Row:
    """Change the given fields of a discount."""
    return changes.DISCOUNT.change(found, values)


@discounts.put("/<discount_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.DISCOUNT.lock)
@accepts(schema, *FOR_FIELDS, whole=FOR_ALL_FIELDS)
@returns(schema)
def replace_discount(found: Discount, values: dict[str, Any]) -> Row:
    """Change a discount by its required fields; optional ones that are left out stay."""
    return changes.DISCOUNT.change(found, values)


@discounts.delete("/<discount_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.DISCOUNT.lock)
@returns_nothing
def delete_discount(found: Discount) -> None:
    """Delete a discount."""
    changes.DISCOUNT.delete(found)
