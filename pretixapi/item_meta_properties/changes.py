"""Creating, changing and deleting item meta properties."""

from pretixapi.item_meta_properties import queries
from pretixapi.models import ItemMetaProperty
from pretixapi.objects.changes import Kind

PROPERTY = Kind(
    ItemMetaProperty, queries.PROPERTY, "pretix.event.item_meta_property", called="name"
)
