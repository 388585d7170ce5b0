"""The values that events, and the dates of series, have for the meta properties."""

from typing import Any

from flask import g
from sqlalchemy import bindparam, delete, insert

from pretixapi.auth.grants import holding
from pretixapi.auth.permissions import Permission
from pretixapi.http.errors import Invalid
from pretixapi.http.fields import StringMap, shown
from pretixapi.meta_properties import queries
from pretixapi.models import Base, Event, EventMetaProperty, EventMetaValue, store
from pretixapi.objects.changes import Replace

SHAPE = "meta_data needs to be an object (str -> str)."


class MetaData(StringMap):
    """An object from names of properties to values; a null is left to the rules to refuse."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(SHAPE, coerce=True, **kwargs)

    def _checked(self, text: Any) -> Any:
        return None if text is None else super()._checked(text)


def check_meta_data(values: dict[str, Any], _stored: Any = None) -> None:
    """Refuse meta data for properties that do not exist or do not allow the value."""
    wanted = values.get("meta_data", {})
    known = queries.properties_by_name() if wanted else {}
    for name, value in wanted.items():
        fault = _fault(name, value, known.get(name))
        if fault:
            raise Invalid({"meta_data": [fault]})


def _fault(name: str, value: str | None, meta_property: EventMetaProperty | None) -> str | None:
    if meta_property is None:
        return f"Meta data property '{shown(name)}' does not exist."
    if meta_property.choices and value not in (each["key"] for each in meta_property.choices):
        return f"Meta data property '{name}' does not allow value '{shown(value)}'."
    return SHAPE if value is None else None


def meta_data_in(values: type[Base]) -> Replace:
    """Return what stores the meta data of an object in a table, in place of what it had there.

    What it has for protected properties stays, if the caller may not change those.
    """
    owner = queries.owner_in(values)
    remove = delete(values).where(
        owner == bindparam("owner_id"),
        values.property_id.in_(bindparam("property_ids", expanding=True)),
    )
    add = insert(values)

    def replace(subject: Any, meta_data: dict[str, str]) -> None:
        ids = _changeable()
        store(remove, {"owner_id": subject.id, "property_ids": list(ids.values())})
        rows = [
            {owner.name: subject.id, "property_id": ids[name], "value": value}
            for name, value in meta_data.items()
            if name in ids
        ]
        store(add, rows)

    return replace


def _changeable() -> dict[str, int]:
    """Return the ids of the properties for which the caller may change values, by their names."""
    for_all = bool(holding(g.grants, Permission.ORGANIZER_SETTINGS_GENERAL_WRITE))
    properties = queries.properties_by_name()
    return {name: each.id for name, each in properties.items() if for_all or not each.protected}


def copy_meta_data(source: Event, event: Event) -> None:
    """Give an event the meta data of another one, that for protected properties too."""
    rows = [
        {"event_id": event.id, "property_id": each.property_id, "value": each.value}
        for each in queries.values_of_event(source.id)
    ]
    store(insert(EventMetaValue), rows)
