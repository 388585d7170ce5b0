"""The settings in effect: what is stored nearest wins, and what is stored nowhere is a default."""

from collections.abc import Mapping
from typing import Any

from pretixapi.settings.definitions import EVENT_SETTINGS, ORGANIZER_SETTINGS

# Keys and values, in plain JSON form. There may be more keys than the level has: an organizer's
# own stay among those of its events, and schemas leave them out.
Settings = Mapping[str, Any]

ORGANIZER_DEFAULTS: Settings = {key: each.default for key, each in ORGANIZER_SETTINGS.items()}
EVENT_DEFAULTS: Settings = {key: each.default for key, each in EVENT_SETTINGS.items()}


def organizer_settings(stored: Settings) -> Settings:
    """Return the settings in effect for an organizer."""
    return {**ORGANIZER_DEFAULTS, **stored}


def event_settings(inherited: Settings, stored: Settings) -> Settings:
    """Return the settings in effect for an event; `inherited` are those its organizer stores."""
    return {**EVENT_DEFAULTS, **inherited, **stored}
