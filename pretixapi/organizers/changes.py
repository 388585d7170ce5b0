"""Changing organizers."""

from typing import Any

from pretixapi.events.plugins import disable_plugins
from pretixapi.log.entries import record
from pretixapi.models import Organizer, db


def change_organizer(organizer: Organizer, values: dict[str, Any]) -> None:
    """Change the plugins of an organizer if they are given."""
    if "plugins" in values:
        _enable_plugins(organizer, values["plugins"])
        db.session.flush()


def _enable_plugins(organizer: Organizer, names: list[str]) -> None:
    """Let exactly the plugins `names` be enabled; what is disabled is so for all events, too."""
    before, organizer.plugins = organizer.plugins, names
    disabled = [name for name in before if name not in names]
    for name in disabled:
        _log(organizer, "pretix.organizer.plugins.disabled", [name, None])
    for name in names:
        if name not in before:
            _log(organizer, "pretix.organizer.plugins.enabled", [None, name])
    disable_plugins(organizer.id, disabled)


def _log(organizer: Organizer, action: str, plugin: list[str | None]) -> None:
    record(action, organizer, organizer_id=organizer.id, changes={"plugin": plugin})
