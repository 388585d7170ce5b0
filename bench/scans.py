"""Scanning tickets at a list that lets everybody in again and again."""

from dataclasses import dataclass
from typing import Any

from against_floor import AgainstFloor
from databases import Database
from exchanges import ORGANIZER, Exchange
from many_secrets import event_id
from orders import EVENT_WITH_ORDERS
from rows import insert_row
from servers import Server
from variants import STORED_TICKET

from pretixapi.models import CheckinList, db

# Known before there is one: it stands in the body.
LIST = 900_001
REDEEM = Exchange(
    "redeem",
    f"{ORGANIZER}checkinrpc/redeem/",
    "POST",
    201,
    {"secret": STORED_TICKET, "lists": [LIST], "type": "entry"},
)


@dataclass(frozen=True)
class Scanning(AgainstFloor):
    """Scans of both, of which the second one shows the first."""

    def _answer(self, server: Server, token: str) -> Any:
        told = super()._answer(server, token)
        told["position"]["checkins"] = isinstance(told["position"]["checkins"], list)
        return told


def fill(database: Database) -> None:
    """Write the list."""
    with database.app.app_context():
        insert_row(
            CheckinList,
            id=LIST,
            event_id=event_id(EVENT_WITH_ORDERS),
            name="Main entrance",
            allow_multiple_entries=True,
        )
        db.session.commit()
