"""What is read about items beside their answers."""

from decimal import Decimal

from sqlalchemy import ColumnElement, bindparam, select

from pretixapi.meta_properties.queries import owner_in
from pretixapi.models import Base, ItemCategory, ItemMetaProperty, TaxRule, fetch
from pretixapi.models.json_sql import object_of
from pretixapi.objects.place import EVENT_ID

CATEGORY = select(ItemCategory.id).where(
    ItemCategory.event_id == EVENT_ID, ItemCategory.id == bindparam("category_id")
)
RATE = select(TaxRule.rate).where(TaxRule.id == bindparam("tax_rule_id"))
# None of them can go meanwhile.
META_PROPERTIES = (
    select(ItemMetaProperty.name, ItemMetaProperty.id)
    .where(ItemMetaProperty.event_id == EVENT_ID)
    .with_for_update(read=True, key_share=True)
)


def has_category(category_id: int) -> bool:
    """Tell whether the event has the category."""
    return fetch(CATEGORY, {"category_id": category_id}).first() is not None


def rate_of(tax_rule_id: int) -> Decimal:
    """Return the rate of a tax rule."""
    return fetch(RATE, {"tax_rule_id": tax_rule_id}).scalar_one()


def meta_property_ids() -> dict[str, int]:
    """Return the ids of the meta properties of the event's items, by their names."""
    return dict(fetch(META_PROPERTIES).all())


def meta_data(values: type[Base]) -> ColumnElement:
    """Return the values that an item or a variation has in a table, by the names of properties."""
    owner = owner_in(values)
    (key,) = owner.foreign_keys
    rows = select(ItemMetaProperty.name, values.value).join(
        ItemMetaProperty, ItemMetaProperty.id == values.property_id
    )
    # Ordered as the indexes are, which saves sorting for each object of a page.
    rows = rows.where(owner == key.column).order_by(values.property_id)
    return object_of(rows.correlate(key.column.table))
