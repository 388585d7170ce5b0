"""Seats."""

from pretixapi.http.fields import List, String
from pretixapi.settings.definitions.setting import Setting

SEATING = [
    Setting(
        "seating_allow_blocked_seats_for_channel",
        field=List(String(), allow_none=True),
        default=[],
        label="Sales channels that sell blocked seats",
        help_text="Blocked seats are out of reach everywhere else.",
    ),
]
