"""The forms about teams."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row
from wtforms import BooleanField, StringField

from pretixapi.console.choices import event_choices
from pretixapi.console.forms import EMAIL, NAME, Checkboxes, Form, Slugs
from pretixapi.console.teams.words import EVENT_CHOICES, ORGANIZER_CHOICES, completed


class TeamForm(Form):
    """What a team is called, and what it may do with which events."""

    name = StringField("Name", [NAME])
    all_events = BooleanField("All events, including those to come")
    limit_events = Slugs("Only these events")
    all_event_permissions = BooleanField("Everything, including what is added later")
    limit_event_permissions = Checkboxes("Only this", choices=EVENT_CHOICES)
    all_organizer_permissions = BooleanField("Everything, including what is added later")
    limit_organizer_permissions = Checkboxes("Only this", choices=ORGANIZER_CHOICES)

    def choose_among(self, team: Row | None = None) -> "TeamForm":
        """Offer the events of the user's teams, and those that the team is for already."""
        self.limit_events.offer(event_choices(team.limit_events if team else ()))
        return self

    def values(self) -> dict[str, Any]:
        """Return what the team is to have; where it is to have all, what was chosen says nothing.

        Permissions come with those that they make no sense without.
        """
        return {
            **self.data,
            "limit_events": _unless(self.all_events, self.limit_events.data),
            "limit_event_permissions": _unless(
                self.all_event_permissions, completed(self.limit_event_permissions.data)
            ),
            "limit_organizer_permissions": _unless(
                self.all_organizer_permissions, completed(self.limit_organizer_permissions.data)
            ),
        }


class TokenForm(Form):
    """What a new token is for."""

    name = StringField("Description", [NAME])


class InviteForm(Form):
    """Who is invited."""

    email = StringField("E-mail address", [EMAIL])


def _unless(everything: BooleanField, chosen: Iterable[str]) -> list[str]:
    return [] if everything.data else list(chosen)
