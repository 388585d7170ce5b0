"""Giving tickets other secrets."""

from pretixapi.orders.changes.noting import note
from pretixapi.positions.changes.blocks import note_block
from pretixapi.positions.changes.queries import Found
from pretixapi.positions.secrets import new_secret, revoke


def renew_secret(found: Found) -> None:
    """Give a ticket a new secret; the one that it had is let in no longer."""
    give_secret(found, new_secret(found.position))


def give_secret(found: Found, secret: str) -> None:
    """Give a ticket this secret in place of the one that it had."""
    order, position = found
    revoke([position])
    position.secret = secret
    if position.blocked:
        note_block(position)
    note(order, "changed.secret", positionid=position.positionid)
