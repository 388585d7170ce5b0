"""Placing orders."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.marks import accepts, returns
from pretixapi.orders.creation import changes, rules
from pretixapi.orders.creation.schemas import NewOrderSchema
from pretixapi.orders.schemas import OrderSchema

order_creation = Blueprint("order_creation", __name__)


@order_creation.post("/")
@requires(Permission.EVENT_ORDERS_WRITE)
@accepts(NewOrderSchema(), *rules.FIELD_RULES)
@returns(OrderSchema(), 201)
def create_order(values: dict[str, Any]) -> Row | dict[str, Any]:
    """Place an order, or with `simulate` show what it would be like.

    What the catalogue says of who may buy, when and how much is not asked; whether there are places
    left is, unless `force` is set.
    """
    return changes.create_order(values)
