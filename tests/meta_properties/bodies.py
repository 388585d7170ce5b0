"""Meta properties as answers show them."""

from typing import Any

FORBIDDEN = {"detail": "You do not have permission to perform this action."}
NONE_SUCH = {"detail": "No EventMetaProperty matches the given query."}
NAME_TAKEN = {"name": ["This name has already been used for a different property."]}


def shown(property_id: int, **values: Any) -> dict[str, Any]:
    """Return a meta property, by default one of the name alone."""
    return {
        "id": property_id,
        "name": "Format",
        "default": "",
        "required": False,
        "protected": False,
        "filter_public": False,
        "public_label": None,
        "filter_allowed": True,
        "choices": None,
        **values,
    }
