"""The forms about teams."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row
from wtforms import BooleanField, SelectChoice, StringField

from pretixapi.console.forms import EMAIL, NAME, Checkboxes, Form, Slugs
from pretixapi.console.languages import pick
from pretixapi.console.queries import events_to_choose_from
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
        names = dict.fromkeys(team.limit_events if team else ())
        names |= {event.slug: pick(event.name) for event in events_to_choose_from()}
        self.limit_events.offer(
            [
                SelectChoice(slug, f"{name} ({slug})" if name else slug)
                for slug, name in sorted(names.items())
            ]
        )
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
