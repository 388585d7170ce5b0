"""What scanners do at check-in lists, of one event or several."""

from typing import Any

from pretixapi.auth.marks import requires
from pretixapi.checkin_rpc import schemas
from pretixapi.checkin_rpc.annulments.changes import annul
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
from pretixapi.checkin_rpc.places import lock_places, places_for_scan, places_to_search
from pretixapi.checkin_rpc.redeeming import redeem
from pretixapi.checkin_rpc.scans import Scan
from pretixapi.checkin_rpc.tickets.filters import SearchFilters
from pretixapi.checkin_rpc.tickets.listing import OF_LISTS, tickets_of
from pretixapi.checkin_rpc.tickets.schemas import CheckinPositionSchema
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, keeps_refusal, lists, refuses, returns, takes

checkin_rpc = Blueprint("checkin_rpc", __name__)


@checkin_rpc.post("/redeem/")
@requires(*TO_SCAN)
@takes(schemas.Expansions())
@accepts(schemas.RedeemSchema())
@returns(ACCEPTED, 201)
@keeps_refusal(400, TURNED_AWAY, REFUSED, INCOMPLETE)
@keeps_refusal(404, UNKNOWN_CODE, UNKNOWN)
def redeem_ticket(wanted: dict[str, Any], values: dict[str, Any]) -> Answer:
    """Let the ticket in, or out, that has a code."""
    scan = Scan.of(values)
    places = places_for_scan(values["lists"], scan.code)
    return answer_of(redeem(scan, places), **wanted)


@checkin_rpc.get("/search/")
@requires(*TO_SEARCH)
@lists(CheckinPositionSchema(), OF_LISTS, SearchFilters())
@refuses(400, "No list is named, or two of one event.")
def search_tickets(filters: dict[str, Any]) -> Selection:
    """Look for tickets at check-in lists."""
    places = places_to_search(filters.pop("list", ()))
    return tickets_of(filters, places)


@checkin_rpc.post("/annul/")
@requires(*TO_SCAN)
@accepts(schemas.AnnulmentSchema())
@returns(schemas.AnnulledCheckinSchema())
@refuses(404, "Nothing was checked in with the nonce.")
def annul_checkin(values: dict[str, Any]) -> dict[str, str]:
    """Take a check-in back."""
    annul(values, lock_places(values["lists"]))
    return {"status": "ok"}
