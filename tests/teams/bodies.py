"""What teams look like."""

from pretixapi.auth.permissions import LEGACY_FLAGS

URL = "teams/"
NONE_SUCH = {"detail": "No Team matches the given query."}
ESCALATION = {"detail": "You cannot grant a permission that you do not have."}
REQUIRED = "This field is required."
NEW = {"name": "Crew", "limit_events": []}
EVENT_FLAGS = tuple(LEGACY_FLAGS)[:7]
ORGANIZER_FLAGS = tuple(LEGACY_FLAGS)[7:]


def shown(team_id, *flags, **values):
    """A team as answers show it, with these flags of the older vocabulary."""
    return {
        "id": team_id,
        "name": "Crew",
        "require_2fa": False,
        "all_events": False,
        "limit_events": [],
        "all_event_permissions": False,
        "limit_event_permissions": [],
        "all_organizer_permissions": False,
        "limit_organizer_permissions": [],
        **{flag: flag in flags for flag in LEGACY_FLAGS},
        **values,
    }


def together(fault):
    """The answer to fields that are good each by itself but not together."""
    return {"non_field_errors": [fault]}
