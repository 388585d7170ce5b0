"""Creating, changing and deleting quotas."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from pretixapi.models import Quota, quota_items, quota_variations
from pretixapi.objects.changes import Kind
from pretixapi.objects.relations import links
from pretixapi.quotas import queries

QUOTA = Kind(
    Quota,
    queries.QUOTA,
    "pretix.event.quota",
    parts={"items": links(quota_items), "variations": links(quota_variations)},
    called="name",
)


def change_quota(stored: Quota, values: Mapping[str, Any]) -> Row:
    """Give a quota these values; its being closed or opened is an action of its own, too."""
    closed = values.get("closed", stored.closed)
    if closed is not stored.closed:
        QUOTA.log("closed" if closed else "opened", stored, {})
    return QUOTA.change(stored, values)
