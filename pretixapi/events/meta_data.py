"""The values that events have for the meta properties of their organizer."""

from typing import Any

from flask import g
from sqlalchemy import delete, insert

from pretixapi.auth.access import holding
from pretixapi.auth.permissions import Permission
from pretixapi.events import queries
from pretixapi.http.errors import Invalid
from pretixapi.http.fields import StringMap, shown
from pretixapi.models import Event, EventMetaProperty, EventMetaValue, db, store

SHAPE = "meta_data needs to be an object (str -> str)."


class MetaData(StringMap):
    """An object from names of properties to values; a null is left to the rules to refuse."""

    def __init__(self) -> None:
        super().__init__(SHAPE, coerce=True)

    def _checked(self, text: Any) -> Any:
        return None if text is None else super()._checked(text)


def check_meta_data(values: dict[str, Any]) -> None:
    """Refuse meta data for properties that do not exist or do not allow the value."""
    wanted = values.get("meta_data", {})
    known = queries.meta_properties() if wanted else {}
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


def replace_meta_data(event: Event, meta_data: dict[str, str]) -> None:
    """Store the meta data, but for protected properties that the caller may not change."""
    properties = queries.meta_properties()
    if not holding(g.access.within(g.organizer_slug), Permission.ORGANIZER_SETTINGS_GENERAL_WRITE):
        properties = {name: each for name, each in properties.items() if not each.protected}
    db.session.execute(
        delete(EventMetaValue).where(
            EventMetaValue.event_id == event.id,
            EventMetaValue.property_id.in_([each.id for each in properties.values()]),
        )
    )
    rows = [
        {"event_id": event.id, "property_id": properties[name].id, "value": value}
        for name, value in meta_data.items()
        if name in properties
    ]
    store(insert(EventMetaValue), rows)


def copy_meta_data(source: Event, event: Event) -> None:
    """Give an event the meta data of another one, that for protected properties too."""
    rows = [
        {"event_id": event.id, "property_id": each.property_id, "value": each.value}
        for each in queries.meta_values(source.id)
    ]
    store(insert(EventMetaValue), rows)
