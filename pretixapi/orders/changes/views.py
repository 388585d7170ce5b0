"""What can be done to orders whatever their state."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.marks import accepts, finds, refuses, returns, returns_nothing
from pretixapi.models import Order
from pretixapi.orders.changes import details, links
from pretixapi.orders.changes.deletion import delete_order
from pretixapi.orders.changes.noting import shown
from pretixapi.orders.changes.schemas import DetailsSchema
from pretixapi.orders.changes.secrets import regenerate_secrets
from pretixapi.orders.queries import ORDER
from pretixapi.orders.schemas import OrderSchema

order_changes = Blueprint("order_changes", __name__)

schema = OrderSchema()


@order_changes.patch("/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@accepts(DetailsSchema(partial=True), details.check_address)
@returns(schema)
def change_order(found: Order, values: dict[str, Any]) -> Row:
    """Change how to reach a customer, and notes about an order."""
    details.change_details(found, values)
    return shown(found)


@order_changes.delete("/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock_to_delete)
@returns_nothing
@refuses(403, "The order was not placed in test mode.")
def remove_order(found: Order) -> None:
    """Delete an order that was placed in test mode."""
    delete_order(found)


@order_changes.post("/regenerate_secrets/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@returns(schema)
def change_secrets(found: Order) -> Row:
    """Give an order and all its tickets other secrets."""
    regenerate_secrets(found)
    return shown(found)


@order_changes.post("/resend_link/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(ORDER.lock)
@returns_nothing
@refuses(400, "The order has no email address, or the server sends no mail.")
def resend_link(found: Order) -> None:
    """Send the link to the page of an order to its customer once more."""
    links.resend_link(found)
