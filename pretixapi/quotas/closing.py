"""Closing quotas that are to be closed once nothing is left of them."""

from collections.abc import Collection

from flask import g
from sqlalchemy import bindparam, exists, update

from pretixapi.log.entries import write
from pretixapi.models import Quota, fetch, quota_items
from pretixapi.objects.place import EVENT_ID
from pretixapi.quotas.counting import NUMBER_TAKEN

CLOSE = (
    update(Quota)
    .where(
        Quota.event_id == EVENT_ID,
        Quota.close_when_sold_out,
        Quota.closed.is_(False),
        exists().where(
            quota_items.c.quota_id == Quota.id,
            quota_items.c.item_id.in_(bindparam("ids", expanding=True)),
        ),
        Quota.size <= NUMBER_TAKEN,
    )
    .values(closed=True)
    .returning(Quota.id)
)


def close_sold_out(item_ids: Collection[int]) -> None:
    """Close the quotas of some items of which the last has been sold, if they are to be.

    Whoever stores tickets does so after that, in the same transaction.
    """
    for quota_id in fetch(CLOSE, {"ids": list(item_ids)}).scalars().all():
        write(
            [("pretix.event.quota.closed", {})],
            (Quota, quota_id),
            organizer_id=g.organizer_id,
            event=g.event,
        )
