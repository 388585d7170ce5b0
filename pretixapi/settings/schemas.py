"""Settings on the wire: as bare values, and each with what it is for."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema
from pretixapi.settings.definitions import DEVICE_SETTINGS, EVENT_SETTINGS, ORGANIZER_SETTINGS
from pretixapi.settings.effective import EVENT_DEFAULTS, ORGANIZER_DEFAULTS
from pretixapi.settings.explanations import (
    DEVICE_TEXTS,
    EVENT_TEXTS,
    ORGANIZER_TEXTS,
    explained,
)
from pretixapi.settings.fields import Explained, QuerySwitch

EXAMPLE_OF_CHANGES = {"event_list_type": "calendar", "imprint_url": None}


class OrganizerSettings(Schema):
    """The settings of an organizer."""

    example = ORGANIZER_DEFAULTS
    example_of_changes = EXAMPLE_OF_CHANGES

    class Meta(Schema.Meta):
        include = {key: setting.field for key, setting in ORGANIZER_SETTINGS.items()}


class EventSettings(Schema):
    """The settings of an event."""

    example = EVENT_DEFAULTS
    example_of_changes = EXAMPLE_OF_CHANGES

    class Meta(Schema.Meta):
        include = {key: setting.field for key, setting in EVENT_SETTINGS.items()}


class DeviceSettings(Schema):
    """Those settings of an event that devices need."""

    example = {**{key: EVENT_DEFAULTS[key] for key in DEVICE_SETTINGS}, "system_question_order": {}}

    class Meta(Schema.Meta):
        include = {
            **{key: setting.field for key, setting in DEVICE_SETTINGS.items()},
            # What is asked of every attendee comes in an order that nobody can change.
            "system_question_order": fields.Constant({}, {"type": "object"}),
        }


class ExplainedOrganizerSettings(Schema):
    """The settings of an organizer, each with what it is for."""

    example = explained(ORGANIZER_DEFAULTS, ORGANIZER_TEXTS)

    class Meta(Schema.Meta):
        include = {key: Explained(setting.field) for key, setting in ORGANIZER_SETTINGS.items()}


class ExplainedEventSettings(Schema):
    """The settings of an event, each with what it is for."""

    example = explained(EVENT_DEFAULTS, EVENT_TEXTS)

    class Meta(Schema.Meta):
        include = {key: Explained(setting.field) for key, setting in EVENT_SETTINGS.items()}


class ExplainedDeviceSettings(Schema):
    """Those settings of an event that devices need, each with what it is for."""

    example = explained(EVENT_DEFAULTS, DEVICE_TEXTS)

    class Meta(Schema.Meta):
        include = {key: Explained(setting.field) for key, setting in DEVICE_SETTINGS.items()}


class Explanation(Schema):
    """How the query string may ask for explanations."""

    explain = QuerySwitch(metadata={"description": "Say what each setting is for."})
