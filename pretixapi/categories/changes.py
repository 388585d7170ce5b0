"""Creating, changing and deleting categories."""

from pretixapi.categories import queries
from pretixapi.models import ItemCategory, category_match_products
from pretixapi.objects.changes import Kind
from pretixapi.objects.relations import links

CATEGORY = Kind(
    ItemCategory,
    queries.CATEGORY,
    "pretix.event.category",
    parts={"cross_selling_match_products": links(category_match_products)},
    called="name",
)
