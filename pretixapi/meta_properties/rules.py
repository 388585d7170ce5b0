"""What the fields of a meta property must hold to beyond their types."""

from typing import Any

from pretixapi.http.errors import Invalid, InvalidObject
from pretixapi.meta_properties import queries
from pretixapi.models import EventMetaProperty
from pretixapi.objects.columns import going_to_be

NAME_TAKEN = "This name has already been used for a different property."
DEFAULT_NOT_ALLOWED = "You cannot set a default value that is not a valid value."


def refuse_taken_name(values: dict[str, Any], stored: EventMetaProperty | None = None) -> None:
    """Refuse the name of another property: meta data refers to properties by their names."""
    if "name" in values and queries.id_of(values["name"]) not in (None, stored and stored.id):
        raise Invalid({"name": [NAME_TAKEN]})


def check_default(values: dict[str, Any], stored: EventMetaProperty | None = None) -> None:
    """Refuse a default that is not among the choices, as both are going to be."""
    merged = going_to_be(EventMetaProperty, values, stored)
    default, choices = merged["default"], merged["choices"]
    if default and choices and default not in (choice["key"] for choice in choices):
        raise InvalidObject(DEFAULT_NOT_ALLOWED)
