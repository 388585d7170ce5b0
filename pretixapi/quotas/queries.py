"""What is read about quotas."""

from collections.abc import Collection, Sequence

from sqlalchemy import Row, bindparam, exists, select

from pretixapi.models import Item, ItemVariation, Quota, fetch, quota_items, quota_variations
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID
from pretixapi.objects.queries import linked_ids, rows_of
from pretixapi.quotas.counting import NUMBERS_TAKEN

OF_EVENT = Quota.event_id == EVENT_ID
IDS = bindparam("ids", expanding=True)
ROWS = select(
    *Quota.__table__.c,
    linked_ids(quota_items).label("items"),
    linked_ids(quota_variations).label("variations"),
).where(OF_EVENT)
WITH_VARIATIONS = select(ItemVariation.item_id).where(ItemVariation.item_id.in_(IDS)).distinct()

ENTITIES = select(Quota).where(OF_EVENT)
QUOTA = Lookup("Quota", ROWS, ENTITIES)
TAKEN = select(Quota.size, Quota.closed, NUMBERS_TAKEN.label("taken")).where(OF_EVENT)
AVAILABILITY = Lookup("Quota", TAKEN, ENTITIES)
# All who take places lock quotas in the order of their ids.
CLAIMED = (
    select(
        Quota.id,
        Quota.subevent_id,
        Quota.name,
        Quota.size,
        Quota.closed,
        Quota.close_when_sold_out,
        linked_ids(quota_items).label("items"),
        linked_ids(quota_variations).label("variations"),
    )
    .where(
        OF_EVENT,
        exists().where(quota_items.c.quota_id == Quota.id, quota_items.c.item_id.in_(IDS)),
    )
    .order_by(Quota.id)
    .with_for_update(of=Quota, key_share=True)
)
NAMES = select(Item.id, Item.internal_name, Item.name).where(Item.id.in_(IDS))


def having_variations(item_ids: Collection[int]) -> set[int]:
    """Return which of the items have variations."""
    return set(rows_of(WITH_VARIATIONS, item_ids))


def lock_quotas(item_ids: Collection[int]) -> Sequence[Row]:
    """Return the quotas of which any of the items takes, locked until the transaction ends."""
    return fetch(CLAIMED, {"ids": list(item_ids)}).all()


def names_of(item_ids: Collection[int]) -> dict[int, Row]:
    """Return the items, each with its names."""
    return rows_of(NAMES, item_ids)
