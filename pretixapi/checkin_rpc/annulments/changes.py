"""Taking check-ins back."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row

from pretixapi.checkin_rpc.annulments import queries
from pretixapi.checkins.recording import EventOfList, Scanned, device_id, tell, touch_orders
from pretixapi.http.errors import Detailed, InvalidObject
from pretixapi.models import Checkin, db

LONGEST = timedelta(minutes=15)
TOO_LATE = "Annulment is not allowed more than 15 minutes after check-in"
OTHER_DEVICE = "Annulment is only allowed from the same device"


class NoCheckin(Detailed):
    """Say that nothing was checked in with the nonce."""

    status = 404

    def __init__(self) -> None:
        super().__init__("No check-in found based on nonce")


def annul(values: Mapping[str, Any], places: Sequence[Row]) -> None:
    """Take back the check-in that a client made with a nonce; once is enough."""
    by_id = {place.id: place for place in places}
    found = queries.lock_checkin(values["nonce"], by_id)
    if found is None:
        raise NoCheckin
    checkin, order_id, positionid = found
    _check(checkin, values.get("datetime") or datetime.now(UTC))
    if not checkin.successful:
        return
    checkin.successful = False
    checkin.error_reason = queries.ANNULLED
    checkin.error_explanation = values.get("error_explanation")
    db.session.flush()
    touch_orders([order_id])
    place = by_id[checkin.list_id]
    tell(
        "pretix.event.checkin.reverted",
        EventOfList(place.event_id, place.event),
        Scanned(order_id, positionid),
        list=place.id,
        type=checkin.type,
    )


def _check(checkin: Checkin, moment: datetime) -> None:
    if moment - checkin.datetime > LONGEST:
        raise InvalidObject(TOO_LATE)
    if checkin.device_id not in (None, device_id()):
        raise InvalidObject(OTHER_DEVICE)
