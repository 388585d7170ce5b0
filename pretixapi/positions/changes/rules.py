"""What may be changed about positions, and what clients are told otherwise."""

from typing import Any

from pretixapi.http.errors import Invalid
from pretixapi.models import Order

OPEN = ("n", "p")
NOT_OPEN = "Positions can only be changed as long as their order is pending or paid."
EMPTY = "This operation would leave the order empty. Please cancel the order itself instead."
PREFIX = "api:"
WRONG_PREFIX = f"The name of a block must begin with '{PREFIX}'."


def refuse_closed(order: Order) -> None:
    """Refuse to change what is in an order that has expired or was canceled."""
    if order.status not in OPEN:
        raise Invalid([NOT_OPEN])


def check_name(values: dict[str, Any], *_found: Any) -> None:
    """Refuse the names of blocks that are not for clients of the API."""
    if not values.get("name", PREFIX).startswith(PREFIX):
        raise Invalid({"name": [WRONG_PREFIX]})
