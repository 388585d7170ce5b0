"""The list of quotas, with everything it can be narrowed by."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, exists, func, select

from pretixapi.http.errors import Invalid
from pretixapi.http.fields import NO_CHOICE
from pretixapi.http.fields.numbers import LARGEST_INTEGER
from pretixapi.http.listing import Listing, Selection
from pretixapi.models import Quota, SubEvent, fetch, quota_items
from pretixapi.objects.place import EVENT_ID
from pretixapi.quotas.queries import IDS, ROWS

# Null is any number, and so comes after every other; left alone the engines disagree.
SIZE = func.coalesce(Quota.size, LARGEST_INTEGER)
DATES = select(SubEvent.id).where(SubEvent.event_id == EVENT_ID, SubEvent.id.in_(IDS))

QUOTAS = Listing(
    ROWS,
    key=Quota.id,
    orderings={"id": Quota.id, "size": SIZE},
    default="id",
    filters={
        "subevent": Quota.subevent_id == bindparam("subevent"),
        "subevent__in": Quota.subevent_id.in_(bindparam("subevent__in", expanding=True)),
        "items__in": exists(
            select(1).where(
                quota_items.c.quota_id == Quota.id,
                quota_items.c.item_id.in_(bindparam("items__in", expanding=True)),
            )
        ),
    },
    searched=(Quota.name,),
)


def selected_quotas(filters: Mapping[str, Any]) -> Selection:
    """Return the quotas that pass `filters`; dates that the event does not have are refused."""
    if "subevent" in filters:
        _check_dates("subevent", {filters["subevent"]})
    if "subevent__in" in filters:
        _check_dates("subevent__in", set(filters["subevent__in"]))
    return QUOTAS.selection(filters)


def _check_dates(name: str, ids: set[int]) -> None:
    if not ids.issubset(fetch(DATES, {"ids": list(ids)}).scalars()):
        raise Invalid({name: [NO_CHOICE]})
