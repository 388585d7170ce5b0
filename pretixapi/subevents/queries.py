"""What is read about dates, one at a time."""

from sqlalchemy import ColumnElement, Row, select

from pretixapi.events.listing import REACHED, reach
from pretixapi.meta_properties.queries import meta_data
from pretixapi.models import (
    Base,
    Event,
    SubEvent,
    SubEventItem,
    SubEventMetaValue,
    SubEventVariation,
)
from pretixapi.models.json_sql import list_of, object_with
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID, ORGANIZER_ID

MODEL = "SubEvent"


def overrides_in(kind: type[Base]) -> ColumnElement:
    """Return what a table says of items or variations on a date, as a list.

    Its columns are its own id, that of the date, that of the item or variation, and what it says.
    """
    key, date, target, *said = kind.__table__.columns
    names = {target.name.removesuffix("_id"): target, **{each.name: each for each in said}}
    rows = select(object_with(**names)).where(date == SubEvent.id).order_by(key)
    return list_of(rows.correlate(SubEvent))


ROWS = select(
    *SubEvent.__table__.c,
    Event.slug.label("event"),
    overrides_in(SubEventItem).label("item_price_overrides"),
    overrides_in(SubEventVariation).label("variation_price_overrides"),
    meta_data(SubEventMetaValue).label("meta_data"),
).join(Event, Event.id == SubEvent.event_id)
OF_EVENT = SubEvent.event_id == EVENT_ID
OF_ORGANIZER = Event.organizer_id == ORGANIZER_ID

SUBEVENT = Lookup(MODEL, ROWS.where(OF_EVENT), select(SubEvent).where(OF_EVENT))
OF_ALL_EVENTS = Lookup(MODEL, ROWS.where(OF_ORGANIZER), select(SubEvent))
OF_SOME_EVENTS = {
    limit: Lookup(MODEL, ROWS.where(OF_ORGANIZER, clause), select(SubEvent))
    for limit, clause in REACHED.items()
}


def reached_subevent(id_: str) -> Row:
    """Return a date of an event that the caller may see."""
    limits = reach()
    lookup = OF_SOME_EVENTS[next(iter(limits))] if limits else OF_ALL_EVENTS
    return lookup.row(id_, **limits)
