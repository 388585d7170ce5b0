"""What is read about quotas."""

from collections.abc import Collection

from sqlalchemy import bindparam, select

from pretixapi.models import ItemVariation, Quota, quota_items, quota_variations
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID
from pretixapi.objects.queries import linked_ids, rows_of

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
SIZE = Lookup("Quota", select(Quota.id, Quota.size, Quota.closed).where(OF_EVENT), ENTITIES)


def having_variations(item_ids: Collection[int]) -> set[int]:
    """Return which of the items have variations."""
    return set(rows_of(WITH_VARIATIONS, item_ids))
