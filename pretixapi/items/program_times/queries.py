"""What is read about program times."""

from sqlalchemy import bindparam, select

from pretixapi.http.listing import Listing
from pretixapi.items.parts.queries import ITEM
from pretixapi.models import Item, ItemProgramTime
from pretixapi.models.json_sql import list_of, object_with
from pretixapi.objects.lookups import PartLookup

OF_ITEM = ItemProgramTime.item_id == bindparam("item_id")
ROWS = select(*ItemProgramTime.__table__.c).where(OF_ITEM)

PROGRAM_TIME = PartLookup("ItemProgramTime", ROWS, select(ItemProgramTime).where(OF_ITEM), ITEM)
PROGRAM_TIMES = Listing(
    ROWS,
    key=ItemProgramTime.id,
    orderings={"id": ItemProgramTime.id},
    default="id",
    searched=(ItemProgramTime.location,),
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
