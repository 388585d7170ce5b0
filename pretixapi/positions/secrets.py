"""The secrets of tickets: imported ones as long as there are some that fit, then random ones.

No two tickets of an organizer carry the same one, those that are canceled included.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from random import SystemRandom
from typing import Any

from flask import g
from sqlalchemy import insert, update

from pretixapi.http.errors import Invalid
from pretixapi.imported_secrets.drawing import draw_secret
from pretixapi.imported_secrets.queries import taken
from pretixapi.imported_secrets.turns import take_turn_to_give
from pretixapi.models import ImportedSecret, OrderPosition, RevokedSecret, fetch, store
from pretixapi.objects.tickets import Ticket
from pretixapi.positions.queries import (
    STILL_UNUSED,
    had_by_tickets,
    not_to_be_given,
    restricted_to,
)
from pretixapi.settings.effective import event_settings
from pretixapi.settings.queries import event_documents

# No letter or digit that is easily taken for another one.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
USUAL_LENGTH = 32
RANDOM = SystemRandom()
EXISTS = "You cannot assign a position secret that already exists."

USE = (
    update(ImportedSecret)
    .where(ImportedSecret.id.in_(STILL_UNUSED))
    .values(used=True)
    .returning(ImportedSecret.secret)
)
REVOKE = insert(RevokedSecret)


def new_secret(ticket: Ticket | Any) -> str:
    """Return a secret for a ticket of the event at hand, other than any that it had."""
    documents = event_documents(g.event.id)
    return new_secrets([ticket], length=secret_length(event_settings(*documents)))[0]


def secret_length(settings: Any) -> int:
    """Return how long random secrets are to be."""
    return settings["ticket_secret_length"] or USUAL_LENGTH


def new_secrets(
    tickets: Sequence[Ticket | Any], *, length: int = USUAL_LENGTH, draws: bool = True
) -> list[str]:
    """Return a secret for each ticket of the event at hand; imported ones are used up by this.

    Not to look for imported ones, which `draws` says, saves a statement for each ticket.
    """
    drawn = [_draw(each) for each in tickets] if draws else [None] * len(tickets)
    # An imported one that a ticket of another event carries, or one had before, is used up all
    # the same.
    while had := had_by_tickets(set(drawn) - {None}) if any(drawn) else ():
        drawn = [
            _draw(ticket) if secret in had else secret
            for ticket, secret in zip(tickets, drawn, strict=True)
        ]
    return [secret or random_secret(length) for secret in drawn]


def random_secret(length: int = USUAL_LENGTH) -> str:
    """Return a text that nobody can guess."""
    return "".join(RANDOM.choices(ALPHABET, k=length))


def taken_secrets(secrets: Collection[str]) -> set[str]:
    """Return those of the secrets that clients cannot give to a ticket of the event at hand.

    A ticket of the organizer carries them, they were used up, or they were withdrawn. Nobody
    imports others until the transaction ends.
    """
    if not secrets:
        return set()
    take_turn_to_give()
    return not_to_be_given(secrets)


def use_imported(secrets: Iterable[str]) -> set[str]:
    """Mark those of the secrets as used that the event at hand has imported.

    It is for those that clients give to tickets themselves. Return those that somebody else drew
    since `taken_secrets` was asked.
    """
    rest = set(secrets)
    if rest:
        rest -= set(fetch(USE, {"secrets": list(rest)}).scalars())
    return set(taken(rest)) if rest else set()


def give_imported(secret: str) -> None:
    """Mark a secret as used if the event at hand has imported it; refuse one that is by now."""
    if use_imported([secret]):
        raise Invalid({"secret": [EXISTS]})


def still_fits(secret: str, ticket: Ticket | Any) -> bool:
    """Tell whether a ticket may keep its secret after what it is for has changed."""
    restrictions = restricted_to(secret)
    if restrictions is None:
        return True
    wanted = (ticket.item_id, ticket.variation_id, ticket.subevent_id)
    return all(each is None or each == own for each, own in zip(restrictions, wanted, strict=True))


def revoke(positions: Iterable[OrderPosition]) -> None:
    """Note that the secrets which positions have until now are no longer to be let in."""
    now = datetime.now(UTC)
    rows = [
        {"event_id": each.event_id, "position_id": each.id, "secret": each.secret, "created": now}
        for each in positions
    ]
    store(REVOKE, rows)


def _draw(ticket: Ticket | Any) -> str | None:
    return draw_secret(
        g.event.id,
        item_id=ticket.item_id,
        variation_id=ticket.variation_id,
        subevent_id=ticket.subevent_id,
    )
