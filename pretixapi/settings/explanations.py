"""What each setting is for, in words."""

from collections.abc import Mapping
from typing import Any

from pretixapi.settings.definitions import DEVICE_SETTINGS, EVENT_SETTINGS, ORGANIZER_SETTINGS
from pretixapi.settings.definitions.setting import Setting
from pretixapi.settings.effective import Settings

Texts = dict[str, dict[str, Any]]


def _text(setting: Setting, *, readonly: bool) -> dict[str, Any]:
    return {"label": setting.label, "help_text": setting.help_text, "readonly": readonly}


ORGANIZER_TEXTS: Texts = {
    key: _text(setting, readonly=False) for key, setting in ORGANIZER_SETTINGS.items()
}
EVENT_TEXTS: Texts = {
    key: _text(setting, readonly=setting.readonly_on_event)
    for key, setting in EVENT_SETTINGS.items()
}
DEVICE_TEXTS: Texts = {key: EVENT_TEXTS[key] for key in DEVICE_SETTINGS}


def explained(settings: Settings, texts: Texts) -> Mapping[str, Any]:
    """Return each of `settings` together with its texts."""
    return {key: {"value": settings[key], **text} for key, text in texts.items()}
