"""Looking up a part of an item by the two ids in its URL."""

from typing import Any

from sqlalchemy import Row

from pretixapi.items.parts.queries import defaults, find_item, lock_item
from pretixapi.objects.lookups import Lookup


class PartLookup(Lookup):
    """A kind of part, looked up after the item that it belongs to; `item_id` is that of a URL."""

    def row_of(self, item_id: str, id_: str) -> Row:
        """Return the part as answers show it."""
        return self.row(id_, item_id=find_item(item_id))

    def lock_of(self, item_id: str, id_: str) -> Any:
        """Return the part to change; its item and itself are locked until the transaction ends."""
        return self.lock(id_, item_id=lock_item(item_id))

    def new_of(self, item_id: str) -> Any:
        """Return what a new part of the item starts from, not stored yet; the item is locked."""
        return self.kind(**{**defaults(self.kind), "item_id": lock_item(item_id)})
