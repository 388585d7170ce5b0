"""What is read about program times."""

from sqlalchemy import Row, bindparam, select

from pretixapi.http.listing import Listing, Selection
from pretixapi.items.parts.queries import find_item, lock_item, new_part
from pretixapi.models import Item, ItemProgramTime
from pretixapi.models.json_sql import list_of, object_with
from pretixapi.objects.lookups import Lookup

OF_ITEM = ItemProgramTime.item_id == bindparam("item_id")
ROWS = select(*ItemProgramTime.__table__.c).where(OF_ITEM)

PROGRAM_TIME = Lookup("ItemProgramTime", ROWS, select(ItemProgramTime).where(OF_ITEM))
PROGRAM_TIMES = Listing(
    ROWS, key=ItemProgramTime.id, orderings={"id": ItemProgramTime.id}, default="id"
)
# A column of items: their program times as they are written within the item.
PROGRAM_TIMES_OF_ITEM = list_of(
    select(
        object_with(
            start=ItemProgramTime.start,
            end=ItemProgramTime.end,
            location=ItemProgramTime.location,
        )
    )
    .where(ItemProgramTime.item_id == Item.id)
    .order_by(ItemProgramTime.id)
    .correlate(Item)
)


def program_times(item_id: int) -> Selection:
    """Return the program times of an item."""
    return PROGRAM_TIMES.selection(item_id=item_id)


def new_program_time(item_id: str) -> ItemProgramTime:
    """Return what a new program time of an item starts from."""
    return new_part(ItemProgramTime, item_id)


def program_time_row(item_id: str, program_time_id: str) -> Row:
    """Return a program time as answers show it."""
    return PROGRAM_TIME.row(program_time_id, item_id=find_item(item_id))


def lock_program_time(item_id: str, program_time_id: str) -> ItemProgramTime:
    """Return the program time to change; its item and itself are locked."""
    return PROGRAM_TIME.lock(program_time_id, item_id=lock_item(item_id))
