"""What is read about check-ins, one at a time."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Row, String, bindparam, func, select

from pretixapi.models import (
    Checkin,
    CheckinList,
    Device,
    Event,
    OrderPosition,
    db,
    fetch,
)
from pretixapi.models.types import UTCDateTime
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID, ORGANIZER_ID

EXIT = "exit"

LISTS = select(CheckinList.id).where(CheckinList.event_id == EVENT_ID)
OF_EVENT = Checkin.list_id.in_(LISTS)
ROWS = (
    select(
        *(column for column in Checkin.__table__.c if column.name != "device_id"),
        Checkin.device_id.label("device_key"),
        Device.device_id,
    )
    .outerjoin(Device, Device.id == Checkin.device_id)
    .where(OF_EVENT)
)

CHECKIN = Lookup("Checkin", ROWS, select(Checkin).where(OF_EVENT))

TICKET = select(OrderPosition.id, OrderPosition.order_id, OrderPosition.positionid).where(
    OrderPosition.event_id == EVENT_ID
)
# None of them goes before the transaction ends.
STAYS = {"read": True, "key_share": True, "of": OrderPosition}
TICKET_BY_ID = TICKET.where(OrderPosition.id == bindparam("id")).with_for_update(**STAYS)
TICKET_BY_CODE = TICKET.where(
    OrderPosition.secret == bindparam("code", type_=String)
).with_for_update(**STAYS)
FAILED = (
    select(Checkin)
    .where(
        Checkin.list_id == bindparam("list_id"),
        Checkin.nonce == bindparam("nonce", type_=String),
        ~Checkin.successful,
    )
    .order_by(Checkin.id)
    .limit(1)
)

DUE = (
    select(CheckinList, Event.timezone)
    .join(Event, Event.id == CheckinList.event_id)
    .where(CheckinList.exit_all_at <= bindparam("now", type_=UTCDateTime))
    .order_by(CheckinList.id)
    .with_for_update(of=CheckinList, key_share=True)
)
SCANS = (
    select(
        Checkin.position_id,
        Checkin.type,
        func.row_number()
        .over(
            partition_by=Checkin.position_id,
            order_by=(Checkin.datetime.desc(), Checkin.id.desc()),
        )
        .label("place"),
    )
    .where(
        Checkin.list_id == bindparam("list_id"),
        Checkin.successful,
        Checkin.datetime <= bindparam("moment", type_=UTCDateTime),
    )
    .subquery()
)
INSIDE = (
    select(OrderPosition.id, OrderPosition.order_id)
    .join(SCANS, SCANS.c.position_id == OrderPosition.id)
    .where(SCANS.c.place == 1, SCANS.c.type != EXIT)
    .order_by(OrderPosition.order_id, OrderPosition.id)
)
DEVICE = select(Device.id).where(Device.organizer_id == ORGANIZER_ID, Device.id == bindparam("id"))


def has_device(device_id: int) -> bool:
    """Tell whether the organizer has a device with that id."""
    return fetch(DEVICE, {"id": device_id}).first() is not None


def ticket_by_id(position_id: int) -> Row | None:
    """Return the position of the event at hand that has the id, if there is one."""
    return fetch(TICKET_BY_ID, {"id": position_id}).one_or_none()


def ticket_by_code(code: str) -> Row | None:
    """Return the position of the event at hand that has the secret, if there is one."""
    return fetch(TICKET_BY_CODE, {"code": code}).one_or_none()


def failed_checkin(list_id: int, nonce: str) -> Checkin | None:
    """Return the failed check-in at a list that has the nonce, if there is one."""
    return db.session.scalars(FAILED, {"list_id": list_id, "nonce": nonce}).one_or_none()


def lists_to_empty(now: datetime) -> Sequence[Row]:
    """Return the lists at which everybody is to be checked out by now, locked, with time zones."""
    return db.session.execute(DUE, {"now": now}).all()


def inside(list_id: int, moment: datetime) -> Sequence[Row]:
    """Return the positions, each with its order, that were inside at a moment."""
    parameters = {"list_id": list_id, "moment": moment}
    return db.session.execute(INSIDE, parameters).all()
