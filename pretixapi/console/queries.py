"""What is read for the console alone."""

from dataclasses import replace

from flask import g
from sqlalchemy import Row, select

from pretixapi.events.listing import EVENTS, OF_TEAMS, visible_events
from pretixapi.http.listing import Listing, Selection
from pretixapi.models import Event, TeamToken, fetch
from pretixapi.objects.place import ORGANIZER_ID
from pretixapi.teams.tokens.queries import TOKENS

# Those that were revoked may be many, and nobody does anything with them.
ACTIVE_TOKENS_FIRST = Listing(
    TOKENS.base,
    key=TOKENS.key,
    orderings={**TOKENS.orderings, "active": TeamToken.active},
    default=TOKENS.default,
)
LATEST_EVENTS = Listing(
    EVENTS.base,
    key=EVENTS.key,
    orderings=EVENTS.orderings,
    default="-date_from",
    filters=EVENTS.filters,
)
CHOICES = (
    select(Event.slug, Event.name).where(Event.organizer_id == ORGANIZER_ID).order_by(Event.slug)
)
CHOICES_OF_TEAMS = CHOICES.where(OF_TEAMS)


def latest_events() -> Selection:
    """Return the events at hand that the caller may see, the latest ones first."""
    return replace(visible_events({}), listing=LATEST_EVENTS)


def events_to_choose_from() -> list[Row]:
    """Return the slugs and names of the events that teams of the caller's are for."""
    grants = g.access.within(g.organizer_slug)
    if any(grant.all_events for grant in grants):
        return fetch(CHOICES).all()
    return fetch(CHOICES_OF_TEAMS, {"team_ids": [grant.team_id for grant in grants]}).all()
