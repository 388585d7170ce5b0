"""What comes of a scan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Row

from pretixapi.checkin_rpc.scans import Ticket

OK, INCOMPLETE, ERROR = "ok", "incomplete", "error"
INVALID, AMBIGUOUS, REVOKED, REDEEMED = "invalid", "ambiguous", "revoked", "already_redeemed"


class Fault(NamedTuple):
    """Why a ticket is turned away."""

    reason: str
    explanation: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What comes of a scan at a list: a fault, questions that are to be asked first, or neither.

    `ticket` is missing if none has the code that was scanned.
    """

    place: Row
    ticket: Ticket | None = None
    fault: Fault | None = None
    questions: Sequence[Mapping[str, Any]] = ()

    @property
    def status(self) -> str:
        """Say in a word what comes of it."""
        if self.fault is not None:
            return ERROR
        return INCOMPLETE if self.questions else OK

    def told(self) -> dict[str, Any]:
        """Return all that clients may be told; which of it, says the schema of the answer."""
        ticket, fault = self.ticket, self.fault or Fault("")
        # Of a code that is no ticket's any more there is nothing to be said.
        is_valid = ticket is not None and fault.reason != REVOKED
        return {
            "detail": "Not found.",
            "status": self.status,
            "reason": fault.reason,
            "reason_explanation": fault.explanation,
            "require_attention": is_valid and ticket.row.require_attention,
            "checkin_texts": ticket.texts if is_valid else [],
            "position": ticket and ticket.shown,
            "questions": self.questions,
            "list": {
                "id": self.place.id,
                "name": self.place.name,
                "event": self.place.event,
                "subevent": self.place.subevent_id,
                "include_pending": self.place.include_pending,
            },
        }
