"""What is read about event meta properties, and about the values that there are for them."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Column, ColumnElement, Row, Select, bindparam, func, select

from pretixapi.http.listing import Listing
from pretixapi.models import Base, EventMetaProperty, EventMetaValue, db, fetch
from pretixapi.models.json_sql import object_of
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import ORGANIZER_ID

OF_ORGANIZER = EventMetaProperty.organizer_id == ORGANIZER_ID
ROWS = select(*EventMetaProperty.__table__.c).where(OF_ORGANIZER)
NAMED = select(EventMetaProperty.id).where(
    OF_ORGANIZER, EventMetaProperty.name == bindparam("name")
)
FILTERED = select(EventMetaProperty.id, EventMetaProperty.name, EventMetaProperty.default).where(
    OF_ORGANIZER,
    EventMetaProperty.name.in_(bindparam("names", expanding=True)),
    EventMetaProperty.filter_allowed,
)
# None of them can go meanwhile.
KEPT = select(EventMetaProperty).where(OF_ORGANIZER).with_for_update(read=True, key_share=True)
VALUES_OF_EVENT = (
    select(EventMetaValue.property_id, EventMetaValue.value)
    .where(EventMetaValue.event_id == bindparam("event_id"))
    .order_by(EventMetaValue.id)
)

META_PROPERTY = Lookup("EventMetaProperty", ROWS, select(EventMetaProperty).where(OF_ORGANIZER))
META_PROPERTIES = Listing(
    ROWS,
    key=EventMetaProperty.id,
    orderings={"id": EventMetaProperty.id},
    default="id",
    searched=(EventMetaProperty.name,),
)


def id_of(name: str) -> int | None:
    """Return the id of the meta property of that name, if there is one."""
    return fetch(NAMED, {"name": name}).scalar_one_or_none()


def properties_by_name() -> dict[str, EventMetaProperty]:
    """Return the organizer's meta properties by their names, to give them values."""
    return {each.name: each for each in db.session.scalars(KEPT)}


def values_of_event(event_id: int) -> Sequence[Row]:
    """Return the values that an event has for meta properties."""
    return fetch(VALUES_OF_EVENT, {"event_id": event_id}).all()


def owner_in(values: type[Base]) -> Column:
    """Return the column of a table of values that says whose they are: it comes after the id."""
    _, owner, *_ = values.__table__.columns
    return owner


def meta_data(values: type[Base]) -> ColumnElement:
    """Return the values that an object has in a table, by the names of the properties."""
    rows = select(EventMetaProperty.name, values.value).join(
        EventMetaProperty, EventMetaProperty.id == values.property_id
    )
    # Ordered as the indexes are, which saves sorting for each object of a page.
    return object_of(_of_owner(rows, values).order_by(values.property_id))


def having(wanted: Mapping[str, str], *tables: type[Base]) -> list[ColumnElement]:
    """Return clauses for the objects whose meta data has the `wanted` values.

    What an object has in the first of `tables` counts before what it has in the next one, and
    then the property's default.
    """
    properties = fetch(FILTERED, {"names": list(wanted)}).all() if wanted else ()
    return [
        func.coalesce(*(_value(values, each.id) for values in tables), each.default)
        == wanted[each.name]
        for each in properties
    ]


def _value(values: type[Base], property_id: int) -> ColumnElement:
    rows = select(values.value).where(values.property_id == property_id)
    return _of_owner(rows, values).scalar_subquery()


def _of_owner(rows: Select, values: type[Base]) -> Select:
    owner = owner_in(values)
    (key,) = owner.foreign_keys
    return rows.where(owner == key.column).correlate(key.column.table)
