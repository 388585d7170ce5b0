"""The tickets of one check-in list."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.checkin_rpc.answering import (
    ACCEPTED,
    INCOMPLETE,
    REFUSED,
    TURNED_AWAY,
    UNKNOWN,
    UNKNOWN_CODE,
    Answer,
    answer_of,
)
from pretixapi.checkin_rpc.permissions import TO_SCAN, TO_SEARCH
from pretixapi.checkin_rpc.places import Spot, find_place, find_spot
from pretixapi.checkin_rpc.redeeming import redeem
from pretixapi.checkin_rpc.scans import Scan
from pretixapi.checkin_rpc.schemas import RedeemAtListSchema, TicketParameters, Trust
from pretixapi.checkin_rpc.tickets.filters import TicketFilters
from pretixapi.checkin_rpc.tickets.listing import OF_LISTS, shown_ticket, ticket_of, tickets_of
from pretixapi.checkin_rpc.tickets.schemas import CheckinPositionSchema
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, keeps_refusal, lists, returns, takes

checkin_tickets = Blueprint("checkin_tickets", __name__)

schema = CheckinPositionSchema()
NO_TRUTHS = ("", "0", "false", "False")


@checkin_tickets.get("/")
@requires(*TO_SEARCH)
@finds(find_place)
@lists(schema, OF_LISTS, TicketFilters())
def list_tickets(place: Any, filters: dict[str, Any]) -> Selection:
    """List the tickets of a check-in list."""
    return tickets_of(filters, [place])


@checkin_tickets.get("/<position_id>/")
@requires(*TO_SEARCH)
@finds(ticket_of)
@takes(TicketParameters())
@returns(schema)
def show_ticket(found: Row, wanted: dict[str, Any]) -> dict[str, Any]:
    """Show a ticket of a check-in list."""
    ignore_status = wanted.get("ignore_status", False)
    return shown_ticket(found, wanted.get("expand", ()), ignore_status=ignore_status)


@checkin_tickets.post("/<secret_or_id>/redeem/")
@requires(*TO_SCAN)
@finds(find_spot)
@takes(Trust())
@accepts(RedeemAtListSchema())
@returns(ACCEPTED, 201)
@keeps_refusal(400, TURNED_AWAY, REFUSED, INCOMPLETE)
@keeps_refusal(404, UNKNOWN_CODE, UNKNOWN)
def redeem_ticket_at_list(spot: Spot, wanted: dict[str, Any], values: dict[str, Any]) -> Answer:
    """Let the ticket in, or out, that has a code, or an id if that is not to be a code."""
    is_trusted = wanted.pop("untrusted_input", "") in NO_TRUTHS
    supported = values.pop("canceled_supported", False)
    scan = Scan.of(
        values,
        code=spot.code,
        position_id=spot.position_id if is_trusted else None,
        canceled_supported=supported,
    )
    return answer_of(redeem(scan, [spot.place]), **wanted)
