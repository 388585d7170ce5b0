"""The list of check-in lists, with everything it can be narrowed by."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import bindparam, func, literal, or_

from pretixapi.checkin_lists.queries import ROWS
from pretixapi.http.listing import Listing, Selection
from pretixapi.models import CheckinList, SubEvent
from pretixapi.models.types import UTCDateTime
from pretixapi.objects.choices import check_choices

# Lists without a date come after all others; left alone the engines disagree.
LAST = literal(datetime.max.replace(tzinfo=UTC), UTCDateTime)

CHECKIN_LISTS = Listing(
    ROWS.outerjoin(SubEvent, SubEvent.id == CheckinList.subevent_id),
    key=CheckinList.id,
    orderings={
        "id": CheckinList.id,
        "name": CheckinList.name,
        "subevent__date_from": func.coalesce(SubEvent.date_from, LAST),
    },
    default="subevent__date_from,name",
    filters={
        "subevent": CheckinList.subevent_id == bindparam("subevent"),
        "subevent_match": or_(
            CheckinList.subevent_id.is_(None),
            CheckinList.subevent_id == bindparam("subevent_match"),
        ),
        "ends_after": or_(
            CheckinList.subevent_id.is_(None),
            func.coalesce(SubEvent.date_to, SubEvent.date_from)
            >= bindparam("ends_after", type_=UTCDateTime),
        ),
    },
    searched=(CheckinList.name,),
)


def selected_lists(filters: Mapping[str, Any]) -> Selection:
    """Return the lists that pass `filters`; a date that the event does not have is refused."""
    check_choices(filters, {"subevent": SubEvent})
    return CHECKIN_LISTS.selection(filters)
