"""Creating, changing and deleting check-in lists."""

from pretixapi.checkin_lists import queries
from pretixapi.models import CheckinList, checkin_list_items
from pretixapi.objects.changes import Kind
from pretixapi.objects.relations import links

CHECKIN_LIST = Kind(
    CheckinList,
    queries.CHECKIN_LIST,
    "pretix.event.checkinlist",
    parts={"limit_products": links(checkin_list_items)},
    called="name",
)
