"""Giving secrets to tickets."""

from pretixapi.imported_secrets.queries import DRAW
from pretixapi.models import fetch


def draw_secret(
    event_id: int,
    *,
    item_id: int,
    variation_id: int | None = None,
    subevent_id: int | None = None,
) -> str | None:
    """Use up a secret that fits a ticket, in the caller's transaction; None if there is none.

    It is the most specific one: for item, variation and date, for item and variation, for item and
    date, for the item, for the date, for any ticket; of several the one with the lowest id. Nobody
    gets the same one. On PostgreSQL callers do not wait for each other.
    """
    ticket = {
        "ticket_event_id": event_id,
        "ticket_item_id": item_id,
        "ticket_variation_id": variation_id,
        "ticket_subevent_id": subevent_id,
    }
    return fetch(DRAW, ticket).scalar_one_or_none()
