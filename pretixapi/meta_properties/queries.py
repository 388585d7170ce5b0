"""What is read about event meta properties."""

from sqlalchemy import bindparam, select

from pretixapi.http.listing import Listing
from pretixapi.models import EventMetaProperty, fetch
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import ORGANIZER_ID

OF_ORGANIZER = EventMetaProperty.organizer_id == ORGANIZER_ID
ROWS = select(*EventMetaProperty.__table__.c).where(OF_ORGANIZER)
NAMED = select(EventMetaProperty.id).where(
    OF_ORGANIZER, EventMetaProperty.name == bindparam("name")
)

META_PROPERTY = Lookup("EventMetaProperty", ROWS, select(EventMetaProperty).where(OF_ORGANIZER))
META_PROPERTIES = Listing(
    ROWS, key=EventMetaProperty.id, orderings={"id": EventMetaProperty.id}, default="id"
)


def id_of(name: str) -> int | None:
    """Return the id of the meta property of that name, if there is one."""
    return fetch(NAMED, {"name": name}).scalar_one_or_none()
