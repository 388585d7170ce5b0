"""Creating, changing and deleting meta properties."""

from pretixapi.meta_properties import queries
from pretixapi.meta_properties.rules import NAME_TAKEN
from pretixapi.models import EventMetaProperty
from pretixapi.objects.changes import Kind

META_PROPERTY = Kind(
    EventMetaProperty,
    queries.META_PROPERTY,
    "pretix.property",
    taken={"name": [NAME_TAKEN]},
    added="created",
    called="name",
)
