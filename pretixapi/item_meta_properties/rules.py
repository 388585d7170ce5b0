"""What the fields of an item meta property must hold to beyond their types."""

from typing import Any

from pretixapi.http.errors import Invalid
from pretixapi.item_meta_properties import queries
from pretixapi.models import ItemMetaProperty

NAME_TAKEN = "This name has already been used for a different property."


def refuse_taken_name(values: dict[str, Any], stored: ItemMetaProperty | None = None) -> None:
    """Refuse the name of another property: meta data refers to properties by their names."""
    if "name" in values and queries.id_of(values["name"]) not in (None, stored and stored.id):
        raise Invalid({"name": [NAME_TAKEN]})
