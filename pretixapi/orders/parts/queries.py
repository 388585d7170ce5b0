"""The order that a URL names, for what is looked up below it, and the URL of its page."""

from sqlalchemy import Select, String, bindparam, literal_column, select

from pretixapi.http.ids import existing, read_name
from pretixapi.models import Event, Order, Organizer, fetch
from pretixapi.objects.lookups import Owner
from pretixapi.objects.place import EVENT_ID, ORGANIZER_ID

MODEL = "Order"

OF_EVENT = Order.event_id == EVENT_ID
# What leads to the index of codes.
OF_ORGANIZER = Order.organizer_id == ORGANIZER_ID
ID = select(Order.id).where(OF_EVENT, OF_ORGANIZER, Order.code == bindparam("code"))
LOCKED_ID = ID.with_for_update(key_share=True)

# No parameter, since it is the same in every request.
SLASH = literal_column("'/'", String)
SHOP = (
    select(SLASH + Organizer.slug + SLASH + Event.slug)
    .join_from(Event, Organizer, Organizer.id == Event.organizer_id)
    .where(Event.id == Order.event_id)
    .correlate(Order)
    .scalar_subquery()
)
# Where customers see their order; whoever knows the secret may.
PATH = SHOP + literal_column("'/order/'") + Order.code + SLASH + Order.secret + SLASH


def find_order(code: str) -> int:
    """Return the id of the order that a URL names."""
    return _find(ID, code)


def lock_order(code: str) -> int:
    """Return the id of the order that a URL names, locked until the transaction ends."""
    return _find(LOCKED_ID, code)


def _find(statement: Select, code: str) -> int:
    found = fetch(statement, {"code": read_name(code, MODEL)})
    return existing(found.scalar_one_or_none(), MODEL)


ORDER = Owner("order_id", find_order, lock_order)
