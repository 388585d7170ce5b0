"""What is answered to scans."""

from collections.abc import Collection
from typing import Any

from pretixapi.checkin_rpc import outcomes
from pretixapi.checkin_rpc.outcomes import Outcome
from pretixapi.checkin_rpc.schemas import (
    AcceptedScanSchema,
    IncompleteScanSchema,
    RefusedScanSchema,
    UnknownCodeSchema,
)
from pretixapi.checkin_rpc.tickets.expansion import expanded
from pretixapi.http.schema import Schema

ACCEPTED, INCOMPLETE, REFUSED, UNKNOWN = (
    AcceptedScanSchema(),
    IncompleteScanSchema(),
    RefusedScanSchema(),
    UnknownCodeSchema(),
)
SCHEMAS = {outcomes.OK: ACCEPTED, outcomes.INCOMPLETE: INCOMPLETE, outcomes.ERROR: REFUSED}
TURNED_AWAY = "The ticket is turned away, or questions are to be asked first."
UNKNOWN_CODE = "No ticket has the code, or there is no such list."

Answer = tuple[dict[str, Any], Schema]


def answer_of(outcome: Outcome, expand: Collection[str] = ()) -> Answer:
    """Return what is told of the outcome of a scan, and the schema that writes it."""
    told = outcome.told()
    if outcome.ticket is None:
        return told, UNKNOWN
    if expand:
        (told["position"],) = expanded([told["position"]], expand, outcome.place.event_id)
    return told, SCHEMAS[outcome.status]
