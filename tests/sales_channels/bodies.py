"""Sales channels as answers show them."""

from typing import Any

FORBIDDEN = {"detail": "You do not have permission to perform this action."}
NONE_SUCH = {"detail": "No SalesChannel matches the given query."}
IN_USE = {"detail": "Can only be deleted if unused."}
TAKEN = {"identifier": ["This identifier has already been used for a different sales channel."]}
WEB = {"identifier": "web", "type": "web", "label": {"en": "Online shop"}, "position": 0}


def shown(identifier: str = "api.app", **values: Any) -> dict[str, Any]:
    """Return a sales channel that was created through the API."""
    label = {"en": identifier}
    return {"identifier": identifier, "type": "api", "label": label, "position": 0, **values}
