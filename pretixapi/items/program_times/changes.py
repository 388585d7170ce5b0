"""Creating, changing and deleting program times."""

from pretixapi.items.parts.changes import adder
from pretixapi.items.program_times import queries
from pretixapi.models import Item, ItemProgramTime
from pretixapi.objects.changes import Kind

PROGRAM_TIME = Kind(
    ItemProgramTime,
    queries.PROGRAM_TIME,
    "pretix.event.item.program_times",
    parent=(Item, "item_id"),
)
add_all = adder(ItemProgramTime)
