"""What an organizer may be changed to."""

from typing import Any

from pretixapi.organizers import queries
from pretixapi.plugins.rules import check_for_organizer


def check_plugins(values: dict[str, Any]) -> None:
    """Refuse plugins that the organizer may not enable."""
    if "plugins" in values:
        check_for_organizer(values["plugins"], queries.plugins())
