"""The form for a new device."""

from typing import Any

from wtforms import BooleanField, SelectChoice, SelectField, StringField

from pretixapi.auth.security_profiles import PROFILES
from pretixapi.console.choices import event_choices
from pretixapi.console.forms import NAME, Form, Slugs

# What a device may do that is kept to each of the security profiles.
PROFILES_IN_WORDS = {
    "full": "All that devices may do: view and change orders, view products and settings",
    "pretixscan": "pretixSCAN",
    "pretixscan_online_noorders": "pretixSCAN, online only, without a copy of all orders",
    "pretixscan_online_kiosk": "pretixSCAN as a kiosk, without lists of tickets",
}


class DeviceForm(Form):
    """What a device is called, for which events it is, and what it is kept to."""

    name = StringField("Name", [NAME])
    all_events = BooleanField("All events, including those to come")
    limit_events = Slugs("Only these events")
    security_profile = SelectField(
        "What may it do?",
        choices=[SelectChoice(each, PROFILES_IN_WORDS[each]) for each in PROFILES],
    )

    def choose_among_events(self) -> "DeviceForm":
        """Offer the events of the user's teams."""
        self.limit_events.offer(event_choices())
        return self

    def values(self) -> dict[str, Any]:
        """Return what the device is to have; if it is for all events, those chosen say nothing."""
        limit = [] if self.all_events.data else list(self.limit_events.data)
        return {**self.data, "limit_events": limit}
