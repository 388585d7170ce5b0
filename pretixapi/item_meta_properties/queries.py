"""What is read about item meta properties."""

from flask import g
from sqlalchemy import bindparam, select

from pretixapi.events.queries import lock_event
from pretixapi.http.listing import Listing
from pretixapi.models import ItemMetaProperty, fetch
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID

OF_EVENT = ItemMetaProperty.event_id == EVENT_ID
ROWS = select(*ItemMetaProperty.__table__.c).where(OF_EVENT)
NAMED = select(ItemMetaProperty.id).where(OF_EVENT, ItemMetaProperty.name == bindparam("name"))

PROPERTY = Lookup("ItemMetaProperty", ROWS, select(ItemMetaProperty).where(OF_EVENT))
PROPERTIES = Listing(
    ROWS,
    key=ItemMetaProperty.id,
    orderings={"id": ItemMetaProperty.id},
    default="id",
    searched=(ItemMetaProperty.name,),
)


def lock_property(property_id: str) -> ItemMetaProperty:
    """Return the property to change, locked until the transaction ends.

    The event comes first, as for those who change it: the properties are a field of it, too.
    """
    lock_event(g.event.id)
    return PROPERTY.lock(property_id)


def id_of(name: str) -> int | None:
    """Return the id of the property of that name, if there is one, once the event is locked."""
    lock_event(g.event.id)
    return fetch(NAMED, {"name": name}).scalar_one_or_none()
