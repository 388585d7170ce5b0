"""What is read for a device that calls about itself."""

from datetime import datetime
from typing import Any

from flask import g
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    not_,
    null,
    or_,
    select,
    union_all,
)

from pretixapi.http.errors import NotAuthenticated
from pretixapi.models import (
    Base,
    CheckinList,
    Device,
    Event,
    Organizer,
    SubEvent,
    db,
    device_events,
    fetch,
)
from pretixapi.models.types import RowId, UTCDateTime

OWN = (
    select(Device, Organizer.slug.label("organizer"))
    .join(Organizer, Organizer.id == Device.organizer_id)
    .where(
        Device.id == bindparam("row_id"),
        Device.token_generation == bindparam("generation"),
        not_(Device.revoked),
    )
)
LOCKED = OWN.with_for_update(of=Device, key_share=True)
NEW = (
    select(Device, Organizer.slug.label("organizer"))
    .join(Organizer, Organizer.id == Device.organizer_id)
    .where(Device.initialization_token == bindparam("token"))
    .with_for_update(of=Device, key_share=True)
)

NOW = bindparam("now", type_=UTCDateTime)
CURRENT_EVENT = bindparam("current_event")
CURRENT_DATE = bindparam("current_subevent", type_=BigInteger)
CURRENT_LIST = bindparam("current_checkinlist", type_=BigInteger)


def _occasions(kind: type[Base], date_id: ColumnElement, *clauses: ColumnElement) -> Select:
    """Return when what is live, and the device reaches, takes place: events, or dates of series."""
    is_listed = Event.id.in_(
        select(device_events.c.event_id).where(device_events.c.device_id == Device.id)
    )
    return (
        select(
            Event.id.label("event_id"),
            Event.slug,
            Event.name,
            Event.timezone,
            date_id.label("subevent_id"),
            func.coalesce(kind.date_admission, kind.date_from).label("start"),
            func.coalesce(kind.date_to, kind.date_from).label("end"),
        )
        .join(Device, Device.organizer_id == Event.organizer_id)
        .where(Device.id == bindparam("row_id"), Event.live, or_(Device.all_events, is_listed))
        .where(*clauses)
    )


ALL = union_all(
    _occasions(Event, cast(null(), RowId), not_(Event.has_subevents)),
    _occasions(
        SubEvent,
        SubEvent.id,
        Event.has_subevents,
        SubEvent.event_id == Event.id,
        SubEvent.active,
    ),
).cte("occasions")
# Of those that are as good as each other, the device keeps what it has.
IS_ANOTHER = case(
    (
        and_(
            ALL.c.slug == CURRENT_EVENT,
            or_(ALL.c.subevent_id.is_(None), ALL.c.subevent_id == CURRENT_DATE),
        ),
        0,
    ),
    else_=1,
)


def _first(name: str, *clauses: ColumnElement, by: ColumnElement) -> Select:
    order = (by, IS_ANOTHER, ALL.c.event_id, ALL.c.subevent_id)
    found = select(ALL, literal(name).label("is")).where(*clauses).order_by(*order).limit(1)
    return select(found.subquery())


NEAREST = union_all(
    _first("running", ALL.c.start <= NOW, ALL.c.end > NOW, by=ALL.c.start.desc()),
    _first("over", ALL.c.start <= NOW, ALL.c.end <= NOW, by=ALL.c.end.desc()),
    _first("to_come", ALL.c.start > NOW, by=ALL.c.start),
)
CURRENT_NAME = (
    select(CheckinList.name)
    .join(Event, Event.id == CheckinList.event_id)
    .join(Device, Device.organizer_id == Event.organizer_id)
    .where(CheckinList.id == CURRENT_LIST, Device.id == bindparam("row_id"))
    .correlate(None)
    .scalar_subquery()
)
# The list that the device has, or one that is called alike; before others one for the date alone.
LIST = (
    select(CheckinList.id)
    .where(
        CheckinList.event_id == bindparam("event_id"),
        or_(
            CheckinList.subevent_id.is_(None),
            CheckinList.subevent_id == bindparam("subevent_id", type_=BigInteger),
        ),
    )
    .order_by(
        case((CheckinList.id == CURRENT_LIST, 0), (CheckinList.name == CURRENT_NAME, 1), else_=2),
        case((CheckinList.subevent_id.is_(None), 1), else_=0),
        CheckinList.id,
    )
    .limit(1)
)


def own_device() -> Row:
    """Return the device that calls, and the slug of its organizer."""
    return _own(OWN)


def lock_own_device() -> Row:
    """Do the same, with the device locked until the transaction ends."""
    return _own(LOCKED)


def _own(statement: Select) -> Row:
    known = g.access.device
    place = {"row_id": known.device_row_id, "generation": known.token_generation}
    found = db.session.execute(statement, place).one_or_none()
    if found is None:
        # It was revoked, or has another token, since it was looked at.
        raise NotAuthenticated("Invalid token.", "Device")
    return found


def lock_new_device(token: str) -> Row | None:
    """Return the device with that initialization token, locked, and the slug of its organizer."""
    return db.session.execute(NEW, {"token": token}).one_or_none()


def nearest_occasions(now: datetime, current: dict[str, Any]) -> dict[str, Row]:
    """Return what began last and is running, what was over last, and what is to come next."""
    parameters = {**current, "now": now, "row_id": g.access.device.device_row_id}
    return {getattr(row, "is"): row for row in fetch(NEAREST, parameters)}


def fitting_list(occasion: Row, current: dict[str, Any]) -> int | None:
    """Return the id of the check-in list that fits an occasion best."""
    place = {"event_id": occasion.event_id, "subevent_id": occasion.subevent_id}
    parameters = {**current, **place, "row_id": g.access.device.device_row_id}
    return fetch(LIST, parameters).scalar_one_or_none()
