"""Organizers as answers show them."""

from typing import Any

FORBIDDEN = {"detail": "You do not have permission to perform this action."}


def shown(**values: Any) -> dict[str, Any]:
    """Return an organizer, by default Big Events LLC."""
    return {
        "name": "Big Events LLC",
        "slug": "bigevents",
        "public_url": "http://localhost/bigevents/",
        "plugins": [],
        **values,
    }
