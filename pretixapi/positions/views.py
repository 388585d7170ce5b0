"""The positions of orders, as clients read them."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import lists, may_return, refuses, returns, takes
from pretixapi.orders.choosing import Chosen, chosen
from pretixapi.positions import listing, queries
from pretixapi.positions.filters import PositionChoice, PositionFilters
from pretixapi.positions.schemas import OrganizerPositionSchema, PositionPartSchema, PositionSchema

organizer_positions = Blueprint("organizer_positions", __name__)
positions = Blueprint("positions", __name__)

schema, organizer_schema = PositionSchema(), OrganizerPositionSchema()
filters_schema = PositionFilters()
may_be_part = may_return(PositionPartSchema())

Writer = PositionSchema | Chosen


@organizer_positions.get("/")
@requires(Reach.ORGANIZER)
@lists(organizer_schema, listing.OF_ALL_EVENTS, filters_schema)
@may_be_part
def list_organizer_positions(filters: dict[str, Any]) -> tuple[Selection, Writer]:
    """List the positions of all orders that the token may read."""
    writer = chosen(organizer_schema, filters)
    return listing.visible_positions(filters), writer


@positions.get("/")
@requires(Permission.EVENT_ORDERS_READ)
@lists(schema, listing.OF_ONE_EVENT, filters_schema)
@may_be_part
def list_positions(filters: dict[str, Any]) -> tuple[Selection, Writer]:
    """List the positions of an event's orders."""
    writer = chosen(schema, filters)
    return listing.positions_of_event(filters), writer


@positions.get("/<position_id>/")
@requires(Permission.EVENT_ORDERS_READ)
@takes(PositionChoice())
@refuses(404, "There is no such object.")
@returns(schema)
@may_be_part
def show_position(choice: dict[str, Any], position_id: str) -> tuple[Row, Writer]:
    """Show a position of an order."""
    writer = chosen(schema, choice)
    return queries.POSITION.row(position_id, **choice), writer
