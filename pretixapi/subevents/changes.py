"""Creating, changing and deleting dates."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert

from pretixapi.imported_secrets.storage import lock_secrets, remove_unused_secrets
from pretixapi.meta_properties.meta_data import meta_data_in
from pretixapi.models import (
    Base,
    SubEvent,
    SubEventItem,
    SubEventMetaValue,
    SubEventVariation,
    store,
)
from pretixapi.objects.changes import Kind, Replace
from pretixapi.objects.columns import defaults
from pretixapi.subevents import queries, rules


def _overrides(kind: type[Base]) -> Replace:
    """Return what stores what is different on a date; of two entries for one thing the last."""
    _, date, target, *_ = kind.__table__.columns
    remove = delete(kind).where(date == bindparam("owner_id"))
    add = insert(kind)
    unsaid = defaults(kind)

    def replace(subject: SubEvent, entries: Collection[Mapping[str, Any]]) -> None:
        store(remove, {"owner_id": subject.id})
        last = {entry[target.name]: entry for entry in entries}
        rows = [{**unsaid, date.name: subject.id, **entry} for entry in last.values()]
        store(add, rows)

    return replace


SUBEVENT = Kind(
    SubEvent,
    queries.SUBEVENT,
    "pretix.subevent",
    parts={
        "item_price_overrides": _overrides(SubEventItem),
        "variation_price_overrides": _overrides(SubEventVariation),
        "meta_data": meta_data_in(SubEventMetaValue),
    },
    called="name",
)


def change_subevent(stored: SubEvent, values: Mapping[str, Any]) -> Row:
    """Give a date these values, and return it as answers show it."""
    # Whatever table a change is in, it is one of the date.
    stored.last_modified = datetime.now(UTC)
    return SUBEVENT.change(stored, values)


def lock_to_delete(subevent_id: str) -> SubEvent:
    """Return the date to delete, locked with the secrets that are for it."""
    lock_secrets(subevent_id=queries.SUBEVENT.row(subevent_id).id)
    return queries.SUBEVENT.lock_to_delete(subevent_id)


def delete_subevent(stored: SubEvent) -> None:
    """Delete a date without orders, its quotas and the unused secrets that are for it alone."""
    rules.refuse_deletion(stored)
    remove_unused_secrets(subevent_id=stored.id)
    SUBEVENT.delete(stored)
