"""The answers that are expected of settings."""

from typing import Any

from pretixapi.settings.definitions import EVENT_SETTINGS, ORGANIZER_SETTINGS

ORGANIZER = "settings/"
EVENT = "events/sampleconf/settings/"


def organizer_body(**shown: Any) -> dict[str, Any]:
    """The settings of an organizer: these, and the defaults of all others."""
    return {**{key: setting.default for key, setting in ORGANIZER_SETTINGS.items()}, **shown}


def event_body(**shown: Any) -> dict[str, Any]:
    """The settings of an event: these, and the defaults of all others."""
    return {**{key: setting.default for key, setting in EVENT_SETTINGS.items()}, **shown}
