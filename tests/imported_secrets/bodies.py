"""Imported secrets as answers show them."""

from typing import Any

URL = "events/sampleconf/imported_secrets/"
BULK = f"{URL}bulk_create/"
FOOBAR = "foobar"

FORBIDDEN = {"detail": "You do not have permission to perform this action."}
REQUIRED = {"secret": ["This field is required."]}
EXISTS = {"secret": ["This secret already exists."]}
REPEATED = {"secret": ["Duplicate secret in request."]}
TOO_LONG = {"secret": ["Ensure this field has no more than 255 characters."]}
NO_WAY_BACK = {"used": ["A used secret cannot be marked as unused."]}
ALREADY_USED = {"detail": "The secret has already been used."}


def shown(secret_id: int, secret: str = FOOBAR, **values: Any) -> dict[str, Any]:
    """Return a secret, by default an unused one without restrictions."""
    restrictions = {"item": None, "variation": None, "subevent": None}
    return {"id": secret_id, "secret": secret, "used": False, **restrictions, **values}


def empty() -> dict[str, Any]:
    """Return the list without a secret."""
    return {"count": 0, "next": None, "previous": None, "results": []}


def absent(name: str, pk: Any) -> dict[str, list[str]]:
    """Return the fault of a restriction to what the event has not."""
    return {name: [f'Invalid pk "{pk}" - object does not exist.']}
