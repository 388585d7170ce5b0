"""What the fields of an event must hold to, as far as that takes rows to know."""

from typing import Any

from flask import g

from pretixapi.events import queries
from pretixapi.http.errors import Forbidden, Invalid
from pretixapi.models import Event
from pretixapi.plugins.rules import check_for_event

SLUG_TAKEN = "This slug has already been used for a different event."
SLUG_FIXED = "The event slug cannot be changed."
SERIES_FIXED = "Once created an event cannot change between an series and a single event."
NOT_LIVE_YET = (
    "Events cannot be created as 'live'. Quotas and payment must be added to the event before "
    "sales can go live."
)
ORDERED = (
    "The event can not be deleted as it already contains orders. Please set 'live' to false to "
    "hide the event and take the shop offline instead."
)


def refuse_live(values: dict[str, Any]) -> None:
    """Refuse to create an event that is live."""
    if values.get("live"):
        raise Invalid({"live": [NOT_LIVE_YET]})


def refuse_taken_slug(values: dict[str, Any]) -> None:
    """Refuse a slug that another event of the organizer has."""
    if "slug" in values and queries.slug_is_taken(values["slug"]):
        raise Invalid({"slug": [SLUG_TAKEN]})


def refuse_new_slug(values: dict[str, Any]) -> None:
    """Refuse to change the slug: it is in the URLs that others keep."""
    if values.get("slug", g.event.slug) != g.event.slug:
        raise Invalid({"slug": [SLUG_FIXED]})


def refuse_switch_of_series(values: dict[str, Any]) -> None:
    """Refuse to make a series of a single event, or the other way round."""
    if values.get("has_subevents", g.event.has_subevents) != g.event.has_subevents:
        raise Invalid({"has_subevents": [SERIES_FIXED]})


def check_plugins(values: dict[str, Any]) -> None:
    """Refuse plugins that the event may not enable."""
    if "plugins" in values:
        enabled = queries.event_plugins(g.event.id) if g.event else ()
        check_for_event(values["plugins"], enabled, queries.organizer_plugins)


def refuse_deletion(event: Event) -> None:
    """Refuse to delete an event at which somebody has ordered something."""
    if queries.has_orders(event.id):
        raise Forbidden(ORDERED)
