"""The item that a URL names, for what is looked up below it."""

from sqlalchemy import Select, bindparam, select

from pretixapi.http.ids import existing, read_id
from pretixapi.models import Item, fetch
from pretixapi.objects.lookups import Owner
from pretixapi.objects.place import EVENT_ID

MODEL = "Item"

ID = select(Item.id).where(Item.event_id == EVENT_ID, Item.id == bindparam("id"))
LOCKED_ID = ID.with_for_update(key_share=True)


def find_item(id_: str) -> int:
    """Return the id of the item that a URL names."""
    return _find(ID, id_)


def lock_item(id_: str) -> int:
    """Return the id of the item that a URL names, locked until the transaction ends.

    The rules for a part look at the others of the item, so its parts are changed one at a time.
    """
    return _find(LOCKED_ID, id_)


def _find(statement: Select, id_: str) -> int:
    return existing(fetch(statement, {"id": read_id(id_, MODEL)}).scalar_one_or_none(), MODEL)


ITEM = Owner("item_id", find_item, lock_item)
