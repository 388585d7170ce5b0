"""The values that items and variations have for the meta properties of the event's items."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import bindparam, delete, insert

from pretixapi.http.errors import Invalid
from pretixapi.http.fields import shown
from pretixapi.items import queries
from pretixapi.meta_properties.meta_data import SHAPE
from pretixapi.meta_properties.queries import owner_in
from pretixapi.models import Base, store
from pretixapi.objects.changes import Replace

UNKNOWN = "Item meta data property '{}' does not exist."


def check_meta_data(values: dict[str, Any], _stored: Any = None) -> None:
    """Refuse meta data for properties that the event's items do not have."""
    fault = fault_in([values])
    if fault:
        raise Invalid({"meta_data": [fault]})


def fault_in(objects: Iterable[Mapping[str, Any]]) -> str | None:
    """Say what is wrong with the meta data of any of the objects."""
    wanted = [pair for each in objects for pair in each.get("meta_data", {}).items()]
    known = queries.meta_property_ids() if wanted else {}
    for name, value in wanted:
        if name not in known:
            return UNKNOWN.format(shown(name))
        if value is None:
            return SHAPE
    return None


def meta_data_in(values: type[Base]) -> Replace:
    """Return what stores the meta data of an object in a table, in place of what it had there."""
    remove = delete(values).where(owner_in(values) == bindparam("owner_id"))

    def replace(subject: Any, meta_data: Mapping[str, str]) -> None:
        store(remove, {"owner_id": subject.id})
        add_meta_data(values, {subject.id: meta_data})

    return replace


def add_meta_data(values: type[Base], meta_data: Mapping[int, Mapping[str, str]]) -> None:
    """Store the meta data of several objects, by their ids, in a table."""
    known = queries.meta_property_ids() if any(meta_data.values()) else {}
    owner = owner_in(values).name
    rows = [
        {owner: owner_id, "property_id": known[name], "value": value}
        for owner_id, each in meta_data.items()
        for name, value in each.items()
    ]
    store(insert(values), rows)
