"""Items in full, within what was ordered of them."""

from pretixapi.items.listing import ROWS
from pretixapi.items.schemas import ItemSchema
from pretixapi.models import Item
from pretixapi.objects.showing import Showing

ITEMS = Showing(ROWS, Item.id, ItemSchema())
