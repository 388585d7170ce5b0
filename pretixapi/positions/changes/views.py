"""Changing the positions of orders."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.marks import accepts, finds, refuses, returns, returns_nothing
from pretixapi.positions.changes import judging, rules
from pretixapi.positions.changes.adding import add_position
from pretixapi.positions.changes.blocks import add_block, remove_block
from pretixapi.positions.changes.canceling import cancel_position
from pretixapi.positions.changes.changing import change_position
from pretixapi.positions.changes.queries import Found, lock_position
from pretixapi.positions.changes.renewing import renew_secret
from pretixapi.positions.changes.schemas import (
    SETTLED,
    AddedPositionSchema,
    BlockSchema,
    ChangedPositionSchema,
)
from pretixapi.positions.changes.storing import stored
from pretixapi.positions.schemas import PositionSchema

position_changes = Blueprint("position_changes", __name__)

schema = PositionSchema()
block = BlockSchema()
changed_schema = ChangedPositionSchema(partial=True, exclude=SETTLED)


@position_changes.post("/")
@requires(Permission.EVENT_ORDERS_WRITE)
@accepts(AddedPositionSchema(exclude=("positionid",)), judging.judge_addition, judging.check_secret)
@returns(schema, 201)
def create_position(values: dict[str, Any]) -> Row:
    """Add a position to an order, which comes to more by this."""
    return stored(add_position(values))


@position_changes.patch("/<position_id>/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(lock_position)
@accepts(changed_schema, judging.judge_change, judging.check_tax_rule, judging.check_secret)
@returns(schema)
def change_position_of_order(found: Found, values: dict[str, Any]) -> Row:
    """Change the given fields of a position; answers are replaced as a whole."""
    change_position(found, values)
    return stored(found.position.id)


@position_changes.delete("/<position_id>/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(lock_position)
@refuses(400, rules.EMPTY)
@returns_nothing
def delete_position(found: Found) -> None:
    """Cancel a position with its add-ons; the order goes on without them."""
    cancel_position(found)


@position_changes.post("/<position_id>/regenerate_secrets/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(lock_position)
@returns(schema)
def regenerate_secrets(found: Found) -> Row:
    """Give a ticket a new secret; the one that it has is let in no longer."""
    renew_secret(found)
    return stored(found.position.id)


@position_changes.post("/<position_id>/add_block/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(lock_position)
@accepts(block, rules.check_name)
@returns(schema)
def block_position(found: Found, values: dict[str, Any]) -> Row:
    """Block a ticket for a reason that has a name."""
    add_block(found, values["name"])
    return stored(found.position.id)


@position_changes.post("/<position_id>/remove_block/")
@requires(Permission.EVENT_ORDERS_WRITE)
@finds(lock_position)
@accepts(block, rules.check_name)
@returns(schema)
def unblock_position(found: Found, values: dict[str, Any]) -> Row:
    """Take away a reason for which a ticket is blocked; without any it is let in again."""
    remove_block(found, values["name"])
    return stored(found.position.id)
