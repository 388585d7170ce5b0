"""What is read about event meta properties."""

from typing import Any

from flask import g
from sqlalchemy import Row, bindparam, select

from pretixapi.http.ids import existing, read_id
from pretixapi.http.listing import Listing, Selection
from pretixapi.models import EventMetaProperty, db, fetch

MODEL = "EventMetaProperty"

OF_ORGANIZER = EventMetaProperty.organizer_id == bindparam("organizer_id")
THIS = EventMetaProperty.id == bindparam("id")
ROWS = select(*EventMetaProperty.__table__.c).where(OF_ORGANIZER)
ROW = ROWS.where(THIS)
LOCKED = select(EventMetaProperty).where(OF_ORGANIZER, THIS).with_for_update()
NAMED = select(EventMetaProperty.id).where(
    OF_ORGANIZER, EventMetaProperty.name == bindparam("name")
)

META_PROPERTIES = Listing(
    ROWS, key=EventMetaProperty.id, orderings={"id": EventMetaProperty.id}, default="id"
)


def meta_properties() -> Selection:
    """Return the organizer's meta properties."""
    return META_PROPERTIES.selection(organizer_id=g.organizer_id)


def meta_property_row(property_id: str) -> Row:
    """Return the meta property of that id, as answers show it."""
    return existing(fetch(ROW, _place(property_id)).one_or_none(), MODEL)


def lock_meta_property(property_id: str) -> EventMetaProperty:
    """Return the meta property to change, locked until the transaction ends."""
    return existing(db.session.scalars(LOCKED, _place(property_id)).one_or_none(), MODEL)


def id_of(name: str) -> int | None:
    """Return the id of the meta property of that name, if there is one."""
    return fetch(NAMED, {"organizer_id": g.organizer_id, "name": name}).scalar_one_or_none()


def _place(property_id: str) -> dict[str, Any]:
    return {"organizer_id": g.organizer_id, "id": read_id(property_id, MODEL)}
