"""Giving an order and its tickets other secrets."""

from sqlalchemy.exc import IntegrityError

from pretixapi.http.errors import Busy
from pretixapi.models import Order, db
from pretixapi.orders.changes.noting import note
from pretixapi.orders.changes.queries import all_positions_of, place_of
from pretixapi.orders.codes import new_order_secret
from pretixapi.positions.changes.blocks import note_block
from pretixapi.positions.secrets import new_secrets, revoke, secret_length


def regenerate_secrets(order: Order) -> None:
    """Let the page of an order have another address, and its tickets other secrets."""
    positions = all_positions_of(order)
    length = secret_length(place_of(order.event_id).settings)
    secrets = new_secrets(positions, length=length)
    revoke(positions)
    for position, secret in zip(positions, secrets, strict=True):
        position.secret = secret
        if position.blocked:
            note_block(position)
    order.secret = new_order_secret()
    try:
        db.session.flush()
    except IntegrityError:
        # Somebody gave one of the secrets to another ticket in the meantime.
        raise Busy from None
    note(order, "secret.changed")
