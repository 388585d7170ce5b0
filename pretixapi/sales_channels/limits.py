"""Through which sales channels something is sold: two fields, and the legacy list before them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Table, bindparam, delete, insert

from pretixapi.http.errors import Invalid, NotFound
from pretixapi.http.fields import shown
from pretixapi.models import store
from pretixapi.sales_channels import queries

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
    """Say that there is no such channel to tell the availability for."""
    if not queries.is_taken(identifier):
        raise NotFound("SalesChannel")


def settle_channels(values: dict[str, Any], _stored: Any = None) -> None:
    """Turn what the body says of channels into the two current fields, or refuse it."""
    (faults,) = settle_all([values])
    if faults:
        raise Invalid(faults)


def settle_all(objects: Sequence[dict[str, Any]]) -> list[dict[str, list[str]]]:
    """Turn what each object says of channels into the two current fields; return the faults."""
    any_says = any(name in each for each in objects for name in FIELDS)
    known = queries.channel_ids() if any_says else {}
    return [_settle(each, known) for each in objects]


def _settle(values: dict[str, Any], known: Mapping[str, int]) -> dict[str, list[str]]:
    try:
        for name in ("limit_sales_channels", "sales_channels"):
            _refuse_unknown(values.get(name, ()), known)
        if "sales_channels" in values:
            _translate_legacy_list(values, known)
    except Invalid as error:
        return error.body
    if values.get("all_sales_channels"):
        values["limit_sales_channels"] = []
    return {}


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


def limits(table: Table) -> Callable[[Any, Collection[str]], None]:
    """Return what limits an object to the channels with some identifiers.

    `table` is the association table of its kind, the first column of which refers to the object.
    """
    owner, _ = table.columns
    unlink = delete(table).where(owner == bindparam("owner_id"))

    def replace(subject: Any, identifiers: Collection[str]) -> None:
        store(unlink, {"owner_id": subject.id})
        add_limits(table, {subject.id: identifiers})

    return replace


def add_limits(table: Table, limited: Mapping[int, Collection[str]]) -> None:
    """Limit several objects, by their ids, to the channels with some identifiers."""
    owner, channel = table.columns
    known = queries.channel_ids() if any(limited.values()) else {}
    rows = [
        {owner.name: owner_id, channel.name: known[identifier]}
        for owner_id, identifiers in limited.items()
        for identifier in dict.fromkeys(identifiers)
    ]
    store(insert(table), rows)
