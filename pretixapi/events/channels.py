"""Through which sales channels an event is sold: two fields, and the legacy list they replaced."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, insert

from pretixapi.events import queries
from pretixapi.http.errors import Invalid, NotFound
from pretixapi.http.fields import shown
from pretixapi.models import db, event_sales_channels, store

ALL_AGAINST_LEGACY = (
    "If 'all_sales_channels' is set, the legacy attribute 'sales_channels' must not be set or set "
    "to the list of all sales channels."
)
LIMIT_AGAINST_LEGACY = (
    "If 'limit_sales_channels' is set, the legacy attribute 'sales_channels' must not be set or "
    "set to the same list."
)
ABSENT = "Object with identifier={} does not exist."
FIELDS = ("all_sales_channels", "limit_sales_channels", "sales_channels")


def refuse_unknown_channel(identifier: str) -> None:
    """Say that there is no such channel to tell the availability of events for."""
    if not queries.has_sales_channel(identifier):
        raise NotFound("SalesChannel")


def settle_channels(values: dict[str, Any]) -> None:
    """Turn what the body says of channels into the two current fields, or refuse it."""
    if not any(name in values for name in FIELDS):
        return
    known = queries.sales_channels()
    for name in ("limit_sales_channels", "sales_channels"):
        _refuse_unknown(values.get(name, ()), known)
    if "sales_channels" in values:
        _translate_legacy_list(values, known)
    if values.get("all_sales_channels"):
        values["limit_sales_channels"] = []


def _refuse_unknown(identifiers: list[str], known: Mapping[str, int]) -> None:
    for identifier in identifiers:
        if identifier not in known:
            raise Invalid({"limit_sales_channels": [ABSENT.format(shown(identifier))]})


def _translate_legacy_list(values: dict[str, Any], known: Mapping[str, int]) -> None:
    asked = set(values.pop("sales_channels"))
    if values.get("all_sales_channels") and asked != known.keys():
        raise Invalid({"all_sales_channels": [ALL_AGAINST_LEGACY]})
    if values.get("limit_sales_channels") and asked != set(values["limit_sales_channels"]):
        raise Invalid({"limit_sales_channels": [LIMIT_AGAINST_LEGACY]})
    values["all_sales_channels"] = asked == known.keys()
    values["limit_sales_channels"] = sorted(asked)


def replace_channels(event_id: int, identifiers: list[str]) -> None:
    """Let the event be limited to the channels with these identifiers."""
    db.session.execute(
        delete(event_sales_channels).where(event_sales_channels.c.event_id == event_id)
    )
    known = queries.sales_channels() if identifiers else {}
    rows = [
        {"event_id": event_id, "sales_channel_id": known[identifier]}
        for identifier in dict.fromkeys(identifiers)
    ]
    store(insert(event_sales_channels), rows)
